import { compareWithPortal, type PortalStanding } from './portal-standing.js';
import { inStep, on, online } from './sync.sample.js';
import { tellAgain } from './tell-again.js';

const sync = inStep(online());
const theirs = (changes: Partial<PortalStanding> = {}): PortalStanding => ({
  foreignCode: sync.record.foreignCode,
  status: 'received',
  said: '2',
  appointmentAt: on(26),
  finishedAt: '',
  returnedAt: '',
  ...changes,
});
const found = (standing?: PortalStanding) =>
  compareWithPortal(sync, standing).map(({ what, ours, theirs: other }) => [what, ours, other]);

describe('the portal’s books and ours', () => {
  it('are equal where code, status and dates are, to the second; what the portal does not say is not compared', () => {
    expect(found(theirs({ appointmentAt: on(26).replace('.000Z', '.900Z') }))).toEqual([]);
    expect(found({ foreignCode: sync.record.foreignCode, status: 'received', said: '2' })).toEqual([]);
  });

  it('differ by a dossier it lost, a status, one there is none of, or a date', () => {
    expect(found(undefined)).toEqual([['missing', 'received', '']]);
    expect(found(theirs({ status: 'finished', said: '9' }))).toEqual([['status', 'received', 'finished']]);
    expect(found(theirs({ status: undefined, said: '11' }))).toEqual([['status', 'received', '11']]);
    expect(found(theirs({ appointmentAt: on(30), returnedAt: on(28) }))).toEqual([
      ['appointmentAt', on(26), on(30)],
      ['returnedAt', '', on(28)],
    ]);
  });

  it('are led along the statuses a portal demands, where it lost a dossier that was returned', () => {
    const { calls } = tellAgain({ ...sync, status: 'returned' }, true, new Date(on(20))).state;

    expect(calls.map(({ body }) => body.kind === 'record' && body.status)).toEqual([
      'received',
      'finished',
      'returned',
    ]);
  });

  it('become equal by telling the portal again how the dossier stands, as new where it was lost', () => {
    const again = tellAgain(sync, false, new Date(on(20))).state;
    const anew = tellAgain(sync, true, new Date(on(20))).state;

    expect([again.isKnown, anew.isKnown]).toEqual([true, false]);
    expect(again.calls).toMatchObject([{ id: expect.stringMatching(/sync\/2$/), body: { status: 'received' } }]);
  });
});
