import { fileURLToPath } from 'node:url';
import { COUNTERPARTIES } from '../../sandbox/index.js';
import type { HubConfig } from '../config.js';
import type { Postgres } from '../postgres.js';

/** A process to be kept running, and how many of it. */
export interface Planned {
  /** A service, or `agencies:<adapter>`; what people see and the gateway asks for. */
  readonly name: string;
  readonly script: string;
  readonly count: number;
  /** What it is told beside what all are told. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Surroundings {
  readonly postgres: Pick<Postgres, 'urlAs'>;
  readonly gatewayUrl: string;
  readonly replicas: ReadonlyMap<string, number>;
}

const CONSOLE = 'hub/console';

const scriptOf = (app: string): string => fileURLToPath(new URL(`../../${app}/main.js`, import.meta.url));

/** Every service as a process of its own, the agencies one for each adapter, the console for people, and the sandbox when it is on. */
export function processesOf(config: HubConfig, surroundings: Surroundings): Planned[] {
  const services: [name: string, env?: Record<string, string>][] = [
    ['one-stop'],
    ...config.AGENCIES.map((code): [string, Record<string, string>] => [`agencies:${code}`, { AGENCIES: code }]),
    ['postal'],
    ['portal'],
    ['statistics'],
    ['console'],
  ];
  const { replicas, postgres, gatewayUrl } = surroundings;
  const told = { PORT: '0', METRICS_PORT: '0', SIGN_IN_URL: gatewayUrl, PUBLIC_URL: config.PUBLIC_URL ?? gatewayUrl };
  const planned = services.map(([name, env]): Planned => {
    const [app = name] = name.split(':');
    const role = app === 'console' ? 'sign_in' : app.replaceAll('-', '_');
    const count = replicas.get(name) ?? 1;
    return {
      name,
      script: scriptOf(app === 'console' ? CONSOLE : app),
      count,
      env: { ...told, DATABASE_URL: postgres.urlAs(role), ...env },
    };
  });
  return config.SANDBOX === 'on' ? [...planned, sandbox(config, surroundings)] : planned;
}

const portOf = (url: string): string => new URL(url).port;

function sandbox(config: HubConfig, { gatewayUrl }: Surroundings): Planned {
  return {
    name: 'sandbox',
    script: scriptOf('sandbox'),
    count: 1,
    env: {
      HUB_URL: gatewayUrl,
      ...Object.fromEntries(
        Object.values(COUNTERPARTIES).map(({ variable }) => [
          `SANDBOX_${variable}_PORT`,
          portOf(config[`${variable}_URL`]),
        ]),
      ),
      SANDBOX_DIR: `${config.DATA_DIR}/sandbox`,
      SANDBOX_PORTAL_KEY_FILE: `${config.DATA_DIR}/dev-issuer.json`,
    },
  };
}
