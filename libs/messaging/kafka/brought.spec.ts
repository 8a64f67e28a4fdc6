import type { KafkaMessage } from 'kafkajs';
import { inTurn, toBrought, toText, type Brought } from './brought.js';

const LANE = 5;
const at = (position: number, tx = 7) => ({ tx: String(tx), position: String(position) });
const message = (name: string) => ({ topic: 'dossiers', lane: LANE, raw: name });
const placed = (position: number, after: number): Brought => ({
  lane: LANE,
  place: at(position),
  after: at(after),
  message: message(String(position)),
});
const turn = (from: number, ...brought: Brought[]) => {
  const { messages, end, copies, early } = inTurn(at(from), brought);
  return { handled: messages.map(({ raw }) => raw), end: Number(end.position), copies, early: early?.position };
};

describe('what Kafka brought of a lane', () => {
  it('is handled in the order of the log, each behind the one before it', () =>
    expect(turn(0, placed(1, 0), placed(2, 1), placed(4, 2))).toEqual({ handled: ['1', '2', '4'], end: 4, copies: 0 }));

  it('is passed over where the lane has been', () =>
    expect(turn(2, placed(1, 0), placed(2, 1), placed(3, 2), placed(3, 2), placed(2, 1))).toEqual({
      handled: ['3'],
      end: 3,
      copies: 4,
    }));

  it('is left when something before it is missing, and all behind it, until what is missing came', () => {
    expect(turn(1, placed(3, 2), placed(4, 3))).toEqual({ handled: [], end: 1, copies: 0, early: '4' });
    expect(turn(1, placed(4, 3), placed(2, 1), placed(3, 2), placed(4, 3))).toEqual({
      handled: ['2', '3', '4'],
      end: 4,
      copies: 0,
      early: '4',
    });
  });

  it('moves the lane though it is not for this group', () =>
    expect(turn(0, placed(1, 0), { lane: LANE, place: at(2), after: at(1) }, placed(3, 2))).toEqual({
      handled: ['1', '3'],
      end: 3,
      copies: 0,
    }));

  it('that the log alone has a place for is never handled from here', () => {
    const copy = (position: number): Brought => ({ lane: LANE, place: at(position), message: message('copy') });

    expect(turn(2, copy(2), copy(3))).toEqual({ handled: [], end: 2, copies: 1, early: '3' });
  });

  it('is handled where it comes, if it never stood in the log', () => {
    const stranger: Brought = { lane: LANE, message: { ...message('stranger'), stranger: 'a' } };

    const { messages } = inTurn(at(0), [placed(1, 0), stranger, placed(2, 1)]);

    expect(messages.map(({ raw, place }) => [raw, place!.position])).toEqual([
      ['1', '1'],
      ['stranger', '1'],
      ['2', '2'],
    ]);
  });

  it('compares places as numbers, the transaction first', () => {
    const [one, other] = [
      { lane: LANE, place: at(9, 10), after: at(0, 0), message: message('later') },
      { lane: LANE, place: at(10, 9), after: at(0, 0), message: message('earlier') },
    ];

    expect(inTurn(at(0), [one, other])).toMatchObject({ messages: [{ raw: 'later' }], copies: 1 });
    expect(inTurn({ tx: '18446744073709551615', position: '1' }, [one])).toMatchObject({ messages: [], copies: 1 });
  });
});

describe('a message as Kafka brought it', () => {
  const carried = (headers: Record<string, string>, value = '{"id":"00000000-0000-7000-8000-000000000001"}') =>
    ({ offset: '12', value: Buffer.from(value), headers }) as unknown as KafkaMessage;
  const HEADERS = { topic: 'dossiers', place: toText(LANE, at(2), at(1)) };
  const read = (headers: Record<string, string>, value?: string) =>
    toBrought(LANE, carried(headers, value), ['dossiers']);

  it('says where it stands', () =>
    expect(read(HEADERS)).toMatchObject({ place: at(2), after: at(1), message: { topic: 'dossiers', lane: LANE } }));

  it('is not opened if it is for others', () =>
    expect(read({ ...HEADERS, topic: 'shipments' }, 'no json')).toEqual({ lane: LANE, place: at(2), after: at(1) }));

  it.each([
    ['says nothing', {}],
    ['says half of it', { place: `${LANE}/7/2` }],
    ['says the place of another lane', { place: toText(4, at(2), at(1)) }],
    ['says what is no number as we write them', { place: `${LANE}/7/02/7/1` }],
  ])('is a stranger if it %s', (_, headers) => {
    expect(read({ topic: 'dossiers', ...headers } as Record<string, string>)).toEqual({
      lane: LANE,
      message: expect.objectContaining({ stranger: '00000000-0000-7000-8000-000000000001' }),
    });
  });

  it('is known by where it lies at Kafka, if it names itself nothing', () =>
    expect(read({ topic: 'dossiers' }, 'no json').message).toMatchObject({ stranger: `${LANE}/12` }));
});
