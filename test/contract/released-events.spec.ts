import { EVENTS } from '#contracts';
import { readEnvelope } from '#messaging';
import { promisedAt, recordedAt, RELEASES } from './released.js';

describe.each(RELEASES)('what was recorded at release %s', (release) => {
  const recorded = Map.groupBy(recordedAt(release), ({ type }) => type);

  it('holds every event of that release', () => {
    const told = Object.values(promisedAt(release).components.messages).map(({ name }) => name);

    expect([...recorded.keys()].toSorted()).toEqual(told.toSorted());
  });

  it.each([...recorded])('is read today, nothing left out: %s', (type, messages) => {
    const contract = EVENTS.get(type)!;

    const read = messages.map((message) => readEnvelope(message, contract));

    expect(read).toMatchObject(messages);
  });
});
