/**
 * Places where tests kill the process to see that nothing is lost or done twice. `arm('unit:before-commit:3')` kills at the
 * third passing of that point, as `kill -9` would; `arm('unit:before-commit:3:SIGSTOP')` lets it stand still there, until a
 * SIGCONT makes it go on as a zombie. Unarmed, a failpoint does nothing.
 */
export const FAILPOINTS = [
  'unit:before-commit',
  'unit:after-commit',
  'batch:before-commit',
  'batch:after-commit',
  'timer:after-commit',
  'relay:after-publish',
  'kafka:before-offsets',
  'sender:before-call',
  'sender:after-call-before-record',
  'sender:after-record',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

let armed: { name: string; left: number; signal: NodeJS.Signals } | undefined;

export function arm(failpoint: string): void {
  const [, name, left, signal] = /^(.+?)(?::(\d+)(?::(SIGSTOP))?)?$/.exec(failpoint) ?? [];
  if (!FAILPOINTS.some((known) => known === name)) throw new Error(`unknown failpoint ${failpoint}`);
  armed = {
    name: name as string,
    left: Number(left ?? 1),
    signal: (signal as NodeJS.Signals | undefined) ?? 'SIGKILL',
  };
}

export function failpoint(name: Failpoint): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, armed.signal);
}
