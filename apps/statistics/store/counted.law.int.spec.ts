import type { Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import fc from 'fast-check';
import { nextDossier, on, OFFICE } from '../domain/fact.sample.js';
import { NOTHING, type Fact } from '../domain/fact.js';
import { FIGURE_NAMES, sumOf } from '../domain/figures.js';
import { II_06A_FIGURES, ii06a } from '../domain/ii-06a.js';
import { count, countBehind, countFields, countProcedures, findBehind, type Wanted } from './counted.js';
import { facts } from './facts.js';

/** A dossier in days of a month: received, promised anew some days later or with its clock stopped, ended or not. */
const dossiers = fc.record({
  receivedOn: fc.integer({ min: 1, max: 25 }),
  promises: fc.array(fc.tuple(fc.nat(12), fc.option(fc.nat(15), { nil: 'infinity' as const })), { maxLength: 3 }),
  lasts: fc.option(fc.nat(20), { nil: undefined }),
  channel: fc.constantFrom('desk', 'online', 'post', null),
  how: fc.constantFrom<'finishedAt' | 'stoppedAt' | 'returnedAt'>('finishedAt', 'stoppedAt', 'returnedAt'),
});
type Drawn = typeof dossiers extends fc.Arbitrary<infer Value> ? Value : never;

function toFact({ receivedOn, promises, lasts, channel, how }: Drawn): Fact {
  const made = promises.toSorted(([a], [b]) => a - b);
  return {
    ...NOTHING,
    officeCode: OFFICE,
    field: 'F',
    channel,
    receivedAt: on(receivedOn),
    promisedAt: made.map(([after]) => on(receivedOn + after)),
    promises: made.map(([after, promised]) => (promised === 'infinity' ? promised : on(receivedOn + after + promised))),
    ...(lasts !== undefined && { [how]: on(receivedOn + lasts) }),
  };
}

/** How a dossier stands, worked out without the database. */
function standingOf(fact: Fact, from: number, to: number): string | undefined {
  const ended = fact.finishedAt ?? fact.returnedAt ?? fact.stoppedAt;
  const endedOn = ended === null ? Infinity : Date.parse(ended);
  if (Date.parse(fact.receivedAt!) >= to || endedOn < from) return undefined;
  const isEnded = endedOn < to;
  const at = isEnded ? endedOn : to;
  const held = fact.promises.filter((_, i) => Date.parse(fact.promisedAt[i]!) <= at).at(-1);
  const promised = held === undefined ? -Infinity : held === 'infinity' ? Infinity : Date.parse(held);
  if (!isEnded) return promised >= to ? 'open-in-time' : 'open-late';
  if (promised < endedOn) return 'late';
  return promised === endedOn ? 'on-time' : 'early'; // every day has one hour here
}

describe('what a report counts', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('statistics');
  });
  afterAll(() => database.drop());

  it('is how each dossier stood at the end of the period, as a second reckoning finds, and sums up as the form demands', async () => {
    const law = fc.asyncProperty(
      fc.array(dossiers, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      async (drawn, begins, lasts) => {
        const known = drawn.map(toFact);
        await database.owner.query('truncate statistics.fact');
        await db.$queryRaw(facts.save(known.map((state) => ({ id: nextDossier(), version: 1, state }))));
        const [from, to] = [new Date(on(begins)), new Date(on(begins + lasts))];

        const rows = await countFields(db, { from, to, changes: [], codes: undefined }, II_06A_FIGURES);

        const stood = known.map((fact) => standingOf(fact, from.getTime(), to.getTime()));
        const having = (standing: string) => stood.filter((one) => one === standing).length;
        const { total, checks } = ii06a(rows, ({ code }) => ({ id: code, code, name: code }));
        expect(total).toMatchObject({
          early: having('early'),
          onTime: having('on-time'),
          late: having('late'),
          openInTime: having('open-in-time'),
          openLate: having('open-late'),
        });
        expect(checks.every(({ holds }) => holds)).toBe(true);
      },
    );

    await fc.assert(law, { numRuns: 40 });
  });

  it('is explained, figure by figure, by exactly as many dossiers', async () => {
    const known = fc.sample(dossiers, { numRuns: 200, seed: 6 }).map(toFact);
    await database.owner.query('truncate statistics.fact');
    await db.$queryRaw(facts.save(known.map((state) => ({ id: nextDossier(), version: 1, state }))));
    const changes = [new Date(on(15))];
    const wanted: Wanted = { from: new Date(on(5)), to: new Date(on(25)), changes, codes: [OFFICE] };

    const sums = sumOf(await count(db, wanted, FIGURE_NAMES), FIGURE_NAMES);

    expect(sumOf(await countFields(db, wanted, FIGURE_NAMES), FIGURE_NAMES)).toEqual(sums);
    expect(sumOf(await countProcedures(db, wanted, FIGURE_NAMES), FIGURE_NAMES)).toEqual(sums);
    for (const figure of FIGURE_NAMES) {
      const asked = { figure, limit: 500 };
      expect([figure, await countBehind(db, wanted, asked)]).toEqual([figure, sums[figure]]);
      expect(await findBehind(db, wanted, asked)).toHaveLength(sums[figure]);
    }
  });
});
