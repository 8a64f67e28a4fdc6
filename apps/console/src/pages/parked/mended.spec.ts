import { readMended, textOf } from './mended.js';

const MESSAGE = { type: 'step.settled.v1', data: { amount: 5 } };

describe('a parked message in the hands of a person', () => {
  it('is as it was until something of it is changed', () => {
    expect(readMended(undefined, MESSAGE)).toEqual({ kind: 'same' });
    expect(readMended('{"type":"step.settled.v1",\n "data":{"amount":5}}', MESSAGE)).toEqual({ kind: 'same' });
    expect(readMended(textOf('not JSON at all'), 'not JSON at all')).toEqual({ kind: 'same' });
  });

  it('is mended when it is another message', () => {
    const other = { ...MESSAGE, data: { amount: 6 } };

    expect(readMended(textOf(other), MESSAGE)).toEqual({ kind: 'mended', message: other });
    expect(readMended(textOf(other), 'not JSON at all')).toEqual({ kind: 'mended', message: other });
  });

  it('cannot be sent while it is no message', () => {
    expect(readMended('{"type":', MESSAGE)).toEqual({ kind: 'unreadable' });
    expect(readMended('[]', MESSAGE)).toEqual({ kind: 'unreadable' });
    expect(readMended('null', MESSAGE)).toEqual({ kind: 'unreadable' });
  });
});
