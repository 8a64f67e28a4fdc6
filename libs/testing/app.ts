import { joinBus, processOf } from '#messaging';
import { devIssuer, keysOf, type Actor } from '#platform';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TestApp {
  readonly app: NestFastifyApplication;
  /** The header of somebody with this role. */
  as(actor: Partial<Actor> & Pick<Actor, 'role'>): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

const RULES = { issuer: 'https://dev.lien-thong.invalid', audience: 'lien-thong' };

/** The given services as they run in production, on the bus, without a port. */
export async function testApp(...services: DynamicModule[]): Promise<TestApp> {
  const issuer = await devIssuer(
    path.join(mkdtempSync(path.join(os.tmpdir(), 'lien-thong-')), 'issuer.json'),
    RULES.issuer,
    RULES.audience,
  );
  const tokens = { ...RULES, keys: keysOf(issuer.keys) };
  const app = await joinBus(processOf({ logLevel: 'silent', tokens }, services));
  await app.init();
  return {
    app,
    as: async (actor) => ({
      authorization: `Bearer ${await issuer.tokenFor({ sub: `${actor.role}-1`, offices: [], ...actor })}`,
    }),
    close: () => app.close(),
  };
}
