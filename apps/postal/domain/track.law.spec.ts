import fc from 'fast-check';
import type { Direction } from './shipment.js';
import { type Seen, type Sighting } from './sighting.js';
import { anOrdered, NOW, seen } from './shipment.sample.js';
import { polled } from './track.js';

/** How the post goes on after up to three attempts: every history it can have has one end, and the end is its last line but the money. */
const ENDS: Record<Direction, readonly Seen[][]> = {
  collect: [['collected', 'in-transit', 'at-desk-door'], ['cancelled'], []],
  deliver: [['delivered', 'cod-settled'], ['held', 'returned-to-desk'], ['delivered'], []],
};
const BEGINS: Record<Direction, readonly Seen[]> = {
  collect: ['ordered'],
  deliver: ['ordered', 'collected', 'in-transit'],
};

/** With a `pace` of 0 all of it happens within one second of the post's clock. */
function history(direction: Direction, failures: number, end: readonly Seen[], pace: number): Sighting[] {
  const failed: Seen[] = Array.from({ length: failures }, () => 'attempt-failed');
  const lines = [...BEGINS[direction], ...failed, ...(direction === 'collect' && failures === 3 ? [] : end)];
  return lines.map((what, minute) => {
    const attempt = lines.slice(0, minute + 1).filter((line) => line === 'attempt-failed').length;
    return seen(what, minute * pace, { attempt });
  });
}

const histories = fc
  .tuple(fc.constantFrom<Direction>('collect', 'deliver'), fc.integer({ min: 0, max: 3 }), fc.nat(), fc.nat(1))
  .map(([direction, failures, pick, pace]) => {
    const lines = history(direction, failures, ENDS[direction][pick % ENDS[direction].length]!, pace);
    return { direction, lines };
  });

/** The lines of a history, each one to three times, shuffled. */
const disturbed = histories.chain(({ direction, lines }) =>
  fc
    .tuple(...lines.map(() => fc.integer({ min: 1, max: 3 })))
    .map((times) => lines.flatMap((line, place) => Array<Sighting>(times[place]!).fill(line)))
    .chain((many) => fc.shuffledSubarray(many, { minLength: many.length }))
    .map((told) => ({ direction, lines, told })),
);

describe('what the post tells', () => {
  it('ends in the same state however often and in whatever order it is told', () => {
    fc.assert(
      fc.property(disturbed, ({ direction, lines, told }) => {
        const inOrder = polled(anOrdered(direction), lines, NOW);
        const inDisorder = polled(anOrdered(direction), told, NOW);

        expect(inDisorder.state).toEqual(inOrder.state);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes one end known, once', () => {
    const ends = ['shipment.result-delivered.v1', 'shipment.failed.v1', 'shipment.cod-settled.v1'];

    fc.assert(
      fc.property(disturbed, ({ direction, lines, told }) => {
        const known = (sightings: Sighting[]) =>
          polled(anOrdered(direction), sightings, NOW)
            .events.map(({ contract }) => contract.type)
            .filter((type) => ends.includes(type))
            .toSorted();

        expect(known(told)).toEqual(known(lines));
      }),
      { numRuns: 1000 },
    );
  });
});
