import { HubError } from '#contracts';
import type { Submission } from '../domain/submission.js';
import { readClassic } from './classic/to-submission.js';
import { readLgsp } from './lgsp/to-submission.js';

/** What the portal sent, in either dialect. Neither: `submission/unreadable`; one of them, but wrong: `request/invalid` with the fields. */
export function readSubmission(sent: unknown): Submission {
  if (isObject(sent) && 'service' in sent && 'data' in sent) return readClassic(sent);
  if (isObject(sent) && 'MaHoSo' in sent && 'ThongTinNguoiNop' in sent) return readLgsp(sent);
  throw new HubError('submission/unreadable');
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
