import { HubError } from '#contracts';

const LONGEST_REASON = 200;

/** How people call a counterparty's fields, by its own names of them. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * The counterparty took the call and said no: no time heals that. Its reason is kept without personal data, and a field it names
 * is called as people call it.
 */
export function rejection(counterparty: string, reason: unknown, secrets: unknown, names: FieldNames = {}): HubError {
  const blotted = typeof reason === 'string' ? withoutPersonalData(reason, secrets) : '';
  const told = inWords(blotted, names).slice(0, LONGEST_REASON).trim();
  return new HubError('agency/rejected', told ? `${counterparty}: ${told}` : counterparty);
}

/** Blots out every text of `secrets` (names, addresses, numbers), and whatever looks like a number of a person, or a mailbox. */
export function withoutPersonalData(text: string, secrets: unknown): string {
  const blotted = textsOf(secrets)
    .filter((secret) => secret.length > 2)
    .sort((one, other) => other.length - one.length)
    .reduce((left, secret) => left.replaceAll(new RegExp(literally(secret), 'giu'), '…'), text);
  return blotted.replaceAll(/\S{1,64}@\S{1,255}/g, '…').replaceAll(/\+?\d(?:[ .-]?\d){5,}/g, '…');
}

/** Its own name stays behind ours, for whoever has to talk with its people about it. */
const inWords = (reason: string, names: FieldNames): string =>
  reason.replaceAll(/[A-Za-z]\w*(?:\.\w+)*/g, (path) => {
    const field = path.slice(path.lastIndexOf('.') + 1);
    return Object.hasOwn(names, field) ? `“${names[field]}” (${path})` : path;
  });

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
