import '../request/request.css';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffices } from '../../api/offices.js';
import { Ago } from '../../ui/ago.js';
import { useHubWords } from '../../ui/hub-words.js';
import { useKeptState } from '../../ui/kept.js';
import { GiveUpDialog } from './give-up-dialog.js';
import { MendForm } from './mend-form.js';
import type { Request } from './use-mending.js';

/** One request that came back: what is wrong in the agency's words, what to do, and the form to mend it with. */
export function ParkedRequest({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const hub = useHubWords();
  const [opened, setOpened] = useKeptState<'mend' | 'give-up' | undefined>(`mending/${request.id}`, undefined);
  const close = () => setOpened(undefined);
  const { code, dossierId, stepName, agency, parked } = request;
  return (
    <article className="card parked-request" aria-label={code}>
      <h2>
        <Link to={`/dossiers/${dossierId}`} className="code">
          {code}
        </Link>
      </h2>
      <p>
        {stepName} <span className="soft">– {nameOf(agency)}</span>
      </p>
      {parked && (
        <Alert
          type="error"
          showIcon
          title={t('mending.says', { what: parked.detail.replace(`${agency}: `, '') })}
          description={
            <>
              {hub.fault({ ...parked, code: parked.fault }).help}
              <br />
              {t('mending.returned')} <Ago at={parked.at} />
            </>
          }
        />
      )}
      {opened === 'mend' ? (
        <MendForm request={request} onDone={close} />
      ) : (
        <div className="act-buttons">
          <Button type="primary" onClick={() => setOpened('mend')}>
            {t('mending.mend')}
          </Button>
          <Button onClick={() => setOpened('give-up')}>{t('mending.giveUp')}</Button>
        </div>
      )}
      {opened === 'give-up' && <GiveUpDialog request={request} onClose={close} />}
    </article>
  );
}
