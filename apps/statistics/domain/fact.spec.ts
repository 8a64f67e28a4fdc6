import type { HubEvent } from '#contracts';
import { foldAll } from '#messaging';
import { randomUUID } from 'node:crypto';
import { reactions } from '../reactions/index.js';
import type { Fact } from './fact.js';
import {
  attached,
  finished,
  nextDossier,
  on,
  paymentRequested,
  paymentSettled,
  received,
  removed,
  supplementReceived,
  supplementRequested,
} from './fact.sample.js';

const ID = nextDossier();

/** What is known after these were told. */
const after = (...events: readonly HubEvent[]): Fact =>
  foldAll(
    events.map(({ contract, data }) => ({
      specversion: '1.0',
      id: randomUUID(),
      source: '/one-stop',
      type: contract.type,
      subject: ID,
      time: (data as { at: string }).at,
      datacontenttype: 'application/json',
      correlationid: 'spec',
      data,
    })),
    reactions,
  ).state as Fact;

const promises = (...events: readonly HubEvent[]) => {
  const { promisedAt, promises: promised } = after(received(ID, 1, 20), ...events);
  return promised.map((promise, place) => [promisedAt[place], promise]);
};

describe('what was promised', () => {
  it('is what the receipt says', () => {
    expect(promises()).toEqual([[on(1), on(20)]]);
  });

  it('cannot be missed while papers are awaited, and moves with them', () => {
    const told = promises(supplementRequested(ID, 5), supplementReceived(ID, 12, 27));

    expect(told).toEqual([
      [on(1), on(20)],
      [on(5), 'infinity'],
      [on(12), on(27)],
    ]);
  });

  it('stays missed when papers are asked for after it was', () => {
    expect(promises(supplementRequested(ID, 21))).toEqual([[on(1), on(20)]]);
  });

  it('stands still until the last of two waits is over', () => {
    const told = promises(
      supplementRequested(ID, 5),
      paymentRequested(ID, 6),
      supplementReceived(ID, 8),
      paymentSettled(ID, 9, 24),
    );

    expect(told.slice(1)).toEqual([
      [on(5), 'infinity'],
      [on(9), on(24)],
    ]);
  });
});

it('knows a supplement that was asked for a second time, not one that was told twice', () => {
  const twiceTold = after(received(ID, 1, 20), supplementRequested(ID, 5), supplementRequested(ID, 7));
  const asked = after(received(ID, 1, 20), supplementRequested(ID, 5), supplementRequested(ID, 9, 2));

  expect(twiceTold).toMatchObject({ supplementedAt: on(5), supplementedAgainAt: null });
  expect(asked).toMatchObject({ supplementedAt: on(5), supplementedAgainAt: on(9) });
});

it('keeps the day on which it was first finished', () => {
  expect(after(received(ID, 1, 20), finished(ID, 9), finished(ID, 15)).finishedAt).toBe(on(9));
});

it('counts how papers came into being that the portal filed', () => {
  const origin = { digitised: false, reused: 'result', nationalStore: true } as const;
  const paper = { code: 'TP', name: 'Giấy tờ', originals: 0, copies: 0, electronic: true };
  const filed = received(ID, 1, 20, { components: [{ ...paper, origin }, paper] });

  expect(after(filed)).toMatchObject({ componentFiles: 2, digitised: 0, reused: 1, nationalStore: 1 });
});

it('counts a file that was taken out again no more', () => {
  expect(after(attached(ID, 2), attached(ID, 2, 'result'), removed(ID, 3))).toMatchObject({
    componentFiles: 0,
    resultFiles: 1,
    digitised: 1,
  });
});

it('holds no person', () => {
  expect(JSON.stringify(after(received(ID, 1, 20)))).not.toContain('Mẫu');
});
