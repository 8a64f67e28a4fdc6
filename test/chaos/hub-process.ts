import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** As `npm start` has it. */
const FLAGS = ['--enable-source-maps', '--import', './dist/libs/platform/tracing/main.js'];

/** The hub as a process of its own, to be killed. */
export class HubProcess {
  #child: ChildProcess | undefined;
  #output = '';

  constructor(
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Starts it and waits until it is ready, or until it died on the way. */
  async start(extra: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = spawn(process.execPath, [...FLAGS, 'dist/apps/hub/main.js'], {
      env: { ...process.env, ...this.env, ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (this.#output = `${this.#output}${chunk}`.slice(-4_000)));
    const end = Date.now() + 90_000;
    while (!(await this.#isReady())) {
      if (this.hasEnded) return;
      if (Date.now() > end) throw new Error(`the hub did not become ready\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  get hasEnded(): boolean {
    return this.#child === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get exitCode(): number | null | undefined {
    return this.#child?.exitCode;
  }

  /** The last it said. */
  get output(): string {
    return this.#output;
  }

  get signal(): NodeJS.Signals | null | undefined {
    return this.#child?.signalCode;
  }

  /** As the out-of-memory killer would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child!, 'exit');
    this.#child!.kill(signal);
    await ended;
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
    return answer?.ok ?? false;
  }
}
