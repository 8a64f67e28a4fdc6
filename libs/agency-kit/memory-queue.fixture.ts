import type { HubError } from '#contracts';
import type { PendingCall, Sendable, SenderPort } from './sender.js';

export interface Row {
  counterparty: string;
  leased: boolean;
  readonly call: PendingCall;
  readonly log: string[];
}

/** Rows in memory, leased as the table leases them; a lease of the spec never runs out by itself. */
export class MemoryQueue implements SenderPort<Row> {
  readonly rows = new Map<string, Row>();
  takes = 0;
  onCall: (id: string) => Promise<unknown> = () => Promise.resolve('yes');
  onRecord: (id: string) => Promise<void> = () => Promise.resolve();

  add(id: string, counterparty = 'land'): void {
    const call = { id: `${id}/1`, action: 'ask', body: {}, attempts: 0, notBefore: '2026-06-11T01:00:00Z' };
    this.rows.set(id, { counterparty, leased: false, call, log: [] });
  }
  logs(): string[] {
    return [...this.rows.values()].map(({ log }) => log.join(' '));
  }
  async take(counterparty: string, limit: number): Promise<Sendable<Row>[]> {
    this.takes += 1;
    const due = [...this.rows].filter(([, row]) => row.counterparty === counterparty && !row.leased).slice(0, limit);
    return due.map(([id, row]) => ((row.leased = true), { id, dossierId: id, state: row, version: 1, call: row.call }));
  }
  call({ id, state, call }: Sendable<Row>): Promise<unknown> {
    state.log.push(`called:${call.id}`);
    return this.onCall(id);
  }
  async answered({ id, state }: Sendable<Row>, answer: unknown): Promise<void> {
    await this.onRecord(id);
    state.log.push(`answered:${String(answer)}`);
  }
  async failed({ id, state }: Sendable<Row>, fault: HubError): Promise<void> {
    await this.onRecord(id);
    state.log.push(`failed:${fault.code}`);
  }
}
