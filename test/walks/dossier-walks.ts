import fc from 'fast-check';
import { type Decision, HubError, type Outcome } from '#contracts';
import { takeOutcome } from '../../apps/one-stop/domain/answers.js';
import {
  changeDelivery,
  takePapersCollected,
  takePapersHandedToDesk,
  takeResultDelivered,
  takeResultHandedToPost,
  takeShipmentFailed,
} from '../../apps/one-stop/domain/delivery.js';
import type { Dossier } from '../../apps/one-stop/domain/dossier.js';
import {
  ADDRESS,
  answerTo,
  at,
  CODE,
  FILED,
  MONDAY,
  OFFICE,
  saidOf,
  TRANSFER,
  TRANSFER_FACTS,
} from '../../apps/one-stop/domain/examples.js';
import type { Moment } from '../../apps/one-stop/domain/moment.js';
import { takeNotices, takePayment } from '../../apps/one-stop/domain/payments.js';
import { accept, decline, submit } from '../../apps/one-stop/domain/reception.js';
import { returnAtCounter, takeOverResult } from '../../apps/one-stop/domain/result.js';
import { expireSupplement, receiveSupplement, requestSupplement } from '../../apps/one-stop/domain/supplements.js';
import { decideWithdrawal, requestWithdrawal } from '../../apps/one-stop/domain/withdrawal.js';

type Decide = (dossier: Dossier, moment: Moment) => Decision<Dossier> | undefined;
interface Play {
  readonly name: string;
  readonly decide: Decide;
  readonly hours: number;
}

const about = { dossierId: FILED.dossierId, at: MONDAY.toISOString() };
const shipment = { ...about, shipmentId: 'x', parcel: 'EM000000014VN', list: 'BG-1' };
const request = { items: ['Bản vẽ'], reason: 'Thiếu bản vẽ' };
/** Most agencies answer what they were asked; a few say something about a step that is not open. */
const step = fc.tuple(fc.nat(3), fc.integer({ min: 0, max: 9 })).map(([index, luck]) => (dossier: Dossier): string => {
  const steps = TRANSFER.steps.map((one) => one.step);
  const asked = steps.filter((name) => dossier.linkedCase.runs[name]?.state === 'asked');
  const among = luck === 0 || asked.length === 0 ? steps : asked;
  return among[index % among.length]!;
});
const nth = fc.integer({ min: 1, max: 3 }).map((n) => `${FILED.dossierId}/supplement/${n}`);
const outcome = fc.oneof<fc.WeightedArbitrary<Outcome>[]>(
  { weight: 20, arbitrary: fc.constant({ kind: 'done', facts: {}, results: [{ code: 'KQ', name: 'Kết quả' }] }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'refused', reason: 'Không đủ điều kiện', wrongFile: false }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'refused', reason: 'Sai diện tích', wrongFile: true }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'supplement-needed', ...request }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'not-yet', until: '2026-07-01T00:00:00.000Z', reason: 'Chờ' }) },
);
const amount = fc.constantFrom(1_000_000, 2_000_000);
const notice = (of: number) => ({ number: 'TB-1', issuedOn: '2026-06-16', item: 'Lệ phí', amount: of });

const DECISIONS: Record<string, fc.Arbitrary<Decide>> = {
  accept: fc.constant((d, m) => accept(d, { feesPaid: false }, { ...m, code: CODE, office: OFFICE })),
  decline: fc.constant((d, m) => decline(d, { reason: 'Không thuộc thẩm quyền' }, m)),
  requestSupplement: fc.constant((d, m) => requestSupplement(d, request, m)),
  receiveSupplement: nth.map((supplementId) => (d, m) => receiveSupplement(d, { supplementId, components: [] }, m)),
  expireSupplement: nth.map((supplementId) => (d, m) => expireSupplement(d, { ...about, supplementId }, m)),
  requestWithdrawal: fc.constant((d, m) => requestWithdrawal(d, { reason: 'Thôi' }, m)),
  decideWithdrawal: fc.boolean().map((agreed) => (d, m) => decideWithdrawal(d, { agreed, reason: 'Lý do' }, m)),
  takeOverResult: fc.constant((d, m) => takeOverResult(d, { results: [] }, m)),
  returnAtCounter: fc.constant((d, m) => returnAtCounter(d, { receivedBy: 'applicant', feesPaid: true }, m)),
  changeDelivery: fc
    .constantFrom('counter' as const, 'post' as const)
    .map((resultDelivery) => (d, m) => changeDelivery(d, { resultDelivery, deliverTo: ADDRESS }, m)),
  takeOutcome: fc.tuple(step, outcome).map(
    ([to, said]) =>
      (d, m) =>
        takeOutcome(d, answerTo(d, to(d), said), m),
  ),
  takeNotices: fc.tuple(step, amount).map(
    ([to, of]) =>
      (d, m) =>
        takeNotices(d, { ...saidOf(d, to(d)), notices: [notice(of)] }, m),
  ),
  takePayment: fc.tuple(step, amount).map(
    ([to, total]) =>
      (d, m) =>
        takePayment(d, { ...saidOf(d, to(d)), total }, m),
  ),
  takePapersCollected: fc.constant((d, m) => takePapersCollected(d, { ...shipment, feeCollected: 0 }, m)),
  takePapersHandedToDesk: fc.constant(takePapersHandedToDesk),
  takeResultHandedToPost: fc.constant(takeResultHandedToPost),
  takeResultDelivered: fc.constant((d, m) =>
    takeResultDelivered(d, { ...shipment, receivedBy: 'applicant', codCollected: 0 }, m),
  ),
  takeShipmentFailed: fc
    .constantFrom('collect' as const, 'deliver' as const)
    .map((direction) => (d, m) => takeShipmentFailed(d, { ...shipment, direction, attempts: 3, reason: 'Vắng' }, m)),
};
/** Weights by which walks get far: what ends a dossier early is rare. */
const RARE = ['decline', 'requestWithdrawal', 'expireSupplement', 'decideWithdrawal'];
const FREQUENT = ['accept', 'takeOutcome', 'takePayment', 'receiveSupplement', 'takeOverResult', 'returnAtCounter'];
const play: fc.Arbitrary<Play> = fc.oneof(
  ...Object.entries(DECISIONS).map(([name, decision]) => ({
    weight: FREQUENT.includes(name) ? 16 : RARE.includes(name) ? 1 : 4,
    arbitrary: fc.record({ name: fc.constant(name), decide: decision, hours: fc.integer({ min: 0, max: 30 }) }),
  })),
);

/** One act or message that was taken: the dossier before, and what was decided. */
export interface Turn {
  readonly name: string;
  readonly before: Dossier;
  readonly decision: Decision<Dossier>;
}

/** Plays a line of acts and messages; what is not allowed changes nothing. */
function playAll(plays: readonly Play[], papers: typeof FILED.papers): Turn[] {
  const facts = { ...TRANSFER_FACTS, originUnclear: true };
  let dossier = submit(undefined, { ...FILED, facts, papers }, { now: MONDAY, procedure: TRANSFER })!.state;
  let now = MONDAY;
  return plays.flatMap(({ name, decide, hours }) => {
    now = new Date(now.getTime() + hours * 60 * 60_000);
    const decision = attempt(() => decide(dossier, at(now)));
    if (!decision) return [];
    const before = dossier;
    dossier = decision.state;
    return [{ name, before, decision }];
  });
}

function attempt(decide: () => Decision<Dossier> | undefined): Decision<Dossier> | undefined {
  try {
    return decide();
  } catch (error) {
    if (error instanceof HubError && error.code === 'dossier/act-not-allowed') return undefined;
    throw error;
  }
}

/** A law of every walk: 150 random ones, of up to 70 acts and messages each; with a seed always the same. */
export const law = (holds: (turns: readonly Turn[]) => void, seed?: number) =>
  fc.assert(
    fc.property(
      fc.array(play, { minLength: 1, maxLength: 70, size: 'max' }),
      fc.constantFrom('electronic' as const, 'desk' as const, 'collected' as const),
      (plays, papers) => holds(playAll(plays, papers)),
    ),
    { numRuns: 150, ...(seed !== undefined && { seed }) },
  );
