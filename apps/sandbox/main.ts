import { z } from 'zod';
import { SandboxConfig, toOptions } from './config.js';
import { startSandbox } from './sandbox.js';

const config = SandboxConfig.safeParse(process.env);
if (!config.success) {
  console.error(`Cấu hình sai:\n${z.prettifyError(config.error)}`);
  process.exit(1);
}
const sandbox = await startSandbox(toOptions(config.data));
if (process.send) process.send({ urls: sandbox.urls });
else console.log(JSON.stringify(sandbox.urls));
for (const event of ['SIGINT', 'SIGTERM', 'disconnect'])
  process.once(event, () => void sandbox.close().then(() => process.exit(0)));
