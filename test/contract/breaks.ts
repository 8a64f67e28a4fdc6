/** Words for people. They may change; whoever reads messages by program does not notice. */
const WORDS = new Set(['title', 'summary', 'description', 'examples']);

/** Where names stand that somebody chose, so that another one beside them takes nothing away. */
const OPEN = new Set(['properties', 'schemas', 'messages', 'channels']);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What somebody who listens would notice of a change: all of it, but another optional field, another event and other words.
 * A field that is new and required, or optional and was required, shows in the list of the required ones.
 */
export function breaks(before: unknown, now: unknown, at = '', open = false): string[] {
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length)
    return before.flatMap((item, place) => breaks(item, now[place], `${at}/${place}`));
  if (!isNode(before) || !isNode(now)) return Object.is(before, now) ? [] : [at];
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].flatMap((name) => {
    if (open ? !(name in before) : WORDS.has(name)) return [];
    return breaks(sorted(name, before[name]), sorted(name, now[name]), `${at}/${name}`, !open && OPEN.has(name));
  });
}

/** Required fields have no order. */
const sorted = (name: string, value: unknown): unknown =>
  name === 'required' && Array.isArray(value) ? value.map(String).toSorted() : value;
