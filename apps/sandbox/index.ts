export { PROFILES } from './behaviour.js';
export { recount, type Recount } from './audit.js';
export type { Books, Finding } from './audit-books.js';
export { SandboxConfig, toOptions } from './config.js';
export type { Filed, FileOrder } from './portal/file-order.js';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';
export { type Script, scriptOf } from './script.js';
