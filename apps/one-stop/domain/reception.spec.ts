import { StepReady } from '#contracts';
import {
  ADDRESS,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  COPY,
  FILED,
  MONDAY,
  on,
  papersOf,
  TRANSFER,
  TRANSFER_FACTS,
  typesOf,
} from './examples.js';
import { takePapersHandedToDesk } from './delivery.js';
import { accept, decline, receiveAtDesk, submit } from './reception.js';

const moment = at(MONDAY);
const context = { ...moment, code: CODE, office: OFFICE };
const filed = (more: Partial<typeof FILED> = {}) =>
  submit(undefined, { ...FILED, ...more }, { now: MONDAY, procedure: TRANSFER })!.state;

describe('a dossier filed online', () => {
  it('lies before the desk, without a code and without a clock', () => {
    const decision = submit(undefined, FILED, { now: MONDAY, procedure: TRANSFER });

    expect(typesOf(decision!.events)).toEqual(['submitted']);
    expect(decision!.state).toMatchObject({
      business: { state: 'submitted' },
      clock: { state: 'not-started' },
      channel: 'online',
    });
    expect(decision!.state.code).toBeUndefined();
  });

  it('is the same dossier when it is told twice', () => {
    expect(submit(filed(), FILED, { now: MONDAY, procedure: TRANSFER })).toBeUndefined();
  });

  it('is received and handed to its first agency in one act', () => {
    const { state, events } = accept(filed(), { feesPaid: true }, context);

    expect(typesOf(events)).toEqual(['received', 'processing', 'step-ready']);
    expect(state).toMatchObject({
      code: CODE,
      officeCode: OFFICE.code,
      unit: OFFICE.unit,
      business: { state: 'processing' },
      fees: { total: 100_000, paid: 100_000 },
    });
    expect(state.clock).toMatchObject({ state: 'running', appointmentAt: '2026-07-02T10:00:00.000Z' });
  });

  it('keeps of its papers how they came into being, though the desk tells what lies before it', () => {
    const [first, ...others] = papersOf(TRANSFER);
    const origin = { digitised: false, reused: 'no', nationalStore: true } as const;
    const online = filed({ components: [{ ...first!, origin }, ...others] });

    const { state } = accept(online, { components: [{ ...first!, copies: 2 }, ...others], feesPaid: true }, context);

    expect(state.components).toEqual([{ ...first!, copies: 2, origin }, ...others]);
  });

  it('tells an agency the facts its step names, and no others', () => {
    const { events } = accept(filed({ facts: { ...TRANSFER_FACTS, hobby: 'bóng đá' } }), { feesPaid: false }, context);

    const ready = events.find(({ contract }) => contract.type === StepReady.type)?.data;
    expect(ready).toMatchObject({ requestId: `${FILED.dossierId}/appraise/1`, dueAt: '2026-06-16T10:00:00.000Z' });
    expect(Object.keys((ready as { facts: object }).facts)).toEqual(['seller', 'buyer', 'parcel']);
  });

  it('is not accepted while a required paper is missing, and names it', () => {
    const lacking = filed({ papers: 'desk', components: papersOf(TRANSFER).slice(1) });

    expect(() => accept(lacking, { feesPaid: true }, context)).toThrow(/papers-missing.*Đơn đăng ký biến động/);
  });

  it('counts a listed paper as there only where all papers are electronic', () => {
    const listed = papersOf(TRANSFER).map((paper) => ({ ...paper, originals: 0 }));

    expect(() => accept(filed({ components: listed }), { feesPaid: true }, context)).not.toThrow();
    expect(() => accept(filed({ papers: 'desk', components: listed }), { feesPaid: true }, context)).toThrow(
      'papers-missing',
    );
  });

  it('is not accepted while a fact is missing, unless the desk adds it', () => {
    const { price: _, ...facts } = TRANSFER_FACTS;

    expect(() => accept(filed({ facts }), { feesPaid: true }, context)).toThrow(
      /facts-missing.*Thiếu Giá chuyển nhượng/,
    );
    expect(() => accept(filed({ facts }), { facts: { price: 5 }, feesPaid: true }, context)).not.toThrow();
  });

  it('needs an address where the result goes home by post', () => {
    const byPost = filed({ resultDelivery: 'post' });

    expect(() => accept(byPost, { feesPaid: true }, context)).toThrow('dossier/address-missing');
    expect(() =>
      accept(byPost, { delivery: { resultDelivery: 'post', deliverTo: ADDRESS }, feesPaid: true }, context),
    ).not.toThrow();
  });

  it('waits for papers the post collects', () => {
    const collecting = filed({ papers: 'collected' });
    const arrived = takePapersHandedToDesk(collecting, moment).state;

    expect(() => accept(collecting, { feesPaid: true }, context)).toThrow(/act-not-allowed.*thu gom/);
    expect(accept(arrived, { feesPaid: true }, context).state.delivery.papers).toBe('at-desk');
  });

  it('is declined with its reason, for good', () => {
    const { state, events } = decline(filed(), { reason: 'Không thuộc thẩm quyền' }, moment);

    expect(typesOf(events)).toEqual(['declined']);
    expect(() => accept(state, { feesPaid: true }, context)).toThrow(/“Không được tiếp nhận”/);
  });
});

describe('a dossier filed at the desk', () => {
  it('is received at once', () => {
    const { state, events } = receiveAtDesk(undefined, AT_DESK, { ...context, procedure: TRANSFER });

    expect(typesOf(events)).toEqual(['received', 'processing', 'step-ready']);
    expect(state.channel).toBe('desk');
  });

  it('asks parallel agencies together where the procedure says so', () => {
    const facts = { ...TRANSFER_FACTS, originUnclear: true };

    const { events } = receiveAtDesk(undefined, { ...AT_DESK, facts }, { ...context, procedure: TRANSFER });

    expect(events.slice(2)).toMatchObject([{ data: { step: 'appraise' } }, { data: { step: 'confirm-origin' } }]);
  });

  it('cannot be received twice', () => {
    const { state } = receiveAtDesk(undefined, AT_DESK, { ...context, procedure: TRANSFER });

    expect(() => receiveAtDesk(state, AT_DESK, { ...context, procedure: TRANSFER })).toThrow('dossier/already-exists');
  });

  it('stays received where no agency takes part, and is promised for the same day', () => {
    const filing = { ...AT_DESK, components: papersOf(COPY), facts: { paper: 'Bằng mẫu', copies: 3 }, feesPaid: false };

    const { state, events } = receiveAtDesk(undefined, filing, {
      ...on(1),
      code: CODE,
      office: OFFICE,
      procedure: COPY,
    });

    expect(typesOf(events)).toEqual(['received']);
    expect(state).toMatchObject({ business: { state: 'received' }, fees: { total: 6000, paid: 0 } });
    expect(events[0]).toMatchObject({
      data: { appointmentAt: '2026-06-16T10:00:00.000Z', fees: 6000 },
    });
  });
});
