import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toDayText } from '../domain/labels.js';
import { papersOf, TRANSFER, TRANSFER_FACTS } from '../domain/examples.js';
import { OneStopModule } from '../one-stop.module.js';

const OFFICE = '000.00.14.H03';
const NOTICE = 'Thông báo nghỉ thêm 99/TB';
const DOSSIER = {
  procedure: TRANSFER.code,
  officeCode: OFFICE,
  applicant: { kind: 'citizen', name: 'Hoàng Thị Mẩy' },
  components: papersOf(TRANSFER),
  facts: TRANSFER_FACTS,
  resultDelivery: 'counter',
};
const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000);

/** The data that ship, with the next fourteen days off by a notice that was published today. */
function dataWithNotice(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-data-'));
  cpSync('procedures', folder, { recursive: true });
  const days = Array.from({ length: 14 }, (_, index) =>
    dayAfter(index + 1)
      .toISOString()
      .slice(0, 10),
  );
  for (const year of new Set(days.map((day) => day.slice(0, 4)))) {
    const file = path.join(folder, 'calendars', `${year}.yaml`);
    const known = readFileSync(file, 'utf8');
    const rows = days
      .filter((day) => day.startsWith(year) && !known.includes(`date: ${day}`))
      .map((day) => `  - { date: ${day}, name: Nghỉ thêm, decision: '${NOTICE}', publishedOn: 2026-11-20 }\n`);
    writeFileSync(file, known.replace('off:\n', `off:\n${rows.join('')}`));
  }
  return folder;
}

describe('a calendar that changes while dossiers are open', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let head: { authorization: string };
  let dossier: { id: string; clock: { appointmentAt: string } };

  const start = async (data: string) => {
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data }));
    head = await spec.as({ role: 'head', offices: [OFFICE] });
  };
  const call = async (method: 'GET' | 'POST', url: string, payload?: object, headers: object = head) => {
    const key = { 'idempotency-key': randomUUID() };
    const answer = await spec.app.inject({ method, url, ...(payload && { payload }), headers: { ...key, ...headers } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const seen = async () => (await call('GET', `/v1/dossiers/${dossier.id}`)).body;
  const propose = () => call('POST', '/v1/calendar-changes', { decisions: [NOTICE] });

  beforeAll(async () => {
    database = await testDatabase();
    await start('procedures');
    const clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });
    dossier = (await call('POST', '/v1/dossiers', DOSSIER, clerk)).body;
    await spec.close();
    await start(dataWithNotice());
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  it('moves nothing by itself, and lists what would move', async () => {
    const { status, body } = await propose();
    const { items } = (await call('GET', `/v1/calendar-changes/${body.id}`)).body;

    expect([status, body.affected, body.unexplained, body.told]).toEqual([201, 1, 0, 0]);
    expect(items).toMatchObject([{ dossierId: dossier.id, oldAt: dossier.clock.appointmentAt }]);
    expect(items[0].text).toMatch(/^Ngày hẹn .* chuyển sang /);
    expect((await seen()).clock.appointmentAt).toBe(dossier.clock.appointmentAt);
  });

  it('moves promises when a person approved, and says old, new and why', async () => {
    const { id } = (await propose()).body;
    const [{ newAt }] = (await call('GET', `/v1/calendar-changes/${id}`)).body.items;

    const approved = await call('POST', `/v1/calendar-changes/${id}/approval`);

    expect([approved.status, approved.body.told]).toEqual([200, 1]);
    await eventually(async () => expect((await seen()).clock.appointmentAt).toBe(newAt));
    const { items } = (await call('GET', `/v1/dossiers/${dossier.id}/timeline`)).body;
    expect(items.map(({ text }: { text: string }) => text)).toContainEqual(
      expect.stringMatching(
        new RegExp(`Tính lại hẹn trả.*${toDayText(newAt)}.*${NOTICE} \\(ban hành ngày 20/11/2026\\)`),
      ),
    );
    expect((await propose()).body).toMatchObject({ affected: 0, unexplained: 0 });
  });

  it('may be approved again without another effect', async () => {
    const { id } = (await propose()).body;

    const twice = [
      await call('POST', `/v1/calendar-changes/${id}/approval`),
      await call('POST', `/v1/calendar-changes/${id}/approval`),
    ];

    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('needs a decision that the calendar names', async () => {
    const answer = await call('POST', '/v1/calendar-changes', { decisions: ['Nghe nói'] });

    expect([answer.status, answer.body.code]).toEqual([422, 'request/invalid']);
    expect(answer.body.errors).toMatchObject([{ pointer: '/decisions/0' }]);
  });

  it('is a matter of heads and operators, and of their own offices', async () => {
    const { id } = (await propose()).body;
    const stranger = await spec.as({ role: 'head', offices: ['000.01.14.H03'] });
    const nobody = await spec.as({ role: 'head', offices: [] });
    const clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });
    const operator = await spec.as({ role: 'operator' });
    const asked = (headers: object) => call('GET', `/v1/calendar-changes/${id}`, undefined, headers);

    const statuses = await Promise.all(
      [stranger, nobody, clerk, operator].map(async (who) => (await asked(who)).status),
    );

    expect(statuses).toEqual([404, 404, 403, 200]);
  });
});
