import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { toWithDots } from '../../ui/format.js';
import type { Asked } from './use-reports.js';

/** Asks for the rule and the dossiers behind a number; where nobody is there to ask, numbers are plain. */
export const Explain = createContext<((asked: Asked) => void) | undefined>(undefined);

/** A number that can be asked what it is made of. */
export function Figure(asked: Asked) {
  const { t } = useTranslation();
  const explain = useContext(Explain);
  const text = toWithDots(asked.value);
  if (!explain) return text;
  return (
    <button
      type="button"
      className="figure"
      aria-label={t('reports.explainOne', { ...asked, value: text })}
      onClick={() => explain(asked)}
    >
      {text}
    </button>
  );
}
