import { useTranslation } from 'react-i18next';
import { useCounterparty } from '../../ui/counterparty.js';

const SERVICES = ['one-stop', 'agencies', 'postal', 'portal', 'statistics'] as const;

/** Where a counterparty stands on the page. */
export const rowOf = (name: string): string => `party-${name.replace(/^agency:/, '')}`;

/** Names the parts of the hub and the counterparties it calls. */
export function useNames() {
  const { t } = useTranslation();
  return {
    service: (name: string): string =>
      SERVICES.some((known) => known === name) ? t(`operations.services.${name}`) : name,
    counterparty: useCounterparty(),
  };
}
