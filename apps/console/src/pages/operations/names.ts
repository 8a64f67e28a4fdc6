import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';

const SERVICES = ['one-stop', 'agencies', 'postal', 'portal', 'statistics'] as const;

/** Names the parts of the hub and the counterparties it calls. */
export function useNames() {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  return {
    service: (name: string): string =>
      SERVICES.some((known) => known === name) ? t(`operations.services.${name}`) : name,
    counterparty: (name: string): string => {
      const code = name.replace(/^agency:/, '');
      return code === 'post' || code === 'portal' ? t(`operations.parties.${code}`) : nameOf(code);
    },
  };
}
