import { districtNow } from '#platform';
import { habitsIn, textsIn, VietnamInstant, type HabitCode, type Said, type Sighting } from '#agency-kit';
import type { Said as Heard } from './domain/hear.js';
import type { Request } from './domain/request.js';

/** Habits of bad data that show in what an agency tells of a request, by what was known of it before. */
export const sightingsIn = (request: Request, heard: Heard): Sighting[] =>
  toSightings(request, habitsIn(saidIn(request, heard), districtNow()));

function saidIn({ askedAt: receivedAt, status }: Request, heard: Heard): Said {
  if (heard.kind === 'payment') return { dates: { receivedAt, finishedAt: heard.payment.paidAt } };
  if (heard.kind !== 'outcome') return {};
  const { outcome, saidAt: finishedAt } = heard;
  if (outcome.kind === 'not-yet') return { dates: { receivedAt, finishedAt, appointmentAt: outcome.until } };
  if (outcome.kind !== 'done') return { dates: { receivedAt, finishedAt } };
  const papers = outcome.results.flatMap(({ number }) => number ?? []);
  return { status: 'finished', stands: [status], dates: { receivedAt, finishedAt }, papers };
}

/** Of what could not be read: days there are none of, and days that stand for an error. */
export function datesThatShow(request: Request, body: unknown): Sighting[] {
  const texts = [...textsIn(body)].map(([, text]) => text).filter((text) => /^\d{14}$/.test(text));
  const dates = texts.map((text) => VietnamInstant.safeParse(text).data ?? `? ${text}`);
  return toSightings(request, new Set(dates.flatMap((dueAt) => habitsIn({ dates: { dueAt } }, districtNow()))));
}

const toSightings = ({ agency, code, officeCode }: Request, habits: Iterable<HabitCode>): Sighting[] =>
  [...habits].map((habit) => ({ source: agency, habit, code, officeCode }));
