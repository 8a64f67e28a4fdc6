import { Open } from '#platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Dossier } from '../domain/dossier.js';
import { asOfToday } from '../domain/setting.js';
import { proofsOf, toStanding } from '../domain/tracking.js';
import { findByCode } from '../store/dossier-list.js';
import { Desk } from './desk.js';
import { Lang, POLICY } from './public-page.js';
import { askPage, standingPage } from './tracking-page.js';
import { TRACKING_WORDS } from './tracking-words.js';
import { WrongGuesses } from './wrong-guesses.js';

const Code = z.string().trim().max(64).catch('');
const Asked = z.object({ lang: Lang });
const Guess = z.object({ code: Code, digits: z.string().trim().max(20).catch(''), lang: Lang });

/** What a citizen with a receipt in hand sees: plain pages, no script. The QR code on a form leads to the page of its code. */
@ApiExcludeController()
@Controller('tra-cuu')
@Open('a citizen has no account; the code and four digits prove what may be seen')
export class TrackingController {
  readonly #wrong = new WrongGuesses();

  constructor(private readonly desk: Desk) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  ask(@Query({ schema: Asked }) { lang }: z.infer<typeof Asked>): string {
    return askPage({ lang });
  }

  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  askFor(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: Asked }) { lang }: z.infer<typeof Asked>,
  ): string {
    return askPage({ lang, code });
  }

  /** A code that is unknown and digits that are wrong get the same answer, in the same time. */
  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @Header('cache-control', 'no-store')
  async look(@Body({ schema: Guess }) { code, digits, lang }: z.infer<typeof Guess>): Promise<string> {
    if (this.#wrong.isTooMany(code)) return askPage({ lang, code, wrong: 'tooMany' });
    const dossier = await findByCode(this.desk.db, code);
    if (isProof(dossier, digits) && dossier) {
      const today = asOfToday(dossier, this.desk.data);
      return standingPage(toStanding(today, TRACKING_WORDS[lang].reader), { lang, digits });
    }
    this.#wrong.note(code);
    return askPage({ lang, code, wrong: 'unknown' });
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares with three proofs, however many there are: a dossier that is not there takes as long as one that is. */
function isProof(dossier: Dossier | undefined, digits: string): boolean {
  const proofs = dossier ? proofsOf(dossier) : [];
  const equal = [0, 1, 2].map((place) => timingSafeEqual(hashOf(digits), hashOf(proofs[place] ?? 'none')));
  return /^\d{4}$/.test(digits) && equal.includes(true);
}
