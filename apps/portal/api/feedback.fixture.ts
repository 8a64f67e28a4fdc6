import { replyWith, scriptedServer, testApp, testDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { PortalModule } from '../portal.module.js';

export const SECRET = `whsec_${Buffer.from('feedback'.padEnd(32, '.')).toString('base64')}`;

/** Feedback as it is passed on, under a code of its own. */
export const said = (change: object = {}) => ({
  MaPAKN: `PAKN-${randomUUID().slice(0, 8)}`,
  PhanLoai: '1',
  TieuDe: 'Mẫu đơn khó điền',
  NoiDung: 'Mẫu đơn có hai ô cùng tên.',
  NguoiGui: { HoTen: 'Hoàng Thị Mẫu', SoDienThoai: '0912345678' },
  BaoVeNguoiGui: false,
  MaDonVi: '000.00.14.H03',
  NgayGui: '20261123090000',
  ...change,
});

/** The headers under which it is passed on. */
export function signed(payload: string, secret: string) {
  const at = new Date();
  return {
    'content-type': 'application/json',
    'webhook-id': 'msg-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg-1', at, payload),
  };
}

export const OFFICE = '000.00.14.H03';
export const OTHER = 'H55.902';
type Headers = { authorization: string };
interface Taken {
  readonly id: string;
  readonly code: string;
}

/** The portal service, and a feedback system that answers as `system.reply` says. */
export async function openFeedback() {
  const database = await testDatabase();
  const accepted = { status: 200, body: { error_code: '0' } as unknown };
  const answering = { reply: accepted };
  const system = await scriptedServer((response) => replyWith(response, answering.reply.status, answering.reply.body));
  const spec = await testApp(
    PortalModule.with({
      databaseUrl: database.urlAs('portal'),
      data: 'procedures',
      patience: { ladderMs: [100], timeoutMs: 2_000, circuitRetryMs: 300 },
      config: {
        PORTAL_URL: 'http://127.0.0.1:9',
        PORTAL_USERNAME: 'hub',
        PORTAL_PASSWORD: 'made-up-password',
        FEEDBACK_URL: system.url,
        FEEDBACK_API_KEY: 'made-up-feedback-key',
        FEEDBACK_WEBHOOK_SECRET: SECRET,
      },
    }),
  );
  const head = await spec.as({ role: 'head', offices: [OFFICE] });
  const tell = async (body: object, secret = SECRET) => {
    const payload = JSON.stringify(body);
    const headers = signed(payload, secret);
    return spec.app.inject({ method: 'POST', url: '/v1/callbacks/feedback', payload, headers });
  };
  const call = async (who: Headers | undefined, method: 'GET' | 'POST', path = '', payload?: object) => {
    const answered = await spec.app.inject({
      method,
      url: `/v1/feedback${path}`,
      ...(who && { headers: who }),
      ...(payload && { payload }),
    });
    return { status: answered.statusCode, body: answered.json(), text: answered.body };
  };
  return {
    database,
    spec,
    head,
    tell,
    call,
    clerk: await spec.as({ role: 'clerk', offices: [OFFICE] }),
    other: await spec.as({ role: 'head', offices: [OTHER] }),
    answersWith: (status: number, body: unknown) => void (answering.reply = { status, body }),
    acceptsAll: () => void (answering.reply = accepted),
    async takenIn(change: object = {}): Promise<Taken> {
      const told = said(change);
      const { statusCode } = await tell(told);
      if (statusCode !== 200) throw new Error(`not taken in: ${statusCode}`);
      const { items } = (await call(head, 'GET')).body;
      const { id } = items.find(({ code }: { code: string }) => code === told.MaPAKN);
      return { id, code: told.MaPAKN };
    },
    heard: (code: string) =>
      system.heard
        .map(({ body }) => body as { MaPAKN: string; TrangThai: string })
        .filter(({ MaPAKN }) => MaPAKN === code),
    async close() {
      await spec.close();
      await system.close();
      await database.drop();
    },
  };
}
