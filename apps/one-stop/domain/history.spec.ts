import {
  DeferralExpired,
  type Envelope,
  type HubEvent,
  LateMessageRecorded,
  NoticesIssued,
  OutcomeDeferred,
  OutcomeReceived,
  StepCancelled,
  SupplementExpired,
} from '#contracts';
import { DOSSIER_ID, MONDAY } from './examples.js';
import { historyOf } from './history.js';

const base = { dossierId: DOSSIER_ID, at: MONDAY.toISOString() };
const request = { ...base, requestId: `${DOSSIER_ID}/assess-duty/1`, agency: 'tax', step: 'assess-duty' };
const [friday, monday] = ['2026-06-19T10:00:00.000Z', '2026-06-22T10:00:00.000Z'];
const deferred = OutcomeDeferred({ ...request, until: friday, reason: '' });
const deferredAgain = OutcomeDeferred({ ...request, until: monday, reason: '' });
const expired = DeferralExpired({ ...request, until: friday });
const refusal = { kind: 'refused', reason: 'Sai hồ sơ', wrongFile: true } as const;
const notice = { number: 'TB-1', issuedOn: '2026-06-18', item: 'Lệ phí trước bạ', amount: 1 };

const told = (...events: HubEvent[]): Envelope[] =>
  events.map(({ contract, data }, place) => ({
    specversion: '1.0',
    id: `0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d0${place}`,
    source: '/spec',
    type: contract.type,
    subject: DOSSIER_ID,
    time: base.at,
    datacontenttype: 'application/json',
    correlationid: DOSSIER_ID,
    causationid: `0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d0${place - 1}`,
    data,
  }));
const typesIn = (history: readonly Envelope[]) => history.map(({ type }) => type);

describe('the history of a dossier', () => {
  it('says that an agency is over its time while it has not answered', () => {
    expect(typesIn(historyOf(told(deferred, expired)))).toContain(DeferralExpired.type);
  });

  it.each([
    ['its last word', OutcomeReceived({ ...request, outcome: refusal })],
    ['notices to pay', NoticesIssued({ ...request, notices: [notice] })],
    ['another day', deferredAgain],
    ['nobody asking any more', StepCancelled({ ...base, requestId: request.requestId, reason: 'Rút hồ sơ' })],
  ])('does not say so after %s', (_, answer) => {
    expect(typesIn(historyOf(told(deferred, answer, expired)))).toEqual([OutcomeDeferred.type, answer.contract.type]);
  });

  it('says that time for papers is over when they never came', () => {
    const expiry = SupplementExpired({ ...base, supplementId: `${DOSSIER_ID}/supplement/1` });

    expect(typesIn(historyOf(told(expiry)))).toEqual([SupplementExpired.type]);
  });

  it('keeps silent about a timer that found its papers there, but not about a late message of others', () => {
    const expiry = SupplementExpired({ ...base, supplementId: `${DOSSIER_ID}/supplement/1` });
    const late = (what: string) => LateMessageRecorded({ ...base, what, state: 'returned' });

    const history = historyOf(told(expiry, late(SupplementExpired.type), late(OutcomeReceived.type)));

    expect(history.map(({ data }) => data)).toMatchObject([{ what: OutcomeReceived.type }]);
  });
});
