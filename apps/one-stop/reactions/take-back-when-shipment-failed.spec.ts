import type { Decision, Envelope } from '#contracts';
import { takeResultHandedToPost } from '../domain/delivery.js';
import type { Dossier } from '../domain/dossier.js';
import { openAlerts } from '../domain/escalation/alerts.js';
import { only, raised, ringing, SETTING, timersIn } from '../domain/escalation/escalation.fixture.js';
import { ADDRESS, at, AT_DESK, CODE, COPY, DOSSIER_ID, MONDAY, OFFICE, on, papersOf } from '../domain/examples.js';
import { receiveAtDesk } from '../domain/reception.js';
import { takeOverResult } from '../domain/result.js';
import { takeBackWhenShipmentFailed } from './take-back-when-shipment-failed.js';

const filing = { ...AT_DESK, components: papersOf(COPY), facts: { paper: 'Bằng mẫu', copies: 1 }, deliverTo: ADDRESS };
const context = { ...at(MONDAY), code: CODE, office: OFFICE, procedure: COPY };
const received = receiveAtDesk(undefined, { ...filing, resultDelivery: 'post' }, context).state;
const withPost = takeResultHandedToPost(takeOverResult(received, { results: [] }, at(MONDAY)).state, at(MONDAY)).state;
const data = { dossierId: DOSSIER_ID, direction: 'deliver', attempts: 3, reason: 'Vắng' };
const back = takeBackWhenShipmentFailed(SETTING).decide(withPost, { data } as Envelope, on(9)) as Decision<Dossier>;

it('reminds of a result that the post brought back, so long after it came back', () => {
  const uncollected = only(timersIn(back, 'result-uncollected'));

  const reminded = ringing(back.state, uncollected)!;

  expect(uncollected.ringAt).toBe('2026-06-30T10:00:00.000Z');
  expect(raised(reminded)).toEqual(['result-uncollected to applicant']);
  expect(openAlerts(reminded.state).map(({ kind }) => kind)).toEqual(['result-uncollected']);
});
