import { districtNow, Open } from '#platform';
import { isValidOn, type Procedure } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { foundBy, publicationOf } from '../domain/publication.js';
import { Desk } from './desk.js';
import { procedureListPage, procedurePage } from './publication-page.js';
import { Lang, POLICY } from './public-page.js';

const Asked = z.object({ lang: Lang });
const Question = Asked.extend({ q: z.string().trim().max(100).catch('') });
const Code = z.string().max(60);

/** Procedures made public (công khai thủ tục hành chính): plain pages without sign-in and without script. */
@ApiExcludeController()
@Controller('thu-tuc')
@Open('procedures are public by law (công khai thủ tục hành chính)')
export class PublicationController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @Header('cache-control', 'public, max-age=300')
  list(@Query({ schema: Question }) { q, lang }: z.infer<typeof Question>): string {
    return procedureListPage(foundBy(this.#valid(), q), q, lang);
  }

  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @Header('cache-control', 'public, max-age=300')
  show(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: Asked }) { lang }: z.infer<typeof Asked>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const procedure = this.#valid().find((one) => one.code === code);
    if (procedure) {
      const today = toLocalDate(districtNow());
      return procedurePage(publicationOf(procedure, this.desk.data.organisation, today, lang), lang);
    }
    void reply.code(404);
    return procedureListPage([], code, lang);
  }

  #valid(): readonly Procedure[] {
    const today = toLocalDate(districtNow());
    return this.desk.data.catalog.procedures.filter((procedure) => isValidOn(procedure, today));
  }
}
