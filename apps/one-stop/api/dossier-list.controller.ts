import { PersonalNumber, TaxCode } from '#contracts';
import { Allow, Caller, districtNow, officesInReach, type Actor } from '#platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { countDossiers, findApplicant, findDossiers } from '../store/dossier-list.js';
import { Desk } from './desk.js';
import { ApplicantFoundSchema, DossierCountsSchema, DossierPageSchema } from './dossier-schemas.js';
import { Listing, Search, soonAfter, toWanted } from './listing.js';

const Known = z
  .strictObject({ personalNumber: PersonalNumber.optional(), taxCode: TaxCode.optional() })
  .refine(({ personalNumber, taxCode }) => (personalNumber === undefined) !== (taxCode === undefined), {
    error: 'Nêu số định danh của cá nhân, hoặc mã số thuế của tổ chức',
  })
  .meta({ id: 'KnownApplicant' });
type DossierPage = z.infer<typeof DossierPageSchema>;

/** Lists of the desk, always of the caller's own offices. */
@ApiTags('Hồ sơ')
@ApiBearerAuth()
@Controller('v1')
@Allow('clerk', 'head')
export class DossierListController {
  constructor(private readonly desk: Desk) {}

  @Get('dossiers')
  @ApiOperation({ summary: 'Danh sách hồ sơ của đơn vị, gấp nhất trước' })
  @ApiOkResponse({ standardSchema: DossierPageSchema })
  async list(
    @Query({ schema: Listing }) listing: z.infer<typeof Listing>,
    @Caller() actor: Actor,
  ): Promise<DossierPage> {
    return this.#find(listing, actor);
  }

  @Post('dossiers/search')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tìm hồ sơ theo mã, tên, số định danh, điện thoại; không cần dấu' })
  @ApiOkResponse({ standardSchema: DossierPageSchema })
  async search(@Body({ schema: Search }) search: z.infer<typeof Search>, @Caller() actor: Actor): Promise<DossierPage> {
    return this.#find(search, actor);
  }

  @Get('dossier-counts')
  @ApiOperation({ summary: 'Số hồ sơ đang mở: quá hạn, sắp đến hạn, chờ tiếp nhận, chờ người dân, chờ trả' })
  @ApiOkResponse({ standardSchema: DossierCountsSchema })
  counts(@Caller() actor: Actor): Promise<z.infer<typeof DossierCountsSchema>> {
    const now = districtNow();
    return countDossiers(this.desk.db, officesInReach(actor), now, soonAfter(now));
  }

  @Post('applicants/search')
  @HttpCode(200)
  @Allow('clerk')
  @ApiOperation({ summary: 'Người nộp đã biết ở đơn vị này, theo số định danh hoặc mã số thuế' })
  @ApiOkResponse({ standardSchema: ApplicantFoundSchema })
  async applicant(
    @Body({ schema: Known }) { personalNumber, taxCode = '' }: z.infer<typeof Known>,
    @Caller() actor: Actor,
  ): Promise<z.infer<typeof ApplicantFoundSchema>> {
    const known = { number: personalNumber ?? taxCode, isPerson: personalNumber !== undefined };
    return { applicant: (await findApplicant(this.desk.db, officesInReach(actor), known)) ?? null };
  }

  async #find(listing: Listing | Search, actor: Actor): Promise<DossierPage> {
    const { db, data } = this.desk;
    const wanted = toWanted(listing, districtNow(), data.organisation);
    const { dossiers, next } = await findDossiers(db, officesInReach(actor), wanted);
    return { items: dossiers.map((dossier) => this.desk.view(dossier)), ...(next && { next }) };
  }
}
