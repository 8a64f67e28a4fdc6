import { at, AT_DESK, CODE, MONDAY, OFFICE, TRANSFER } from '../domain/examples.js';
import { formsDue } from '../domain/forms/dossier-facts.js';
import { issue } from '../domain/forms/issue.js';
import { receiveAtDesk } from '../domain/reception.js';
import { issuingAt } from './forms.sample.js';
import { sheetOf } from './sheet-of.js';

/** What a citizen who comes on that day takes home. */
function receiptOf(receivedAt: Date) {
  const dossier = receiveAtDesk(undefined, AT_DESK, {
    ...at(receivedAt),
    code: CODE,
    office: OFFICE,
    procedure: TRANSFER,
  }).state;
  return sheetOf({ ...issue(dossier, formsDue(dossier, String)[0]!, issuingAt(receivedAt)), serial: 1 });
}
const textOf = ({ content }: ReturnType<typeof receiptOf>) => JSON.stringify(content).replaceAll('\u00a0', ' ');

it('says in words that a promise into days without a yearly notice may move', () => {
  const sheet = receiptOf(new Date('2026-12-24T02:00:00.000Z'));

  expect(textOf(sheet)).toContain('Lưu ý: Ngày hẹn 13/01/2027 là tạm tính vì chưa có thông báo chính thức');
});

it('says nothing of it where the notice is known', () => {
  expect(textOf(receiptOf(MONDAY))).not.toContain('tạm tính');
});
