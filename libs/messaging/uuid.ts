import { randomUUID } from 'node:crypto';

/** A UUID version 7 (RFC 9562): begins with the time, so that indexes grow at their end. */
export function uuidv7(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`; // Node draws random bytes for many of these at once
}
