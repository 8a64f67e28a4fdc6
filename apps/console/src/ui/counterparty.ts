import { useTranslation } from 'react-i18next';
import { useOffices } from '../api/offices.js';

const OURS = ['post', 'portal', 'feedback'];

/** Names whom the hub calls: the post, the portal, who passes feedback on, or an agency; health says `agency:tax`, a fault only `tax`. */
export function useCounterparty(): (name: string) => string {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  return (name) => {
    const code = name.replace(/^agency:/, '');
    return OURS.includes(code) ? t(`operations.parties.${code}`) : nameOf(code);
  };
}
