import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/schema.js';

type PossibleAct = components['schemas']['FullDossier']['possibleActs'][number];
type Alert = components['schemas']['FullDossier']['alerts'][number];
interface Told {
  readonly code: string;
  readonly title: string;
  readonly help: string;
}

/** What the hub says, in the language of the screen: its own words, or their translation where their code has one. */
export function useHubWords() {
  const { t } = useTranslation();
  return {
    state: (business: string, text: string): string => t(`hub.business.${business}`, text),
    act: ({ act, label }: PossibleAct): string => t(`hub.act.${act}`, label),
    whyNot: ({ why, reason = '' }: PossibleAct): string => t(`hub.why.${why}`, reason),
    alert: ({ kind, text }: Alert): string => t(`hub.alert.${kind}`, text),
    fault: ({ code, title, help }: Told) => ({
      title: t(`hub.faults.${code}.title`, title),
      help: t(`hub.faults.${code}.help`, help),
    }),
  };
}
