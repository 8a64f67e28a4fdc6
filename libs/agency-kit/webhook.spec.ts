import { Webhook } from 'standardwebhooks';
import { verifyWebhook } from './webhook.js';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const BODY = Buffer.from('{"Loai":"KetThucHoSo"}');
const NOW = new Date('2026-06-11T01:00:00Z');

const headersAt = (at: Date, secret = SECRET) => ({
  'webhook-id': 'msg-1',
  'webhook-timestamp': String(at.getTime() / 1000),
  'webhook-signature': new Webhook(secret).sign('msg-1', at, BODY),
});

it('lets a callback in that was signed with the secret', () => {
  expect(verifyWebhook(SECRET, BODY, headersAt(NOW), NOW)).toBe('msg-1');
});

it.each([-300, 300])('takes a callback that is %i seconds off', (seconds) => {
  expect(verifyWebhook(SECRET, BODY, headersAt(new Date(NOW.getTime() + seconds * 1000)), NOW)).toBe('msg-1');
});

it.each([
  ['another secret', BODY, headersAt(NOW, `whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`)],
  ['another body', Buffer.from('{"Loai":"KetThucHoSo" }'), headersAt(NOW)],
  ['another id', BODY, { ...headersAt(NOW), 'webhook-id': 'msg-2' }],
  ['no signature', BODY, { ...headersAt(NOW), 'webhook-signature': undefined }],
  ['an old time', BODY, headersAt(new Date(NOW.getTime() - 301_000))],
  ['a time to come', BODY, headersAt(new Date(NOW.getTime() + 301_000))],
])('turns away a callback with %s', (_, body, headers) => {
  expect(() => verifyWebhook(SECRET, body, headers, NOW)).toThrow(
    expect.objectContaining({ code: 'auth/bad-signature' }),
  );
});
