/** What a person made of a message: nothing, something that is no JSON object, or another message. */
export type Mended =
  { readonly kind: 'same' } | { readonly kind: 'unreadable' } | { readonly kind: 'mended'; readonly message: Message };
export type Message = Record<string, unknown> & { readonly type: string };

export const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : JSON.stringify(content, null, 2);

/** Text that says the same as before, however it is spaced, mends nothing. */
export function readMended(text: string | undefined, content: unknown): Mended {
  if (text === undefined || content === undefined) return { kind: 'same' };
  try {
    const read: unknown = JSON.parse(text);
    if (JSON.stringify(read) === JSON.stringify(content)) return { kind: 'same' };
    return isMessage(read) ? { kind: 'mended', message: read } : { kind: 'unreadable' };
  } catch {
    return text === textOf(content) ? { kind: 'same' } : { kind: 'unreadable' };
  }
}

const isMessage = (read: unknown): read is Message =>
  typeof read === 'object' && read !== null && 'type' in read && typeof read.type === 'string';
