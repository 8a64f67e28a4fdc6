import { type DataOf, type Decision, HubError, PaperAttached, type PaperMarks, PaperRemoved } from '#contracts';
import { about, type Dossier, getDossier } from '../dossier.js';
import type { Moment } from '../moment.js';
import type { Paper } from './paper.js';

type Attached = DataOf<typeof PaperAttached>;

/** The paper that a file becomes that came with an answer. */
export const paperOf = (
  { dossierId, at, paperId, ...marks }: Attached,
  { step, name, type, size, sha256 }: NonNullable<Attached['file']>,
): Paper => ({ id: paperId, dossierId, step, ...marksOf(marks), name, type, size, sha256, attachedAt: at });

type Now = Pick<Moment, 'now'>;

/** A file becomes part of a dossier. An electronic one that the applicant gave, or that was reused, makes its component be there. */
export function attachPaper(dossier: Dossier | undefined, paper: Paper, moment: Now): Decision<Dossier> {
  const known = getDossier(dossier);
  assertBelongs(known, paper);
  const told = PaperAttached({ ...about(known, moment), paperId: paper.id, ...marksOf(paper) });
  const given = paper.of === 'component' && !paper.digitised;
  return { state: given ? withFile(known, paper.code) : known, events: [told] };
}

/** The file was attached by mistake. What the dossier was received with stays what it was received with. */
export function removePaper(dossier: Dossier | undefined, paper: Paper, moment: Now): Decision<Dossier> {
  const known = getDossier(dossier);
  const told = PaperRemoved({ ...about(known, moment), paperId: paper.id, ...marksOf(paper) });
  return { state: known, events: [told] };
}

/**
 * Refuses what no component or result of the dossier is, and any file for a dossier that came to nothing. An agency files results
 * alone, and only as long as its answer is waited for.
 */
export function assertBelongs(
  { business, procedure, components, results, linkedCase }: Dossier,
  { of, code, step }: Pick<Paper, 'of' | 'code' | 'step'>,
): void {
  if (business.state === 'declined' || business.state === 'stopped')
    throw new HubError('dossier/act-not-allowed', 'Hồ sơ đã dừng hoặc không được tiếp nhận, không nhận thêm tệp.');
  if (step !== undefined && linkedCase.runs[step]?.state !== 'asked')
    throw new HubError('dossier/act-not-allowed', 'Bước này không còn chờ cơ quan trả lời, không nhận thêm tệp.');
  const codes = of === 'component' ? [...procedure.components, ...components] : [...procedure.results, ...results];
  if (code === step || codes.some((known) => known.code === code)) return;
  throw new HubError('paper/unknown-code', undefined, [{ pointer: '/code', detail: 'Mã không có trong hồ sơ' }]);
}

const marksOf = ({ of, code, digitised, reused, nationalStore }: PaperMarks): PaperMarks => ({
  of,
  code,
  digitised,
  reused,
  nationalStore,
});

function withFile(dossier: Dossier, code: string): Dossier {
  const { components, procedure } = dossier;
  if (components.some((component) => component.code === code))
    return {
      ...dossier,
      components: components.map((one) => (one.code === code ? { ...one, electronic: true } : one)),
    };
  const { name } = procedure.components.find((component) => component.code === code)!;
  return { ...dossier, components: [...components, { code, name, originals: 0, copies: 0, electronic: true }] };
}
