import { takeOutcome } from '../answers.js';
import {
  answerTo,
  AT_DESK,
  CODE,
  OFFICE,
  done,
  FILED,
  MONDAY,
  on,
  saidOf,
  TRANSFER,
  TRANSFER_FACTS,
  requestOf,
  typesOf,
} from '../examples.js';
import { receiveAtDesk } from '../reception.js';
import { stop } from '../stop.js';
import { askAgain, takeAcceptance } from '../unclaimed.js';
import { openAlerts } from './alerts.js';
import { decided, office, only, raised, received, ringing, SETTING, timersIn } from './escalation.fixture.js';

describe('an apology is drafted', () => {
  it('as soon as it is certain that the promise cannot be kept', () => {
    const first = received();
    const [check] = timersIn(first, 'apology-drafted');

    const drafted = ringing(first.state, check!)!;

    expect(raised(drafted)).toEqual(['apology-drafted to head']);
    expect(drafted.state.draft).toMatchObject({ oldAt: '2026-07-02T10:00:00.000Z', newAt: '2026-07-17T10:00:00.000Z' });
    expect(openAlerts(drafted.state).map(({ kind }) => kind)).toEqual(['apology-drafted']);
  });

  it('not while those who are left can still make it', () => {
    const exempt = { ...AT_DESK, facts: { ...TRANSFER_FACTS, exempt: true } };
    const first = decided(undefined, MONDAY, (state, moment) =>
      receiveAtDesk(state, exempt, { ...moment, code: CODE, office: OFFICE, procedure: TRANSFER }),
    );
    const [check, after] = timersIn(first, 'apology-drafted');
    const asked = (day: number) => takeOutcome(first.state, answerTo(first.state, 'appraise', done()), on(day))!.state;

    expect(ringing(asked(8), check!)).toBeUndefined();
    expect(raised(ringing(asked(9), check!))).toEqual(['apology-drafted to head']);
    expect(raised(ringing(asked(8), after!))).toEqual(['apology-drafted to head']);
  });

  it('when a step uses up its share on the last day, and when the appointment is over, whoever else is told', () => {
    const silent = { ...SETTING, organisation: office({ tellHead: false, remindClerk: false }) };
    const first = received(silent).state;
    const late = decided(
      first,
      new Date('2026-06-29T08:00:00.000Z'),
      (state, moment) => takeOutcome(state, answerTo(state!, 'appraise', done()), moment),
      silent,
    );
    const share = { ...late.state.linkedCase.runs['assess-duty']!, dueAt: '2026-07-02T03:00:00.000Z' };
    const runs = { ...late.state.linkedCase.runs, 'assess-duty': share };
    const short = { ...late.state, linkedCase: { ...late.state.linkedCase, runs } };
    const again = decided(first, MONDAY, () => ({ state: short, events: [] }), silent);

    const watches = timersIn(again, 'apology-drafted');

    expect(watches.map(({ ringAt }) => ringAt)).toEqual(['2026-07-02T03:00:00.001Z']);
    expect(raised(ringing(short, watches[0]!, silent))).toEqual(['apology-drafted to head']);
  });

  it('not before the day on which it is due, however late a step may be', () => {
    const first = received();

    expect(raised(ringing(first.state, only(timersIn(first, 'step-missed'))))).toEqual(['step-missed to head']);
  });

  it('not a second time, nor where another promise is not allowed', () => {
    const first = received();
    const promised = {
      ...first.state,
      apologies: [{ oldAt: '', newAt: '', reason: '', responsible: [] }],
    };

    expect(timersIn(first, 'apology-drafted').map((timer) => ringing(promised, timer))).toEqual([undefined, undefined]);
  });
});

describe('a request that nobody takes', () => {
  it('is told to the head, and goes back to the desk, which asks again', () => {
    const first = received();
    const [unclaimed, back] = [only(timersIn(first, 'request-unclaimed')), only(timersIn(first, 'request-returned'))];

    const warned = ringing(first.state, unclaimed)!;
    const returned = ringing(warned.state, back)!;
    const again = decided(returned.state, on(3).now, (state, moment) => askAgain(state, { step: 'appraise' }, moment));

    expect(raised(warned)).toEqual(['request-unclaimed to head']);
    expect(typesOf(returned.events)).toEqual(['step-cancelled', 'escalation-raised']);
    expect(openAlerts(returned.state).map(({ kind }) => kind)).toEqual(['request-returned']);
    expect(again.events[0]).toMatchObject({ data: { requestId: `${FILED.dossierId}/appraise/2` } });
    expect(openAlerts(again.state)).toEqual([]);
    expect(() => askAgain(again.state, { step: 'appraise' }, on(3))).toThrow('act-not-allowed');
  });

  it('is not asked again once the dossier has ended', () => {
    const first = received();
    const returned = ringing(first.state, only(timersIn(first, 'request-returned')))!.state;
    const stopped = stop(returned, 'withdrawn', 'Đồng ý cho rút', on(3)).state;

    expect(() => askAgain(stopped, { step: 'appraise' }, on(3))).toThrow('act-not-allowed');
  });

  it('is left alone once somebody took it', () => {
    const first = received();
    const { state } = takeAcceptance(first.state, saidOf(first.state, 'appraise'), on(0))!;

    expect(
      timersIn(first).flatMap((timer) => raised(ringing(state, timer)).filter((one) => one.startsWith('request'))),
    ).toEqual([]);
  });

  it('does not come back where the agency says nothing of it', () => {
    const { state } = received();
    const atTax = decided(state, on(1).now, (known, moment) =>
      takeOutcome(known, answerTo(known!, 'appraise', done()), moment),
    );

    expect(timersIn(atTax, 'request-unclaimed')).toMatchObject([
      { due: { of: requestOf(atTax.state, 'assess-duty') } },
    ]);
    expect(timersIn(atTax, 'request-returned')).toEqual([]);
  });
});
