import fc from 'fast-check';
import { bearersOn, courseOf, rightsOn, toOrganisation, type Organisation } from './index.js';

const DAYS = ['2021-06-01', '2023-04-10', '2025-07-01', '2027-01-01'];
const CODES = ['A', 'B', 'C', 'D', 'E'];
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const acts = DAYS.map((on) => ({ id: `nq-${on}`, number: `Nghị quyết ${on}`, on }));
const units = [{ code: '01936', name: 'Xã thử', kind: 'commune', validFrom: '2021-01-01' }];
const lastDays = [undefined, ...DAYS.map(dayBefore)];
const anyDay = fc.constantFrom('2021-01-01', ...DAYS, ...DAYS.map(dayBefore), '2026-11-24', '2030-01-01');

/** Rows as a careless person may write them; most of what comes of it is refused. */
const row = fc
  .record({
    code: fc.constantFrom(...CODES),
    validFrom: fc.constantFrom('2021-01-01', ...DAYS),
    validTo: fc.constantFrom(...lastDays),
    to: fc.constantFrom(...CODES),
  })
  .map(({ code, validFrom, validTo, to }) => {
    const act = validTo && acts.find(({ on }) => dayBefore(on) === validTo);
    return {
      code,
      name: `Một cửa ${code}`,
      unit: '01936',
      validFrom,
      ...(act && { validTo, continuedBy: { code: to, kind: 'merge', act: act.id } }),
    };
  });

/** Reorganisations in a row: on each day some offices end, each left to one that is there afterwards. */
const history = fc
  .array(fc.array(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...CODES))), { maxLength: DAYS.length })
  .map((changes) => {
    const rows: object[] = [];
    const open = new Map(CODES.slice(0, 3).map((code) => [code, '2021-01-01']));
    const gone = new Set<string>();
    for (const [at, change] of changes.entries()) {
      const on = DAYS[at]!;
      const ends = new Map(change.filter(([from]) => open.has(from)));
      for (const [from, wish] of ends) {
        const isFree = (to: string) => (open.has(to) && !ends.has(to)) || (!open.has(to) && !gone.has(to));
        const to = isFree(wish) ? wish : from;
        const validFrom = open.get(from)!;
        rows.push({ ...named(from), validFrom, validTo: dayBefore(on), continuedBy: left(to, on) });
        if (to === from || !open.has(to)) open.set(to, on);
        if (to !== from) {
          open.delete(from);
          gone.add(from);
        }
      }
    }
    return [...rows, ...[...open].map(([code, validFrom]) => ({ ...named(code), validFrom }))];
  });
const named = (code: string) => ({ code, name: `Một cửa ${code}`, unit: '01936' });
const left = (code: string, on: string) => ({ code, kind: 'merge', act: `nq-${on}` });

function read(offices: readonly object[]): Organisation | undefined {
  try {
    return toOrganisation([{ file: 'thu.yaml', content: { acts, units, offices } }]);
  } catch {
    return undefined;
  }
}

/** What must hold of every organisation that was not refused. */
function assertLawful({ offices, ...rest }: Organisation, day: string): void {
  const begun = new Set(offices.filter(({ validFrom }) => validFrom <= day).map(({ code }) => code));
  const bearers = bearersOn(offices, day);
  expect(new Set(bearers.keys())).toEqual(begun);
  for (const code of begun) {
    const course = courseOf(offices, code, day);
    expect(new Set(course).size).toBe(course.length);
    const last = course.at(-1)!;
    expect(last.validFrom <= day && (last.validTo ?? day) >= day).toBe(true);
  }
  const standing = offices.filter((office) => office.validFrom <= day && (office.validTo ?? day) >= day);
  const rights = rightsOn({ offices, ...rest }, day);
  const seen = standing.flatMap(({ code }) => [...rights({ offices: [code] }).officeReach.keys()]);
  expect(seen.toSorted()).toEqual([...begun].toSorted());
}

describe('resolving', () => {
  it('is total and acyclic, and puts every dossier in the reach of exactly one office on any day', () => {
    fc.assert(
      fc.property(history, anyDay, (offices, day) => {
        const organisation = read(offices);

        expect(organisation).toBeDefined();
        assertLawful(organisation!, day);
      }),
      { numRuns: 300 },
    );
  });

  it('holds whatever somebody writes, or it is refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), anyDay, (offices, day) => {
        const organisation = read(offices);
        if (!organisation) return;
        accepted += 1;
        assertLawful(organisation, day);
      }),
      { numRuns: 2_000 },
    );

    expect(accepted).toBeGreaterThan(20);
  });
});
