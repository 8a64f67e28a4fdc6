import { DossierMoved, StepMoved } from '#contracts';
import { quoted } from './labels.js';
import { line, type Line } from './timeline-line.js';

/** What an act on the organisation does to a dossier. */
export const MOVE_LINES: readonly Line[] = [
  line(
    DossierMoved,
    ({ to, act }) => `${to.name} tiếp tục giải quyết hồ sơ theo ${act}; mã hồ sơ và thời hạn giữ nguyên`,
  ),
  line(StepMoved, ({ stepName, agencyName, act }) => `${agencyName} tiếp tục bước ${quoted(stepName)} theo ${act}`),
];
