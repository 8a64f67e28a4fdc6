import { loadOrganisation, rightsBy, rightsOn } from './index.js';

describe('a right that names an office', () => {
  const organisation = loadOrganisation('procedures');
  const reach = (offices: string[], day: string, grantedOn?: string) =>
    rightsOn(organisation, day)({ offices }, grantedOn);
  const codesOf = (...asked: Parameters<typeof reach>) => [...reach(...asked).officeReach.keys()].toSorted();

  it('gives its own dossiers, and after the change those that were left to it', () => {
    expect(codesOf(['H55.901'], '2025-07-01')).toEqual(['000.01.14.H03', '000.05.14.H03', 'H55.901']);
    expect(codesOf(['000.01.14.H03'], '2025-06-30')).toEqual(['000.01.14.H03']);
  });

  it('ends with the office, and does not give its successor', () => {
    expect(reach(['000.01.14.H03'], '2025-07-01')).toMatchObject({ offices: [], officeReach: new Map() });
  });

  it('does not give the successor that bears the same code, unless it was given since', () => {
    const code = '000.00.14.H03';

    expect(codesOf([code], '2025-07-01', '2025-06-30')).toEqual([]);
    expect(codesOf([code], '2025-07-01', '2025-07-01')).toEqual([
      '000.00.14.H03',
      '000.04.14.H03',
      '000.06.14.H03',
      '000.07.14.H03',
    ]);
  });

  it('is known by the hour at which it was given, at a token or a session', () => {
    const noon = (day: string) => new Date(`${day}T05:00:00Z`);
    const rights = rightsBy(
      organisation,
      (instant) => instant.toISOString().slice(0, 10),
      () => noon('2025-07-01'),
    );
    const given = (day: string) => ({ sub: 'mai', offices: ['000.00.14.H03'], iat: noon(day).getTime() / 1000 });

    expect([rights(given('2025-06-30')).offices, rights(given('2025-07-01')).offices]).toEqual([[], ['000.00.14.H03']]);
  });

  it('may name it by an alias', () => {
    expect(reach(['H03.14'], '2025-06-30').offices).toEqual(['000.00.14.H03']);
  });

  it('holds for an agency alike', () => {
    const agencies = (name: string, day: string) =>
      rightsOn(organisation, day)({ offices: [], agency: name }).agencyReach.toSorted();

    expect(agencies('commune-committee', '2025-07-01')).toEqual(['commune-committee', 'district-committee']);
    expect(agencies('district-committee', '2025-07-01')).toEqual([]);
    expect(agencies('district-committee', '2025-06-30')).toEqual(['district-committee']);
  });
});
