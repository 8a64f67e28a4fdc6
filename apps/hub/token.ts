import { devIssuerOf, PlatformConfig, readConfig, ROLES, type Role } from '#platform';
import { parseArgs } from 'node:util';

const USAGE = `npm run token -- --role <${ROLES.join('|')}> [--office <mã>]… [--agency <mã>] [--sub <tên>]`;

/** Prints a development token: who, with which role, for which offices. */
export async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string' },
      office: { type: 'string', multiple: true },
      agency: { type: 'string' },
      sub: { type: 'string' },
    },
  });
  const role = ROLES.find((known) => known === values.role);
  if (!role) return fail(USAGE);
  const issuer = await devIssuerOf(readConfig(PlatformConfig));
  console.log(
    await issuer.tokenFor({
      sub: values.sub ?? `${role satisfies Role}-dev`,
      role,
      offices: values.office ?? [],
      ...(values.agency && { agency: values.agency }),
    }),
  );
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 64;
}

await main();
