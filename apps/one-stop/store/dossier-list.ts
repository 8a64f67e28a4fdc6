import type { Applicant } from '#contracts';
import { Prisma, type Database, type Sql } from '#platform';
import type { Dossier } from '../domain/dossier.js';
import { toPlain } from '../domain/standing.js';

/** What a list is asked for, beside the offices that the caller may see. */
export interface Wanted {
  readonly open?: boolean | undefined;
  readonly business?: readonly string[] | undefined;
  readonly holders?: readonly string[] | undefined;
  readonly procedure?: string | undefined;
  readonly channel?: string | undefined;
  /** Who took it in, by login. */
  readonly clerk?: string | undefined;
  /** The day its code was given. */
  readonly receivedOn?: string | undefined;
  /** Words in any order, with or without diacritics. */
  readonly words?: string | undefined;
  readonly code?: string | undefined;
  /** Due before this instant, and not before that. */
  readonly dueBefore?: Date | undefined;
  readonly dueFrom?: Date | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Page {
  readonly dossiers: readonly Dossier[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

interface Row {
  readonly key: string;
  readonly due: string;
  readonly state: Dossier;
}

/** Those that are open are told apart by their narrow table; of the dossier itself it lacks what stands here. */
const OPEN = Prisma.sql`
  one_stop.open_dossier join (select id, code, foreign_code, search, state from one_stop.dossier) as document using (id)`;

/** Open dossiers by what is due first, overdue ones at the head; with ended ones among them the newest first. */
export async function findDossiers(db: Database, offices: readonly string[], wanted: Wanted): Promise<Page> {
  const byDue = wanted.open === true;
  const rows = await db.$queryRaw<Row[]>`
    select id::text as key, due_at::text as due, state from ${byDue ? OPEN : Prisma.sql`one_stop.dossier`}
    where office_code = any(${[...offices]}) ${Prisma.join(conditions(wanted, byDue), ' ', ' ')}
    order by ${byDue ? Prisma.sql`due_at, id` : Prisma.sql`id desc`} limit ${wanted.limit + 1}`;
  const page = rows.slice(0, wanted.limit);
  const last = page.at(-1);
  const next = rows.length > page.length && last ? (byDue ? `${last.due}~${last.key}` : last.key) : undefined;
  return { dossiers: page.map(({ state }) => state), ...(next && { next }) };
}

function conditions(wanted: Wanted, byDue: boolean): Sql[] {
  const {
    open,
    business,
    holders,
    procedure,
    channel,
    clerk,
    receivedOn,
    words = '',
    code,
    dueBefore,
    dueFrom,
    after,
  } = wanted;
  const all = [
    open === false && Prisma.sql`and not is_open`,
    business && Prisma.sql`and business = any(${[...business]})`,
    holders && Prisma.sql`and holder = any(${[...holders]})`,
    procedure && Prisma.sql`and procedure = ${procedure}`,
    channel && Prisma.sql`and channel = ${channel}`,
    clerk && Prisma.sql`and received_by = ${clerk}`,
    receivedOn && codesGivenOn(receivedOn),
    code && Prisma.sql`and (code = ${code} or foreign_code = ${code})`,
    dueBefore && Prisma.sql`and due_at < ${dueBefore}`,
    dueFrom && Prisma.sql`and due_at >= ${dueFrom}`,
    after && startAfter(after, byDue),
    ...wordsOf(words).map((word) => Prisma.sql`and search like ${`%${word}%`}`),
  ];
  return [Prisma.empty, ...all.filter((one) => typeof one === 'object')];
}

/** By the numbers given that day, as the overview counts them: each is one look into the index of codes. */
const codesGivenOn = (day: string): Sql => Prisma.sql`and code in (
  select office_code || to_char(day, '-YYMMDD-') || lpad(n::text, greatest(4, length(n::text)), '0')
  from one_stop.code_sequence, generate_series(1, last) n where day = ${day}::date)`;

function startAfter(after: string, byDue: boolean): Sql {
  const [due = '', id = ''] = after.split('~');
  return byDue
    ? Prisma.sql`and (due_at, id) > (${due}::timestamptz, ${id}::uuid)`
    : Prisma.sql`and id < ${after}::uuid`;
}

/** Without the signs that mean something in a pattern. */
const wordsOf = (words: string): string[] =>
  toPlain(words)
    .replaceAll(/[%_\\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6);

/** How many open dossiers of these offices there are of each kind that the desk works by. */
export async function countDossiers(db: Database, offices: readonly string[], now: Date, soon: Date) {
  const [row] = await db.$queryRaw<Record<Kind, number>[]>`
    select count(*)::int as open,
      count(*) filter (where due_at < ${now})::int as overdue,
      count(*) filter (where due_at >= ${now} and due_at < ${soon})::int as soon,
      count(*) filter (where business = 'submitted')::int as submitted,
      count(*) filter (where holder = 'applicant')::int as waiting,
      count(*) filter (where business = 'finished')::int as finished
    from one_stop.open_dossier where office_code = any(${[...offices]})`;
  return row!;
}
type Kind = 'open' | 'overdue' | 'soon' | 'submitted' | 'waiting' | 'finished';

/** Whose number it is: the number of a person may be the tax code of their business too. */
export interface Known {
  readonly number: string;
  readonly isPerson: boolean;
}

/** The applicant of the latest dossier with this number, so that nobody types again what the desk knows. */
export async function findApplicant(
  db: Database,
  offices: readonly string[],
  { number, isPerson }: Known,
): Promise<Applicant | undefined> {
  const [row] = await db.$queryRaw<{ applicant: Applicant }[]>`
    select state -> 'applicant' as applicant from one_stop.dossier
    where office_code = any(${[...offices]}) and applicant_number = ${number}
      and (state #>> '{applicant,kind}' = 'citizen') = ${isPerson}
    order by id desc limit 1`;
  return row?.applicant;
}

/** By its printed code or the portal's, whatever office it is of: for whoever proves to know whose it is. */
export async function findByCode(db: Database, code: string): Promise<Dossier | undefined> {
  const [row] = await db.$queryRaw<{ state: Dossier }[]>`
    select state from one_stop.dossier where code = ${code} or foreign_code = ${code} order by id desc limit 1`;
  return row?.state;
}
