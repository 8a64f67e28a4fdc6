import { StepReady, StepSettled } from '#contracts';
import { loadOrganisation, loadProcedures } from '#procedures';
import { takeOutcome } from './answers.js';
import type { Dossier } from './dossier.js';
import { answerTo, at, AT_DESK, done, TRANSFER_FACTS } from './examples.js';
import { officeOn, stepAgencyOn } from './holders.js';
import { receiveAtDesk } from './reception.js';
import { timeOf } from './time.js';

const organisation = loadOrganisation('procedures');
const [JUNE, NIGHT, JULY] = ['2025-06-16T02:00:00.000Z', '2025-06-30T17:00:00.000Z', '2025-07-02T02:00:00.000Z'];
const transfer = loadProcedures('procedures').get('2.000889', '2025-06-16');
/** As the district decided on it in its last summer: the origin, and the duty. */
const procedure = {
  ...transfer,
  steps: transfer.steps.map((step) =>
    step.agency === 'land-registry' ? step : { ...step, agency: 'district-committee' },
  ),
};
const office = { code: '000.04.14.H03', unit: '01945' };
const filing = { ...AT_DESK, officeCode: office.code, facts: { ...TRANSFER_FACTS, originUnclear: true } };
const received: Dossier = receiveAtDesk(undefined, filing, {
  ...at(new Date(JUNE)),
  code: `${office.code}-250616-0001`,
  office,
  procedure,
}).state;
const confirmed = (when: string) =>
  takeOutcome(received, answerTo(received, 'confirm-origin', done()), at(new Date(when)))!;
const agencyOf = (dossier: Dossier, name: string, day: string) =>
  stepAgencyOn(
    dossier,
    procedure.steps.find(({ step }) => step === name)!,
    { organisation, day },
  );

describe('who has a dossier of an office and an agency that ended', () => {
  it('is who goes on, from the first day and before anybody approved', () => {
    const on = (day: string) => [
      officeOn(received, { organisation, day }).code,
      agencyOf(received, 'confirm-origin', day),
    ];

    expect([on('2025-06-30'), on('2025-07-01')]).toEqual([
      [office.code, 'district-committee'],
      ['000.00.14.H03', 'commune-committee'],
    ]);
  });

  it('is, of a step that was over before, the agency that did it', () => {
    const { state } = confirmed('2025-06-18T02:00:00.000Z');

    expect(agencyOf(state, 'confirm-origin', '2026-11-25')).toBe('district-committee');
    expect(agencyOf(confirmed(JULY).state, 'confirm-origin', '2026-11-25')).toBe('commune-committee');
  });

  it('is told of every step that is asked or settled since', () => {
    const appraised = takeOutcome(received, answerTo(received, 'appraise', done()), at(new Date(JULY)))!;
    const told = [...appraised.events, ...confirmed(JULY).events].flatMap(({ contract, data }) =>
      [StepReady.type, StepSettled.type].includes(contract.type as never) ? [data] : [],
    );

    expect(told).toMatchObject([
      { step: 'appraise', agency: 'land-registry' },
      { step: 'assess-duty', agency: 'commune-committee' },
      { step: 'confirm-origin', agency: 'commune-committee' },
    ]);
  });

  it('has a time of its own since that midnight, and the former has its own before', () => {
    const time = timeOf(confirmed(JULY).state, new Date(JULY), at(new Date(JULY)))!;

    expect(time.legs.filter(({ step }) => step === 'confirm-origin')).toMatchObject([
      { agency: 'district-committee', from: JUNE, to: NIGHT },
      { agency: 'commune-committee', from: NIGHT, to: JULY },
    ]);
    const [former, next] = time.legs.filter(({ step }) => step === 'confirm-origin').map(({ used }) => used.hours);
    const whole = time.legs.filter(({ step, agency }) => step === 'appraise' && agency === 'land-registry')[0]!;
    expect(former! + next!).toBeCloseTo(whole.used.hours, 2);
  });
});
