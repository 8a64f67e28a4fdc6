import { breaks } from './breaks.js';
import { promisedAt, promisedNow, RELEASES, type AsyncApi } from './released.js';

const promise = ({ channels, components }: AsyncApi) => ({ channels, components });

describe.each(RELEASES)('who listens since release %s', (release) => {
  it('notices nothing of what changed since', () => {
    expect(breaks(promise(promisedAt(release)), promise(promisedNow()))).toEqual([]);
  });
});

const before = {
  channels: { dossiers: { address: 'dossiers', bindings: { kafka: { partitions: 8 } } } },
  schemas: {
    Paper: {
      type: 'object',
      properties: { title: { type: 'string' }, kind: { enum: ['a', 'b'] }, page: { type: 'integer' } },
      required: ['title', 'kind'],
    },
  },
};
const { Paper } = before.schemas;
const withPaper = (change: object) => ({ ...before, schemas: { Paper: { ...Paper, ...change } } });
const withField = (field: object) => withPaper({ properties: { ...Paper.properties, ...field } });

describe('a change of contracts', () => {
  it.each([
    ['another optional field', withField({ note: { type: 'string' } })],
    ['another event', { ...before, schemas: { ...before.schemas, Map: { type: 'object' } } }],
    ['other words', withPaper({ description: 'a sheet', required: ['kind', 'title'] })],
  ])('may be %s', (_, now) => {
    expect(breaks(before, now)).toEqual([]);
  });

  it.each([
    ['a field became required', withPaper({ required: ['title', 'kind', 'page'] })],
    ['a field became optional', withPaper({ required: ['kind'] })],
    [
      'a field is new and required',
      { ...withField({ note: {} }), ...withPaper({ required: ['title', 'kind', 'note'] }) },
    ],
    ['a field was renamed', withPaper({ properties: { title: {}, kind: {}, pages: {} } })],
    ['a field has another type', withField({ title: { type: 'integer' } })],
    ['a field says one more word', withField({ kind: { enum: ['a', 'b', 'c'] } })],
    ['a field is checked more strictly', withField({ title: { type: 'string', maxLength: 9 } })],
    ['an event vanished', { ...before, schemas: {} }],
    ['a topic has other partitions', { ...before, channels: { dossiers: { address: 'dossiers', bindings: {} } } }],
  ])('is noticed when %s', (_, now) => {
    expect(breaks(before, now)).not.toEqual([]);
  });
});
