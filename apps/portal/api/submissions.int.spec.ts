import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { classic, example, facts, lgsp, type Json } from '../adapters/submission.sample.js';
import { PortalModule } from '../portal.module.js';

const PATIENCE = { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 1_000 };
const CONFIG = { PORTAL_URL: 'http://127.0.0.1:9', PORTAL_USERNAME: 'lien-thong', PORTAL_PASSWORD: 'made-up-password' };
const APPLICANT = /Mẫu|006190000002/;
let n = 0;
/** A code that nothing was filed under yet. */
const newCode = () => `000.00.14.H03-260611-${String((n += 1)).padStart(4, '0')}`;
const factsWith = (change: Json) => ({ ThongTinHoSo: { ...facts(), ...change } });

/** The procedures of this repository, where land transfer is valid from 2026 only. */
function dataFrom2026(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'procedures-'));
  cpSync('procedures', folder, { recursive: true });
  const file = path.join(folder, 'dang-ky-chuyen-nhuong-quyen-su-dung-dat.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('validFrom: 2021-01-01', 'validFrom: 2026-01-01'));
  return folder;
}

describe('what the portal files', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let portal: { authorization: string };

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(
      PortalModule.with({
        databaseUrl: database.urlAs('portal'),
        config: CONFIG,
        patience: PATIENCE,
        data: dataFrom2026(),
      }),
    );
    portal = await spec.as({ role: 'portal' });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const file = async (payload: object | string, headers: object = {}) => {
    const answer = await spec.app.inject({
      method: 'POST',
      url: '/v1/submissions',
      payload,
      headers: { 'content-type': 'application/json', ...portal, 'idempotency-key': randomUUID(), ...headers },
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const told = async (foreignCode: string) => {
    const { rows } = await database.owner.query(
      `select envelope from bus.log where topic = 'submissions' and envelope->'data'->>'foreignCode' = $1`,
      [foreignCode],
    );
    return rows.map(({ envelope }) => envelope);
  };

  it.each(['classic', 'lgsp'])(
    'in the dialect "%s" is told to the other services, under the office’s own code',
    async (name) => {
      const MaHoSo = newCode();
      const { status, body } = await file(name === 'classic' ? classic({ MaHoSo }) : lgsp({ MaHoSo }));

      expect([status, body.foreignCode]).toEqual([201, MaHoSo]);
      const { officeCode, facts } = (await told(MaHoSo))[0].data;
      expect([officeCode, facts.parcel.communeCode]).toEqual(['000.00.14.H03', '01942']);
      expect(await told(MaHoSo)).toMatchObject([{ type: 'submission.filed.v1', subject: body.dossierId, sequence: 1 }]);
    },
  );

  it('again, under the same key or another, becomes one dossier and one event', async () => {
    const MaHoSo = newCode();
    const key = { 'idempotency-key': MaHoSo };

    const [first, again, otherKey] = [
      await file(lgsp({ MaHoSo }), key),
      await file(lgsp({ MaHoSo }), key),
      await file(lgsp({ MaHoSo })),
    ];

    expect([again, otherKey]).toEqual([first, first]);
    expect(await told(MaHoSo)).toHaveLength(1);
  });

  it('many times at once becomes one dossier and one event', async () => {
    const MaHoSo = newCode();

    const answers = await Promise.all(Array.from({ length: 8 }, () => file(lgsp({ MaHoSo }))));

    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ body }) => body.dossierId)).size).toBe(1);
    expect(await told(MaHoSo)).toHaveLength(1);
  });

  it('with another content under a code that is taken is refused', async () => {
    const MaHoSo = newCode();
    await file(lgsp({ MaHoSo }));

    const { status, body } = await file(lgsp({ MaHoSo, ...factsWith({ GiaChuyenNhuong: 1 }) }));

    expect([status, body.code]).toEqual([409, 'dossier/already-exists']);
    expect(await told(MaHoSo)).toHaveLength(1);
  });

  it.each([
    ['for an unknown procedure', lgsp({ MaTTHC: '9.999999' }), 'procedure/unknown', undefined],
    [
      'on a day on which its procedure was not valid',
      lgsp({ NgayNop: '2025-12-31 23:59:59' }),
      'procedure/not-valid',
      undefined,
    ],
    ['for an unknown office', { ...example('classic'), madonvi: 'H99.99' }, 'office/unknown', undefined],
    ['in neither dialect', { hello: 'Nông Thị Mẫu' }, 'submission/unreadable', undefined],
    [
      'without a fact the procedure wants',
      lgsp(factsWith({ GiaChuyenNhuong: undefined })),
      'dossier/facts-missing',
      '/facts/price',
    ],
    [
      'with a parcel in no commune',
      lgsp(factsWith({ ThuaDat: { ...(facts()['ThuaDat'] as Json), MaXa: undefined } })),
      'dossier/facts-missing',
      '/facts/parcel/communeCode',
    ],
    ['without a code', classic({ MaHoSo: undefined }), 'request/invalid', '/data/0/MaHoSo'],
    [
      'with an impossible price',
      lgsp(factsWith({ GiaChuyenNhuong: -1 })),
      'request/invalid',
      '/ThongTinHoSo/GiaChuyenNhuong',
    ],
    ['with the other dialect’s date', lgsp({ NgayNop: '20260611074500' }), 'request/invalid', '/NgayNop'],
    ['with a text that cannot be stored', lgsp({ ChuHoSo: 'Nông Thị Mẫu\u0000' }), 'request/invalid', '/ChuHoSo'],
    [
      'with half a character in its facts',
      classic({ ThongTinKhac: JSON.stringify({ ...facts(), TenGiayTo: '\ud800' }) }),
      'request/invalid',
      '/data/0/ThongTinKhac/paper',
    ],
  ])('%s is refused with a clear error that names nobody', async (_, sent, code, pointer) => {
    const { status, body } = await file(sent);

    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, code, pointer]);
    expect(body.help).toMatch(/\p{L}/u);
    expect(JSON.stringify(body)).not.toMatch(APPLICANT);
  });

  it.each([
    ['that is no JSON', '{"MaHoSo": "Nông Thị Mẫu', {}, 400, 'request/malformed'],
    [
      'over the limit',
      JSON.stringify({ ...example('lgsp'), GhiChu: 'x'.repeat(1_100_000) }),
      {},
      413,
      'request/too-large',
    ],
    ['without a key', lgsp({}), { 'idempotency-key': '' }, 400, 'request/idempotency-key-missing'],
    ['without a token', lgsp({}), { authorization: '' }, 401, 'auth/missing'],
  ])('%s is refused', async (_, sent, headers, status, code) => {
    const answer = await file(sent, headers);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(JSON.stringify(answer.body)).not.toMatch(APPLICANT);
  });

  it('is taken from the portal only', async () => {
    const clerk = await spec.as({ role: 'clerk', offices: ['000.00.14.H03'] });

    const { status, body } = await file(lgsp({}), clerk);

    expect([status, body.code]).toEqual([403, 'auth/forbidden']);
  });
});
