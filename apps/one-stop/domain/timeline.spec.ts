import { DossierReceived, EVENTS, PaymentRequested, RequestAccepted, StepSettled } from '#contracts';
import { DOSSIER_ID, MONDAY } from './examples.js';
import { spokenOf, timelineLine } from './timeline.js';

const base = { dossierId: DOSSIER_ID, at: MONDAY.toISOString() };
/** Told before there is a dossier, or of figures. */
const NOT_OF_A_DOSSIER = ['submissions', 'snapshots'];

describe('the timeline of a dossier', () => {
  it('has a line for every event about dossiers, requests and shipments', () => {
    const told = [...EVENTS.values()].filter(({ topic }) => !NOT_OF_A_DOSSIER.includes(topic)).map(({ type }) => type);
    // Data that no contract accepts: a line that exists refuses it, one that is missing says nothing.
    const missing = told.filter((type) => {
      try {
        return timelineLine(type, undefined) === undefined;
      } catch {
        return false;
      }
    });

    expect(missing).toEqual([]);
  });

  it('reads as a person would say it', () => {
    const requestId = `${DOSSIER_ID}/assess-duty/1`;
    const settled = { ...base, requestId, step: 'assess-duty', stepName: 'Xác định nghĩa vụ tài chính', agency: 'tax' };

    expect(timelineLine(PaymentRequested.type, { ...base, requestId, total: 10_500_000 })).toBe(
      'Chờ người dân nộp 10.500.000 đồng nghĩa vụ tài chính',
    );
    expect(timelineLine(StepSettled.type, { ...settled, result: 'undone', startedAt: base.at })).toBe(
      'Trả lại để làm lại bước “Xác định nghĩa vụ tài chính”',
    );
  });

  it.each([
    ['without the id by which we asked', `${DOSSIER_ID}/appraise/1`, 'Cơ quan đã nhận yêu cầu', {}],
    [
      'with the agency’s own number',
      'TN-26-1',
      'Cơ quan đã nhận yêu cầu, số hồ sơ tại cơ quan: TN-26-1',
      { reference: 'TN-26-1' },
    ],
  ])('says that an agency took a request %s', (_, reference, text, spoken) => {
    const requestId = `${DOSSIER_ID}/appraise/1`;
    const accepted = { ...base, requestId, agency: 'land-registry', step: 'appraise', reference };

    expect([timelineLine(RequestAccepted.type, accepted), spokenOf(accepted)]).toEqual([text, spoken]);
  });

  it('refuses data that is not of its event', () => {
    expect(() => timelineLine(DossierReceived.type, base)).toThrow('officeCode');
  });

  it('says beside the words what they speak of, and nothing of the applicant', () => {
    const received = {
      ...base,
      code: 'H1',
      applicant: { name: 'Hoàng Thị Thử' },
      appointmentAt: base.at,
      deliverTo: {},
    };

    expect(spokenOf(received)).toEqual({ code: 'H1', appointmentAt: base.at });
    expect(spokenOf({ outcome: { kind: 'refused', reason: 'x' }, notices: [1, 2], items: ['a', 'b'] })).toEqual({
      outcome: 'refused',
      notices: '2',
      items: 'a, b',
    });
  });
});
