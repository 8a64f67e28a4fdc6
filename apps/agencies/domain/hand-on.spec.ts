import { accepted } from './ask.js';
import { atDesk, actions, LATER, NOW, queued, step, taken, types } from './given.fixture.js';
import { handOn } from './hand-on.js';
import { failed } from './made-calls.js';
import type { Request } from './request.js';

const later = { now: LATER };
const moved = {
  dossierId: step.dossierId,
  at: LATER.toISOString(),
  act: 'Nghị quyết thử',
  on: '2026-06-12',
  requestId: step.requestId,
  step: step.step,
  stepName: step.stepName,
  from: 'tax',
  agency: 'tax-of-the-region',
  agencyName: 'Thuế khu vực',
};
const POLLING = { pollEveryMs: 900_000 };
const handedOn = (request: Request, system: Request['system']) => handOn(request, moved, system, later)?.state;

describe('a request whose agency ended', () => {
  it('is asked of the desk that goes on, with its id and its time', () => {
    const request = handedOn(taken(), undefined)!;

    expect(request).toEqual({ ...atDesk(), agency: moved.agency, formers: ['tax'], callCount: request.callCount });
    expect([request.id, request.askedAt, request.reference]).toEqual([step.requestId, NOW.toISOString(), undefined]);
    expect(actions(request)).toEqual([]);
  });

  it('is asked anew of a system that goes on, under a key of its own', () => {
    const request = handedOn(atDesk(), POLLING)!;

    expect([request.status, actions(request)]).toEqual(['queued', ['assess-duty']]);
    expect(handedOn(queued(), POLLING)!.calls[0]!.id).not.toBe(queued().calls[0]!.id);
  });

  it('still waits for what it waited for', () => {
    const waiting: Request = { ...atDesk(), status: 'awaiting-supplement' };

    expect(handedOn(waiting, undefined)!.status).toBe('awaiting-supplement');
  });

  it('that the former would not take, is open for the next', () => {
    const fault = { code: 'agency/rejected', detail: 'Sai thửa đất' } as const;
    const parked = failed(queued(), queued().calls[0]!.id, fault, LATER, { now: NOW })!.state;

    expect([parked.status, handedOn(parked, undefined)!.status]).toEqual(['parked', 'accepted']);
    expect(handedOn(parked, undefined)!.parked).toBeUndefined();
  });

  it('is nobody’s, whoever took it at the former; what one of those who go on took stays theirs', () => {
    const claimed = (claimedAt: string): Request => ({ ...atDesk(), claimedAt, claimedBy: 'can-bo-mau' });
    const claimOf = (request: Request, system?: Request['system']) => {
      const { claimedAt, claimedBy } = handedOn(request, system)!;
      return [claimedAt, claimedBy];
    };

    expect(claimOf(claimed('2026-06-11T09:59:00.000Z'))).toEqual([undefined, undefined]);
    expect(claimOf(claimed(LATER.toISOString()))).toEqual([LATER.toISOString(), 'can-bo-mau']);
    expect(claimOf(claimed(LATER.toISOString()), POLLING)).toEqual([undefined, undefined]);
  });

  it('is told of again as taken, where one of those who go on had taken it: the dossier forgot who did', () => {
    const claimed = (claimedAt: string): Request => ({ ...atDesk(), claimedAt, claimedBy: 'can-bo-mau' });
    const told = (request: Request) => types(handOn(request, moved, undefined, later));

    expect(told(claimed(LATER.toISOString()))).toEqual(['request.accepted.v1']);
    expect(told(claimed('2026-06-11T09:59:00.000Z'))).toEqual([]);
  });

  it('is not taken by what the former answers late: the call is not known any more', () => {
    const asked = queued();

    const handed = handedOn(asked, POLLING)!;

    expect(accepted(handed, asked.calls[0]!.id, 'TN-26-000009', later)).toBeUndefined();
    expect(actions(handed)).toEqual(['assess-duty']);
  });

  it('under the same code loses only the claim of who was of the former', () => {
    const renamed = { ...moved, agency: moved.from };
    const claimed = (claimedAt: string): Request => ({ ...atDesk(), claimedAt, claimedBy: 'can-bo-mau' });

    expect(handOn(claimed('2026-06-11T09:59:00.000Z'), renamed, undefined, later)).toEqual({
      state: atDesk(),
      events: [],
    });
    expect(types(handOn(claimed(LATER.toISOString()), renamed, undefined, later))).toEqual(['request.accepted.v1']);
    expect(types(handOn(taken(), renamed, POLLING, later))).toEqual(['request.accepted.v1']);
  });

  it('is handed on once, and not at all when it is over', () => {
    expect(handedOn({ ...atDesk(), agency: moved.agency }, undefined)).toBeUndefined();
    expect(handedOn({ ...atDesk(), status: 'settled' }, undefined)).toBeUndefined();
  });
});
