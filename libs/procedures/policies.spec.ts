import { loadPolicies, loadProcedures, policyOf, toCatalog, toOrganisation, toPolicies } from './index.js';

const era = (more: object = {}) => ({
  file: 'thoi-ky.yaml',
  content: { code: 'thu', name: 'Thử', decision: 'QĐ thử', validFrom: '2018-01-01', ...more },
});
const procedure = (more: object = {}) => ({
  file: 'thu.yaml',
  content: {
    code: '1.000001',
    name: 'Thủ tục thử',
    field: { code: 'THU', name: 'Thử' },
    level: 3,
    validFrom: '2021-01-01',
    results: [{ code: 'KQ', name: 'Kết quả' }],
    ...more,
  },
});
const reading =
  (procedures: object, ...eras: ReturnType<typeof era>[]) =>
  () =>
    toCatalog([procedure(procedures)], toOrganisation([]), toPolicies(eras));

describe('the policies that ship', () => {
  it('cover both eras, and the day on which one ends the other begins', () => {
    const catalog = loadProcedures('procedures');

    const codes = ['2025-06-30', '2025-07-01'].map((day) => policyOf(catalog.get('2.000889', day)).code);

    expect(codes).toEqual(['nd-61-2018', 'nd-118-2025']);
    expect(loadPolicies('procedures').every(({ decision }) => decision.includes('Nghị định'))).toBe(true);
  });
});

describe('a procedure', () => {
  const escalation = { draftApology: false };
  const clock = { pauses: { supplement: 'restart', payment: false }, escalation };

  it('is read with the policy of its day, and with its own rules in it', () => {
    const catalog = reading({ clock }, era({ pauses: { supplement: 'resume', posting: 'resume' } }))();

    expect(policyOf(catalog.get('1.000001', '2021-07-15'))).toMatchObject({
      pauses: { supplement: 'restart', payment: false, posting: 'resume' },
      escalation: { draftApology: false, remindClerk: { workingHours: 8 } },
    });
  });

  it('may set its own reception check, hour of hand-over and apology, each by itself', () => {
    const ownRules = {
      receptionCheck: { workingHours: 4 },
      handOver: { sameDayBefore: '14:00' },
      apology: { before: { workingDays: 3 } },
    };
    const policy = (clock: object) => policyOf(reading({ clock }, era())().get('1.000001', '2021-07-15'));

    expect(policy(ownRules)).toMatchObject({
      ...ownRules,
      apology: { before: { workingDays: 3 }, reappointments: 1 },
    });
    expect(policy({ handOver: { sameDayBefore: '14:00' } })).toMatchObject({
      receptionCheck: { workingHours: 8 },
      handOver: { sameDayBefore: '14:00' },
      apology: { before: { workingDays: 1 } },
    });
  });

  it('says nothing about what it does not name', () => {
    const catalog = reading({}, era({ escalation }))();

    expect(policyOf(catalog.get('1.000001', '2021-07-15')).escalation).toMatchObject({
      draftApology: false,
      tellHead: { workingHours: 0 },
    });
  });
});

describe('bad policies are refused', () => {
  it.each([
    ['an era that has none', {}, [era({ validTo: '2025-06-30' })], 'thu.yaml: ngày 2025-07-01 không có chính sách'],
    ['an era before the first', {}, [era({ validFrom: '2021-01-02' })], 'ngày 2021-01-01 không có chính sách'],
    [
      'a gap between two eras',
      { validTo: '2025-12-31' },
      [era({ validTo: '2025-06-30' }), era({ validFrom: '2025-07-02' })],
      'ngày 2025-07-01 không có chính sách',
    ],
    ['two eras at once', {}, [era(), era({ code: 'khac' })], 'chính sách thời hạn thu và khac có hiệu lực cùng lúc'],
    ['a pause nobody knows', {}, [era({ pauses: { holiday: 'resume' } })], 'thoi-ky.yaml'],
    ['an hour of hand-over that no day has', {}, [era({ handOver: { sameDayBefore: '25:00' } })], 'thoi-ky.yaml'],
    ['another one in a procedure', { clock: { handOver: { sameDayBefore: '15:60' } } }, [era()], 'thu.yaml'],
    ['a rule nobody knows', {}, [era({ afterPause: 'resume' })], 'thoi-ky.yaml'],
  ])('%s', (_, procedures, eras, message) => {
    expect(reading(procedures, ...eras)).toThrow('data/invalid');
    expect(reading(procedures, ...eras)).toThrow(message);
  });

  it('but a version that ends with its era is whole', () => {
    expect(reading({ validTo: '2025-06-30' }, era({ validTo: '2025-06-30' }))).not.toThrow();
  });
});
