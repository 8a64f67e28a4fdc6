import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FOLDER = 'test/contract/released';

/** What `npm run release:record` kept of every release. */
export const RELEASES: readonly string[] = readdirSync(FOLDER);

export interface Recorded {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Messages as that release wrote them to its log. */
export const recordedAt = (release: string): Recorded[] =>
  readFileSync(`${FOLDER}/${release}/events.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);

/** What that release promised to those who listen. */
export const promisedAt = (release: string): AsyncApi => readAsyncApi(`${FOLDER}/${release}/asyncapi.yaml`);

export const promisedNow = (): AsyncApi => readAsyncApi('docs/reference/asyncapi.yaml');

export interface AsyncApi {
  readonly channels: Readonly<Record<string, unknown>>;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly name: string }>>;
    readonly schemas: Readonly<Record<string, unknown>>;
  };
}

const readAsyncApi = (file: string): AsyncApi => parse(readFileSync(file, 'utf8')) as AsyncApi;
