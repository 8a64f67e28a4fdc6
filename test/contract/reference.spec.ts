import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { recordedAt, RELEASES } from './released.js';

const asyncApi = readFileSync('docs/reference/asyncapi.yaml', 'utf8');

/** What is wrong with the document, or else with the examples in it. */
async function faultsIn(text: string): Promise<string[]> {
  const { document, diagnostics } = await new Parser().parse(text);
  if (!document) return diagnostics.filter(({ severity }) => severity === 0).map(({ message }) => message);
  const ajv = addFormats.default(new Ajv({ strict: false }));
  return document.allMessages().flatMap((message) => {
    const validate = ajv.compile(message.payload()!.json());
    const misfits = message.examples().filter((example) => !validate(example.payload()));
    return misfits.map(() => `${message.name()}: ${ajv.errorsText(validate.errors)}`);
  });
}

describe('docs/reference/asyncapi.yaml', () => {
  it('is an AsyncAPI 3 document whose examples fit their schemas', async () => {
    expect(await faultsIn(asyncApi)).toEqual([]);
  });

  it.each([
    ['a word AsyncAPI does not know', asyncApi.replace('    address: ', '    adress: ')],
    ['an example that does not fit', asyncApi.replace('source: /portal', 'source: 7')],
    ['a message that is nowhere', asyncApi.replace('messages/SubmissionFiled"', 'messages/SubmissionFilled"')],
  ])('would not pass with %s', async (_, text) => {
    expect(text).not.toBe(asyncApi);
    expect(await faultsIn(text)).not.toEqual([]);
  });
});

interface Schema {
  readonly properties: { readonly data: { readonly required: readonly string[] } };
}

describe.each(RELEASES)('docs/reference/schemas and the messages of release %s', (release) => {
  const recorded = Map.groupBy(recordedAt(release), ({ type }) => type);
  const schemaOf = (type: string) => JSON.parse(readFileSync(`docs/reference/schemas/${type}.json`, 'utf8')) as Schema;
  const validatorOf = (type: string) =>
    addFormats.default(new Ajv2020({ strict: true, allErrors: true })).compile(schemaOf(type));
  const requiredOf = (type: string) => schemaOf(type).properties.data.required;

  it.each([...recorded])('agree on %s', (type, messages) => {
    const validate = validatorOf(type);

    const errors = messages.flatMap((message) => (validate(message) ? [] : validate.errors!));

    expect(errors).toEqual([]);
  });

  it.each([...recorded])('agree that %s may gain a field, and lack none', (type, [message]) => {
    const validate = validatorOf(type);
    const [needed] = requiredOf(type);
    const less = Object.fromEntries(Object.entries(message!.data).filter(([name]) => name !== needed));

    expect(validate({ ...message, later: 1, data: { ...message!.data, later: 1 } })).toBe(true);
    expect(validate({ ...message, data: less })).toBe(false);
  });
});
