import { PatienceConfig, toPatience } from '#agency-kit';
import { StepMoved, StepReady, type DataOf } from '#contracts';
import { Units } from '#messaging';
import { eventually, replyWith, scriptedServer, testApp, testDatabase, type TestApp } from '#testing';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { AgenciesModule } from '../agencies.module.js';
import type { Request, Status } from '../domain/request.js';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
export const SECRETS = { 'land-registry': secretOf('land-registry'), tax: secretOf('tax') };
export type System = keyof typeof SECRETS;

/** Made-up people and facts, none of which an error may tell. */
const party = (name: string, personalNumber: string) => ({ name, personalNumber, address: 'Thôn Nà Ví' });
const FACTS = {
  seller: party('Hoàng Văn Thử', '006080000001'),
  buyer: party('Nông Thị Mẫu', '006190000002'),
  parcel: { mapSheet: '45', parcelNumber: '123', areaSquareMetres: 210.5, communeCode: '01942', address: 'Thôn Nà Ví' },
  price: 450_000_000,
  transferSlip: { number: '000001/PCTT' },
};
export const PERSONAL = /Thử|Mẫu|0060800|0061900|Nà Ví|450.?000.?000|000001\/PCTT/;

const STEPS = {
  'land-registry': { step: 'appraise', agency: 'land-registry', action: 'appraise-transfer' },
  tax: { step: 'tax', agency: 'tax', action: 'assess-duty' },
  'commune-committee': { step: 'origin', agency: 'commune-committee', action: 'confirm-origin' },
};

/** What an agency sends, as in its recorded exchange, about this request. */
export const recorded = (file: string, requestId: string): string =>
  readFileSync(`apps/agencies/adapters/${file}`, 'utf8').replace(/[0-9a-f-]{36}\/[a-z]+\/1/, requestId);

export interface Told {
  readonly status: number;
  readonly body: { readonly code?: string; readonly help?: string; readonly Result?: number };
  readonly text: string;
}
interface Signing {
  readonly secret?: string;
  readonly at?: Date;
  readonly signed?: string;
  readonly headers?: object;
}

/** The agencies service as it runs, between a one-stop shop that asks and agencies whose systems answer as a spec says. */
export async function agenciesApp() {
  const database = await testDatabase();
  const script: { reply: (response: ServerResponse) => void } = { reply: takesIn };
  const systems = await scriptedServer((response) => script.reply(response));
  const spec = await testApp(moduleWith(database.urlAs('agencies'), systems.url));
  const oneStop = new Units(await database.as('one_stop'), 'one-stop');

  const find = async (id: string) =>
    (
      await database.owner.query<{ version: number; state: Request; leasedUntil: Date | null }>(
        'select version, state, leased_until as "leasedUntil" from agencies.request where id = $1',
        [id],
      )
    ).rows[0];
  return {
    spec,
    script,
    find,
    /** Types of the events that were told of a request, in their order. */
    async eventsOf(id: string): Promise<string[]> {
      const { rows } = await database.owner.query<{ type: string }>(
        `select envelope->>'type' as type from bus.log where topic = 'requests' and envelope->'data'->>'requestId' = $1
         order by tx, position`,
        [id],
      );
      return rows.map(({ type }) => type);
    },
    /** A step becomes ready; gives its request once that has the status. */
    async ask(agency: keyof typeof STEPS, status: Status = 'accepted', facts: object = {}): Promise<string> {
      const ready = readyStep(agency, facts);
      await oneStop.run({ correlationId: 'spec' }, async ({ emit }) => emit(StepReady(ready)));
      await eventually(async () => expect((await find(ready.requestId))?.state.status).toBe(status));
      return ready.requestId;
    },
    /** By law the commune's committee goes on with it. */
    async handOn(id: string): Promise<void> {
      const { dossierId, step, stepName, agency: from } = (await find(id))!.state;
      const act = {
        act: 'Nghị quyết thử',
        on: '2026-06-12',
        agency: 'commune-committee',
        agencyName: 'Uỷ ban nhân dân xã',
      };
      const moved = StepMoved({ dossierId, at: new Date().toISOString(), requestId: id, step, stepName, from, ...act });
      await oneStop.run({ correlationId: 'spec' }, async ({ emit }) => emit(moved));
      await eventually(async () => expect((await find(id))?.state.agency).toBe('commune-committee'));
    },
    tell: (agency: string, payload: string, how: Signing = {}) => tell(spec, agency, payload, how),
    async close() {
      await spec.close();
      await systems.close();
      await database.drop();
    },
  };
}
export type AgenciesApp = Awaited<ReturnType<typeof agenciesApp>>;

/** Both systems' way of taking a request in. */
export const takesIn = (response: ServerResponse): void =>
  replyWith(response, 200, { Result: 1, Message: '', error_code: '0', SoTiepNhan: 'TN-26-000001' });

const moduleWith = (databaseUrl: string, url: string) =>
  AgenciesModule.with({
    databaseUrl,
    data: 'procedures',
    config: { AGENCIES: ['land-registry', 'tax'], AGENCIES_AT_DESK: ['commune-committee'], AGENCY_POLL_SECONDS: 3600 },
    patience: toPatience(PatienceConfig.parse({})),
    variables: {
      LAND_REGISTRY_URL: url,
      LAND_REGISTRY_API_KEY: 'made-up-land-registry-key',
      LAND_REGISTRY_WEBHOOK_SECRET: SECRETS['land-registry'],
      TAX_URL: url,
      TAX_API_KEY: 'made-up-tax-key-0001',
      TAX_WEBHOOK_SECRET: SECRETS.tax,
    },
  });

export function readyStep(agency: keyof typeof STEPS, facts: object = {}): DataOf<typeof StepReady> {
  const dossierId = randomUUID();
  const step = STEPS[agency];
  return {
    dossierId,
    at: new Date().toISOString(),
    requestId: `${dossierId}/${step.step}/1`,
    ...step,
    stepName: 'Bước xử lý',
    facts: { ...FACTS, ...facts },
    code: '000.00.14.H03-260611-0007',
    officeCode: '000.00.14.H03',
  };
}

async function tell({ app }: TestApp, agency: string, payload: string, how: Signing): Promise<Told> {
  const { secret = SECRETS[agency as System] ?? SECRETS.tax, at = new Date(), signed = payload, headers } = how;
  const answer = await app.inject({
    method: 'POST',
    url: `/v1/callbacks/${agency}`,
    payload,
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg-1', at, signed),
      ...headers,
    },
  });
  return { status: answer.statusCode, body: answer.json(), text: answer.body };
}
