import { setTimeout as sleep } from 'node:timers/promises';
import type { Counterparty } from '../counterparty.js';
import { buildSubmission } from './build-submission.js';
import { type Filed, FileOrder, type FileOrder as Order, type Submission } from './file-order.js';

/** Gives the bearer token the portal shows the hub. */
export type Token = () => string | Promise<string>;

export interface Filing {
  file(order: Order): Promise<Filed>[];
  close(): Promise<void>;
}

const AT_ONCE = 8;
const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_MS = 5_000;

/**
 * Files submissions, each under one idempotency key until the hub answered for it: booked as tried before the first
 * call (DaGui), as filed on 2xx (NopHoSo), as turned down on 4xx (BiTuChoi). A restart goes on with what was only tried.
 */
export function startFiling(portal: Counterparty, token: Token): Filing {
  const { book } = portal;
  const stop = new AbortController();
  const running = new Set<Promise<unknown>>();
  const gate = gateOf(AT_ONCE);
  const send = (submission: Submission) => {
    const sent = gate(() => sendUntilAnswered(portal, submission, token, stop.signal));
    const settled = sent.catch(() => undefined).finally(() => running.delete(settled));
    running.add(settled);
    return sent;
  };
  const answered = (maHoSo: string) => book.effect(`NopHoSo:${maHoSo}`) ?? book.effect(`BiTuChoi:${maHoSo}`);
  const left = book.effects('DaGui').map(({ data }) => data as unknown as Submission);
  for (const submission of left.filter(({ MaHoSo }) => !answered(MaHoSo))) void send(submission).catch(() => undefined);
  return {
    file: (order) => plan(portal, order).map(send),
    close: async () => {
      stop.abort();
      await Promise.all(running);
    },
  };
}

function plan(portal: Counterparty, given: Order): Submission[] {
  const order = FileOrder.parse(given);
  const before = portal.book.effects('DaGui').length;
  return Array.from({ length: order.dossiers }, (_, index) => {
    const submission = buildSubmission(order, before + index, new Date(), portal.setting.scriptFor);
    const { MaHoSo } = submission;
    portal.once('DaGui', MaHoSo, () => ({ about: [MaHoSo], data: { ...submission } }));
    return submission;
  });
}

async function sendUntilAnswered(
  portal: Counterparty,
  { body, ...about }: Submission,
  token: Token,
  signal: AbortSignal,
): Promise<Filed> {
  const { MaHoSo, script } = about;
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const status = await post(portal, MaHoSo, body, token, signal).catch(() => 0);
    if (status >= 200 && status < 500 && status !== 429) {
      portal.once(status < 300 ? 'NopHoSo' : 'BiTuChoi', MaHoSo, () => ({
        about: [MaHoSo],
        data: { ...about, status },
      }));
      return { MaHoSo, script, status };
    }
    await sleep(waitMs, undefined, { signal });
  }
}

async function post(
  { setting }: Counterparty,
  maHoSo: string,
  body: unknown,
  token: Token,
  signal: AbortSignal,
): Promise<number> {
  const response = await fetch(`${setting.hubUrl}/v1/submissions`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await token()}`,
      'idempotency-key': maHoSo,
    },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Lets so many through at a time, the others wait in line. */
function gateOf(width: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside >= width) await new Promise<void>((go) => waiting.push(go));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
