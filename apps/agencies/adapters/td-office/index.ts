import { action, type Asked, defineAgency, inVietnam } from '#agency-kit';
import { HubError } from '#contracts';
import { z } from 'zod';
import { toAnswer } from './answers.js';
import { ResultSigned, SignResult } from './contract.js';
import { FIELDS, Receipt, Reply, Standing } from './wire.js';

/**
 * The document system (quản lý văn bản, TD Office): a draft goes out, number, date and the signed file come back. Which fields
 * its interface has is seen in public in part; the others are ours (ADR 9).
 */
export const tdOffice = defineAgency({
  code: 'td-office',
  env: z.object({
    TD_OFFICE_URL: z.url().default('http://127.0.0.1:4105'),
    TD_OFFICE_API_KEY: z.string().min(16),
    TD_OFFICE_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  }),
  connect: (env) => ({
    baseUrl: env.TD_OFFICE_URL,
    headers: { 'x-api-key': env.TD_OFFICE_API_KEY },
    webhookSecret: env.TD_OFFICE_WEBHOOK_SECRET,
  }),
  fields: FIELDS,
  resilience: { openAbovePercent: 50, volumeThreshold: 8, concurrency: 4 },
  actions: {
    'sign-result': action({
      request: SignResult,
      outcome: ResultSigned,
      async send(asked, http) {
        const draft = toDraft(asked);
        const { status, message, IdVanBan } = await http.post('/du-thao', draft, Receipt);
        if (status === 'error') throw http.rejection(message, draft);
        if (!IdVanBan) throw new HubError('agency/garbled', 'td-office: không có mã văn bản');
        return { reference: IdVanBan };
      },
    }),
  },
  receive: toAnswer,
  async cancel({ requestId }, { reason }, http) {
    const body = { MaThamChieu: requestId, LyDo: reason };
    const { status, message } = await http.post('/thu-hoi', body, Reply);
    if (status === 'error') throw http.rejection(message, body);
  },
  async knows({ reference = '' }, http) {
    try {
      await http.get(`/van-ban/${encodeURIComponent(reference)}`, Standing);
      return true;
    } catch (error) {
      if (error instanceof HubError && error.code === 'agency/rejected') return false;
      throw error;
    }
  },
  async poll({ reference = '' }, http) {
    const { TinBao } = await http.get(`/van-ban/${encodeURIComponent(reference)}`, Standing);
    return TinBao.map(toAnswer);
  },
});

/** The addressee is the office that hands the result out. Nobody of the dossier is named: the draft itself does. */
function toDraft({ requestId, code, officeCode, dueAt, facts }: Asked<z.infer<typeof SignResult>>) {
  const { number, url = '' } = facts.draft;
  return {
    MaThamChieu: requestId,
    MaHoSo: code,
    NoiNhan: officeCode,
    TrichYeu: `Kết quả giải quyết hồ sơ ${code}`,
    DuThao: { SoDuThao: number, DuongDan: url },
    ...(dueAt && { HanXuLy: inVietnam(dueAt) }),
  };
}
