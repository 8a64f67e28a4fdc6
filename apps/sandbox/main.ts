import { z } from 'zod';
import { SandboxConfig, toOptions } from './config.js';
import { startSandbox } from './sandbox.js';

const config = SandboxConfig.safeParse(process.env);
if (!config.success) {
  console.error(`Cấu hình sai:\n${z.prettifyError(config.error)}`);
  process.exit(1);
}
const sandbox = await startSandbox(toOptions(config.data));
console.log(JSON.stringify(sandbox.urls));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
