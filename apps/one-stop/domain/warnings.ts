import { policyOf } from '#procedures';
import { countsAsLate, type Dossier } from './dossier.js';
import { VIETNAMESE, type ReaderWords } from './reader-words.js';

/** A plain sentence about a dossier's time; the kind and what it speaks of are for screens in another language. */
export interface Warning {
  readonly kind: 'tentative' | 'counts-as-late';
  readonly text: string;
  readonly with: Readonly<Record<string, string>>;
}

/** What officials have to know about a dossier's time, on every screen. */
export function warningsOf(dossier: Dossier): readonly Warning[] {
  return [...applicantWarningsOf(dossier), ...supplementWarning(dossier)];
}

/** What of it is the applicant's: on the receipt and where they look. How an index counts their dossier is no affair of theirs. */
export function applicantWarningsOf({ clock }: Dossier, words: ReaderWords = VIETNAMESE): Warning[] {
  if (!clock.tentative || clock.state === 'stopped') return [];
  const appointmentAt = clock.appointmentAt!;
  return [{ kind: 'tentative', text: words.tentative(appointmentAt), with: { appointmentAt } }];
}

function supplementWarning(dossier: Dossier): Warning[] {
  if (!countsAsLate(dossier)) return [];
  const [times, allowed] = [dossier.supplements.length, policyOf(dossier.procedure).supplementRequests];
  return [
    {
      kind: 'counts-as-late',
      text: `Hồ sơ đã được yêu cầu bổ sung ${times} lần (quy định: ${allowed}); bộ chỉ số tính hồ sơ này là trễ hạn.`,
      with: { times: String(times), allowed: String(allowed) },
    },
  ];
}
