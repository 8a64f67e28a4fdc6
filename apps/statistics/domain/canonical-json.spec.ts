import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

/** The same value with its keys in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, shuffled(part)]),
  );
};

describe('figures as canonical JSON', () => {
  it('are one text, in whatever order a program holds them', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(shuffled(value)) === canonicalJson(value)));
  });

  it('are the same figures when they are read again', () => {
    const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));

    fc.assert(
      fc.property(values, (value) =>
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  it('stand as RFC 8785 writes its example', () => {
    const value = {
      '€': 'Euro',
      '\r': 'CR',
      '1': 'One',
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3],
      literals: [null, true],
    };

    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":"One","literals":[null,true],"numbers":[333333333.3333333,1e+30,4.5,0.002],"€":"Euro"}',
    );
  });
});
