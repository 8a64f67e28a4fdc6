import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { useKeptState } from '../../ui/kept.js';
import { useHubWords } from '../../ui/hub-words.js';
import { ActDialog } from './act-dialog.js';
import type { Act } from './act-calls.js';
import type { FullDossier } from './use-dossier.js';

/** Acts of the head; everything else is the clerk's. The server says so too. */
const OF_HEAD: readonly Act[] = ['apologise', 'certify-outage'];
/** What moves a dossier on stands out; what ends or delays it does not. */
const FIRST: readonly Act[] = [
  'accept',
  'take-over-result',
  'return-at-counter',
  'receive-supplement',
  'decide-withdrawal',
];

/** What is lawful now, as buttons; what is not, with the reason. */
export function Acts({ dossier }: { readonly dossier: FullDossier }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const hub = useHubWords();
  const [opened, setOpened] = useKeptState<Act | undefined>(`act/${dossier.id}`, undefined);
  const mine = dossier.possibleActs.filter(({ act }) => OF_HEAD.includes(act) === (role === 'head'));
  const now = mine.filter(({ allowed }) => allowed);
  const not = mine.filter(({ allowed }) => !allowed);
  const chosen = mine.find(({ act }) => act === opened);
  return (
    <section className="card acts no-print" aria-label={t('dossier.actsNow')}>
      <h2>{t('dossier.actsNow')}</h2>
      {now.length === 0 && (
        <p className="soft">{t(dossier.holder === 'nobody' ? 'dossier.noActsOver' : 'dossier.noActs')}</p>
      )}
      <div className="act-buttons">
        {now
          .toSorted((a, b) => Number(FIRST.includes(b.act)) - Number(FIRST.includes(a.act)))
          .map((one) => (
            <Button
              key={one.act}
              type={FIRST.includes(one.act) ? 'primary' : 'default'}
              onClick={() => setOpened(one.act)}
            >
              {hub.act(one)}
            </Button>
          ))}
      </div>
      {not.length > 0 && (
        <details>
          <summary>{t('dossier.whyNot')}</summary>
          <dl className="why-not">
            {not.map((one) => (
              <div key={one.act}>
                <dt>{hub.act(one)}</dt>
                <dd>{hub.whyNot(one)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {chosen && (
        <ActDialog dossier={dossier} act={chosen.act} label={hub.act(chosen)} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}
