import { loadCirculars, loadOrganisation } from '#procedures';
import { at, AT_DESK, CODE, OFFICE, MONDAY, TRANSFER } from '../examples.js';
import { receiveAtDesk } from '../reception.js';
import { formsDue } from './dossier-facts.js';
import { issue } from './issue.js';

const received = receiveAtDesk(undefined, AT_DESK, {
  ...at(MONDAY),
  procedure: TRANSFER,
  code: CODE,
  office: OFFICE,
}).state;
const issuedAt = (now: string) =>
  issue(received, formsDue(received, (agency) => agency)[0]!, {
    now: new Date(now),
    organisation: loadOrganisation('procedures'),
    circulars: loadCirculars('procedures'),
    trackingUrl: 'https://mot-cua.example.vn/tra-cuu',
  });

describe('a form', () => {
  it('bears the name its office had on that day', () => {
    expect(issuedAt('2025-06-30T03:00:00Z').issuer).toMatchObject({
      authority: 'Ủy ban nhân dân\nHuyện Ngân Sơn',
      unit: 'Bộ phận Tiếp nhận và Trả kết quả',
      mark: 'BPTNTKQ',
      place: 'Ngân Sơn',
    });
    expect(issuedAt('2025-07-01T03:00:00Z').issuer).toMatchObject({
      authority: 'Ủy ban nhân dân\nXã Ngân Sơn',
      mark: 'TTPVHCC',
    });
  });

  it('follows the circular of the office’s own day, and belongs to its year', () => {
    expect(issuedAt('2025-09-14T16:59:00Z').heading.circular).toBe('Thông tư 01/2018/TT-VPCP');
    expect(issuedAt('2025-09-14T17:00:00Z').heading.circular).toBe('Thông tư 03/2025/TT-VPCP');
    expect(issuedAt('2026-12-31T17:00:00Z').year).toBe(2027);
  });

  it('shows the camera the code and nothing personal', () => {
    expect(issuedAt('2026-06-15T02:00:00Z').tracking).toBe(`https://mot-cua.example.vn/tra-cuu/${CODE}`);
  });
});
