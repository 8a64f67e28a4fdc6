import { PatienceConfig, toPatience } from '#agency-kit';
import { DossierFinished, type DataOf } from '#contracts';
import { Units } from '#messaging';
import { eventually, replyWith, scriptedServer, testApp, testDatabase, type TestApp } from '#testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { isItemCode } from '../domain/item-code.js';
import { aFinishedDossier } from '../domain/shipment.sample.js';
import type { Shipment } from '../domain/shipment.js';
import { PostalConfig } from '../config.js';
import { PostalModule } from '../postal.module.js';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
export const SECRET = secretOf('post');
export const OTHER_SECRET = secretOf('somebody else');

/** Item codes as the standard wants them: one check digit of ten is right. */
const itemCode = (serial: number): string | undefined =>
  Array.from({ length: 10 }, (_, check) => `EL${String(serial).padStart(8, '0')}${check}VN`).find(isItemCode);

interface Signing {
  readonly secret?: string;
  readonly at?: Date;
  readonly signed?: string;
}

/** The postal service as it runs, between a one-stop shop that finishes dossiers and a post that takes every order. */
export async function postalApp() {
  const database = await testDatabase();
  let orders = 0;
  const post = await scriptedServer((response, { path }) => {
    if (path === '/orders') replyWith(response, 200, { Id: (orders += 1), ItemCode: itemCode(orders) });
    else replyWith(response, 200, { accepted: [], unknown: [], Tracking: [] });
  });
  const config = PostalConfig.parse({
    POST_URL: post.url,
    POST_API_KEY: 'made-up-post-api-key',
    POST_WEBHOOK_SECRET: SECRET,
  });
  const patience = toPatience(PatienceConfig.parse({}));
  const spec = await testApp(
    PostalModule.with({ databaseUrl: database.urlAs('postal'), data: 'procedures', config, patience }),
  );
  const oneStop = new Units(await database.as('one_stop'), 'one-stop');

  const find = async (id: string) =>
    (
      await database.owner.query<{ version: number; state: Shipment }>(
        'select version, state from postal.shipment where id = $1',
        [id],
      )
    ).rows[0];
  return {
    spec,
    find,
    heard: post.heard,
    /** Types of the events that were told of a shipment, in their order. */
    async eventsOf(id: string): Promise<string[]> {
      const { rows } = await database.owner.query<{ type: string }>(
        `select envelope->>'type' as type from bus.log where topic = 'shipments' and envelope->'data'->>'shipmentId' = $1
         order by tx, position`,
        [id],
      );
      return rows.map(({ type }) => type);
    },
    /** A result is to go home by post; gives its shipment once the post took the order. */
    async ordered(own: Partial<DataOf<typeof DossierFinished>> = {}): Promise<Shipment> {
      const dossierId = randomUUID();
      const finished = DossierFinished(aFinishedDossier({ dossierId, ...own }));
      await oneStop.run({ correlationId: 'spec' }, async ({ emit }) => emit(finished));
      return eventually(async () => {
        const row = await find(`${dossierId}/deliver/1`);
        expect(row?.state.status).toBe('ordered');
        return row!.state;
      });
    },
    tell: (shipment: Shipment, file: string, change: object = {}, how: Signing = {}) =>
      tell(spec, JSON.stringify({ ...recorded(file), ...about(shipment), ...change }), how),
    async close() {
      await spec.close();
      await post.close();
      await database.drop();
    },
  };
}
export type PostalApp = Awaited<ReturnType<typeof postalApp>>;

const recorded = (file: string) =>
  JSON.parse(readFileSync(`apps/postal/examples/webhook-${file}.json`, 'utf8')) as object;
const about = ({ id, parcel }: Shipment) => ({ OrderNumber: id, ItemCode: parcel });

async function tell(
  { app }: TestApp,
  payload: string,
  { secret = SECRET, at = new Date(), signed = payload }: Signing,
) {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/callbacks/post',
    payload,
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg-1', at, signed),
    },
  });
  return { status: answer.statusCode, body: answer.json<{ code?: string; help?: string }>(), text: answer.body };
}
