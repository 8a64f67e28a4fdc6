import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';

const OWN = ['desk', 'applicant', 'post', 'nobody'];

/** Names who has a dossier: the desk, the applicant, the post, or an agency. */
export function useHolderName(): (holder: string) => string {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  return (holder) => (OWN.includes(holder) ? t(`dossiers.holders.${holder}`) : nameOf(holder));
}
