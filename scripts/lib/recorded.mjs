// Events as they were recorded at a release: test/contract/released/<version>/events.jsonl, one message a line.
import fs from 'node:fs';
import path from 'node:path';

export const RELEASED = 'test/contract/released';

/** The simplest recorded message of every type, of the last release that has one. */
export function examples() {
  const releases = fs.existsSync(RELEASED) ? fs.readdirSync(RELEASED) : [];
  const ordered = releases.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const lines = ordered.flatMap((release) =>
    fs
      .readFileSync(path.join(RELEASED, release, 'events.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .toReversed(),
  );
  return new Map(lines.map((line) => JSON.parse(line)).map((message) => [message.type, message]));
}
