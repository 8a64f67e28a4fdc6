export { PROFILES } from './behaviour.js';
export { recount, type Recount } from './audit.js';
export type { Books, Finding } from './audit-books.js';
export {
  COUNTERPARTIES,
  eachCounterparty,
  eachOffice,
  OFFICES,
  urlVariables,
  type CounterpartyName,
  type OfficeVariable,
} from './counterparties.js';
export { SandboxConfig, toOptions } from './config.js';
export type { Filed, FileOrder } from './portal/file-order.js';
export { somebody } from './portal/people.js';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';
export { type Script, scriptOf } from './script.js';
export { clientToken } from './identity/client-token.js';
export { identityProvider } from './identity/identity-provider.js';
export type { Person, SystemClient } from './identity/people.js';
