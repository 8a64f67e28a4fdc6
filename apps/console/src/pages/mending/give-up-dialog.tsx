import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { Foresight } from '../request/refusal.js';
import { useGiveUp, type Request } from './use-mending.js';

/** Nothing more is sent; what that does to the case is said before. */
export function GiveUpDialog({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const giveUp = useGiveUp(request, onClose);
  return (
    <ReasonDialog
      title={t('mending.giveUp')}
      about={t('mending.giveUpDoes')}
      act={({ reason }) => giveUp(reason)}
      onDone={() => {}}
      onClose={onClose}
      least={10}
      isFinal
    >
      <Foresight request={request} />
    </ReasonDialog>
  );
}
