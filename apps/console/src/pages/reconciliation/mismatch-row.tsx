import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { toMoment } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useNames } from '../operations/names.js';
import { useRepair, type Mismatch, type Side } from './use-mismatches.js';

/** One difference: what each side says, and the one click there is for it. */
export function MismatchRow({ side, mismatch }: { readonly side: Side; readonly mismatch: Mismatch }) {
  const { t, i18n } = useTranslation();
  const { counterparty } = useNames();
  const repair = useRepair(side);
  const { id, code, party, what, ours, theirs, foundAt, repairedAt, canRepair } = mismatch;
  /** A status in words, an instant as people write it, or what the other side said as it is. */
  const inWords = (said: string): string => {
    if (said === '') return t('reconciliation.nothing');
    if (/^\d{4}-\d\d-\d\dT/.test(said)) return toMoment(said);
    const known = [`reconciliation.status.${said}`, `sync.tell.${said}`].find((key) => i18n.exists(key));
    return known ? t(known) : said;
  };
  return (
    <tr>
      <td>
        <strong className="code">{code}</strong>
        <div className="soft">{counterparty(party)}</div>
      </td>
      <td data-label={t('reconciliation.what')}>
        {t(`reconciliation.kind.${what}`)}
        <small className="soft">{toMoment(foundAt)}</small>
      </td>
      <td data-label={t('reconciliation.ours')}>{inWords(ours)}</td>
      <td data-label={t('reconciliation.theirs')}>{inWords(theirs)}</td>
      <td data-label={t('reconciliation.act')}>
        {canRepair ? (
          <Button loading={repair.isPending} onClick={() => repair.mutate(id)}>
            {t(`reconciliation.repair.${side === 'portal' ? 'tell' : what}`)}
          </Button>
        ) : (
          t(what === 'only-theirs' ? 'reconciliation.byPortal' : 'reconciliation.byPeople')
        )}
        {repairedAt && <small className="soft">{t('reconciliation.repaired', { when: toMoment(repairedAt) })}</small>}
        {repair.error && <ProblemNotice error={repair.error} />}
      </td>
    </tr>
  );
}
