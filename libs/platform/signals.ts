import { endTracing } from './trace.js';

/** Closes in order and ends, once: on Ctrl-C, on SIGTERM, when its terminal goes, and when the process that started this one is gone. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const end = (): void => {
    if (closing) return;
    closing = true;
    void closeAndTell(close).then(
      () => process.exit(0),
      (error: unknown) => (console.error(error), process.exit(1)),
    );
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, end);
}

/** What was traced while closing, or why it failed, is still told. */
async function closeAndTell(close: () => Promise<void>): Promise<void> {
  try {
    await close();
  } finally {
    await endTracing();
  }
}
