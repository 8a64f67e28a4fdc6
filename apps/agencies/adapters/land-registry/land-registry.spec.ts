import { counterpartyHttp } from '#agency-kit';
import { replyWith, scriptedServer, type ScriptedServer } from '#testing';
import { readFileSync } from 'node:fs';
import { toAnswer } from './answers.js';
import { landRegistry } from './index.js';

const FOLDER = 'apps/agencies/adapters/land-registry/examples';
const recorded = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Record<string, unknown>;
const REQUEST = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11/appraise/1';
const asked = {
  requestId: REQUEST,
  code: '000.00.14.H03-260611-0007',
  officeCode: '000.00.14.H03',
  askedAt: '2026-06-11T01:30:00.000Z',
  facts: {},
};

describe('what the land registry tells', () => {
  it('is done with the transfer slip, when it ends an appraisal', () => {
    expect(toAnswer(recorded('ket-thuc-tham-dinh'))).toEqual({
      requestId: REQUEST,
      kind: 'outcome',
      saidAt: '2026-06-12T03:15:00.000Z',
      outcome: {
        kind: 'done',
        facts: { transferSlip: { number: '000001/PCTT', url: 'https://dat-dai.example/pct/000001.pdf' } },
        results: [
          {
            code: 'PCT',
            name: 'Phiếu chuyển thông tin xác định nghĩa vụ tài chính',
            number: '000001/PCTT',
            url: 'https://dat-dai.example/pct/000001.pdf',
          },
        ],
      },
    });
  });

  it('is done with the certificate, when it ends a registration', () => {
    const answer = toAnswer(recorded('ket-thuc-dang-ky'));

    expect(answer).toMatchObject({ outcome: { kind: 'done', facts: { certificate: { number: 'CN 000002' } } } });
  });

  it('is a refusal with its reason', () => {
    const outcome = { kind: 'refused', reason: 'Thửa đất đang có tranh chấp', wrongFile: false };

    expect(toAnswer(recorded('ket-thuc-tu-choi'))).toMatchObject({ kind: 'outcome', outcome });
  });

  it('is a list of papers to bring', () => {
    const outcome = { kind: 'supplement-needed', items: ['Sơ đồ thửa đất có xác nhận của chủ liền kề'] };

    expect(toAnswer(recorded('yeu-cau-bo-sung'))).toMatchObject({ outcome, saidAt: '2026-06-11T08:00:00.000Z' });
  });

  it('is "not yet" with a day', () => {
    const outcome = { kind: 'not-yet', until: '2026-06-15T01:00:00.000Z', reason: 'Chờ đo đạc, kiểm tra thực địa' };

    expect(toAnswer(recorded('chuyen-ho-so-cho'))).toMatchObject({ outcome });
  });

  it.each(['nhan-bo-sung', 'gui-ket-qua-thue'])('is no more than progress in %s', (name) => {
    expect(toAnswer(recorded(name))).toMatchObject({ kind: 'progress' });
  });
});

describe('what the land registry answers', () => {
  let server: ScriptedServer;
  const connected = async (...replies: unknown[]) => {
    server = await scriptedServer((response) => replyWith(response, 200, replies.shift()));
    return counterpartyHttp({ code: 'land-registry', baseUrl: server.url, timeoutMs: 1_000 });
  };
  afterEach(() => server?.close());

  it('is a rejection when it says so with 200', async () => {
    const http = await connected({ Result: 0, Message: 'Không có số này' });

    const call = landRegistry.perform({ id: '1', action: 'cancel', body: { reason: 'rút' } }, asked, http);

    await expect(call).rejects.toMatchObject({ code: 'agency/rejected', detail: 'land-registry: Không có số này' });
  });

  it('calls a field that it will not take as the clerk’s form does', () => {
    const env = { LAND_REGISTRY_API_KEY: 'made-up-land-key', LAND_REGISTRY_WEBHOOK_SECRET: 'whsec_made-up' };
    const { http } = landRegistry.connect(env, 1_000);

    const { detail } = http.rejection('Dữ liệu không hợp lệ: ThongTinThuaDat.0.SoThuTuThua', {});

    expect(detail).toContain('“Thửa số” (ThongTinThuaDat.0.SoThuTuThua)');
  });

  it('is, when polled, what it would have told by itself', async () => {
    const { answers } = recorded('tra-cuu-ho-so') as { answers: unknown[] };
    const http = await connected(...answers);
    const poll = () => landRegistry.perform({ id: '1', action: 'poll', body: {} }, asked, http);

    const told = [await poll(), await poll(), await poll()];

    const refusal = { requestId: REQUEST, kind: 'outcome', outcome: { kind: 'refused' } };
    expect(told).toMatchObject([{ answers: [] }, { answers: [] }, { kind: 'polled', answers: [refusal] }]);
  });
});
