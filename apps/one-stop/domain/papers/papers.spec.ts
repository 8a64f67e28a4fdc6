import { answerTo, at, AT_DESK, CODE, done, FILED, MONDAY, OFFICE, on, TRANSFER } from '../examples.js';
import { takeOutcome } from '../answers.js';
import type { Dossier } from '../dossier.js';
import { receiveAtDesk, submit } from '../reception.js';
import { stop } from '../stop.js';
import { attachPaper } from './attach.js';
import { papersForAgency } from './entitled.js';
import type { Paper } from './paper.js';

const received = receiveAtDesk(undefined, AT_DESK, {
  ...at(MONDAY),
  procedure: TRANSFER,
  code: CODE,
  office: OFFICE,
}).state;
const paperOf = (code: string, change: Partial<Paper> = {}): Paper => ({
  id: '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d99',
  dossierId: received.id,
  of: 'component',
  code,
  digitised: true,
  reused: 'no',
  nationalStore: false,
  name: 'Hợp đồng.pdf',
  type: 'application/pdf',
  size: 12,
  sha256: '0'.repeat(64),
  attachedAt: MONDAY.toISOString(),
  ...change,
});
const PAPERS = TRANSFER.components.map(({ code }) => paperOf(code));
const seenBy = (dossier: Dossier, agency: string) => papersForAgency(dossier, PAPERS, [agency]).map(({ code }) => code);

describe('a file of a dossier', () => {
  it('is filed by an agency as a result, and only as long as its answer is waited for', () => {
    const slip = paperOf('appraise', { of: 'result', step: 'appraise', digitised: false });
    const answered = takeOutcome(
      received,
      answerTo(received, 'appraise', done({ transferSlip: { number: '1' } })),
      on(1),
    )!;

    expect(attachPaper(received, slip, on(1)).events).toMatchObject([{ data: { of: 'result', code: 'appraise' } }]);
    expect(() => attachPaper(answered.state, slip, on(1))).toThrow('dossier/act-not-allowed');
    expect(() => attachPaper(received, { ...slip, step: undefined }, on(1))).toThrow('paper/unknown-code');
  });

  it('tells what the statistics ask, and not what it is called', () => {
    const { events } = attachPaper(
      received,
      paperOf('TP.HOP-DONG', { reused: 'component', nationalStore: true }),
      on(1),
    );

    expect(events).toMatchObject([
      { data: { of: 'component', code: 'TP.HOP-DONG', digitised: true, reused: 'component', nationalStore: true } },
    ]);
    expect(JSON.stringify(events)).not.toContain('Hợp đồng');
  });

  it('that the applicant gave makes a component be there; a scan of ours changes nothing of how it was handed in', () => {
    const filed = submit(undefined, { ...FILED, components: [] }, { now: MONDAY, procedure: TRANSFER })!.state;

    const given = attachPaper(filed, paperOf('TP.HOP-DONG', { digitised: false }), on(1)).state;
    const scanned = attachPaper(received, paperOf('TP.HOP-DONG'), on(1)).state;

    expect(given.components).toMatchObject([{ code: 'TP.HOP-DONG', originals: 0, electronic: true }]);
    expect(scanned.components).toEqual(received.components);
  });

  it.each([
    ['of no component', received, paperOf('TP.KHAC'), 'paper/unknown-code'],
    ['of no result', received, paperOf('TP.HOP-DONG', { of: 'result' }), 'paper/unknown-code'],
    [
      'of a stopped dossier',
      stop(received, 'withdrawn', 'Rút hồ sơ', on(1)).state,
      PAPERS[0]!,
      'dossier/act-not-allowed',
    ],
  ])('is refused when it is %s', (_, dossier, paper, code) => {
    expect(() => attachPaper(dossier, paper, on(1))).toThrow(expect.objectContaining({ code }));
  });
});

describe('an agency sees of a dossier’s papers', () => {
  it('those that travel with the step it is asked, and no others', () => {
    expect(seenBy(received, 'land-registry')).toEqual(['TP.DON-DANG-KY', 'TP.HOP-DONG', 'TP.GIAY-CHUNG-NHAN']);
  });

  it('none before its turn, and its own from then on', () => {
    const appraised = takeOutcome(
      received,
      answerTo(received, 'appraise', done({ transferSlip: 'PCT' })),
      on(1),
    )!.state;

    expect(seenBy(received, 'tax')).toEqual([]);
    expect(seenBy(appraised, 'tax')).toEqual(['TP.HOP-DONG', 'TP.TO-KHAI-TNCN', 'TP.TO-KHAI-TRUOC-BA']);
  });

  it('none once the step was cancelled, and none if it was never part of it', () => {
    const stopped = stop(received, 'withdrawn', 'Rút hồ sơ', on(1)).state;

    expect(seenBy(stopped, 'land-registry')).toEqual([]);
    expect(seenBy(received, 'commune-committee')).toEqual([]);
  });

  it('what it filed for a step itself, and nothing that another filed', () => {
    const filed = [paperOf('appraise', { of: 'result', step: 'appraise' })];
    const appraised = takeOutcome(received, answerTo(received, 'appraise', done({ transferSlip: 'PCT' })), on(1))!;

    expect(papersForAgency(appraised.state, filed, ['land-registry'])).toEqual(filed);
    expect(papersForAgency(appraised.state, filed, ['tax'])).toEqual([]);
  });

  it('only the results that it gave itself', () => {
    const result = { code: 'KQ.GIAY-CHUNG-NHAN', name: 'Giấy chứng nhận' };
    const dossier = {
      ...received,
      results: [
        { ...result, step: 'appraise' },
        { ...result, code: 'KQ.KHAC' },
      ],
    };
    const papers = [paperOf('KQ.GIAY-CHUNG-NHAN', { of: 'result' }), paperOf('KQ.KHAC', { of: 'result' })];

    expect(papersForAgency(dossier, papers, ['land-registry'])).toEqual([papers[0]]);
    expect(papersForAgency(dossier, papers, ['tax'])).toEqual([]);
  });
});
