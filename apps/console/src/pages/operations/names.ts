import { useTranslation } from 'react-i18next';
import { useCounterparty } from '../../ui/counterparty.js';

const SERVICES = ['one-stop', 'agencies', 'postal', 'portal', 'statistics'] as const;

/** A counterparty by its code: health says `agency:tax`. */
export const codeOf = (name: string): string => name.replace(/^agency:/, '');

/** Where a counterparty stands on the page. */
export const rowOf = (name: string): string => `party-${codeOf(name)}`;

/** Names the parts of the hub and the counterparties it calls. */
export function useNames() {
  const { t } = useTranslation();
  return {
    service: (name: string): string =>
      SERVICES.some((known) => known === name) ? t(`operations.services.${name}`) : name,
    counterparty: useCounterparty(),
  };
}
