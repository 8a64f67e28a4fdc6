import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffices } from '../../api/offices.js';
import { useMe } from '../../session/me.js';
import { toMoment } from '../../ui/format.js';
import { useKeptState } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { addressOf, type Filters } from './filters.js';
import { FreezeDialog } from './freeze-dialog.js';
import { Recount } from './recount.js';
import { useSendings, useSnapshots, type Report, type Sending, type Snapshot } from './use-snapshots.js';

const REPORTS = ['ii-06a', 'qd-766', 'cchc'] as const;

/** What was reported of the period: each with its hash, and whether the portal has it. A correction stands above what it corrects. */
export function Snapshots({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const { offices } = useMe();
  const { nameOf } = useOffices();
  const [report, choose] = useKeptState<Report>('reports/report', 'ii-06a');
  const [freezing, freeze] = useKeptState<string | undefined>('reports/freezing', undefined);
  const { data, error, refetch } = useSnapshots(filters.period);
  const { data: sendings } = useSendings();
  const items = data?.items ?? [];
  const latestOf = (office: string) => items.find((item) => item.officeCode === office && item.report === report);
  return (
    <section className="card">
      <h2>{t('reports.snapshot.title')}</h2>
      <p className="soft">{t('reports.snapshot.about')}</p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <p>{t('reports.snapshot.none')}</p>}
      <ul className="snapshots">
        {items.map((snapshot) => (
          <Reported key={snapshot.id} snapshot={snapshot} sending={sendings?.get(snapshot.id)} filters={filters} />
        ))}
      </ul>
      <div className="act-buttons no-print">
        <Select<Report>
          aria-label={t('reports.snapshot.which')}
          value={report}
          options={REPORTS.map((value) => ({ value, label: t(`reports.snapshot.of.${value}`) }))}
          onChange={choose}
        />
        {offices.map((office) => (
          <Button key={office} onClick={() => freeze(office)}>
            {t(latestOf(office) ? 'reports.snapshot.correct' : 'reports.snapshot.freeze')}
            {offices.length > 1 && `: ${nameOf(office)}`}
          </Button>
        ))}
      </div>
      {freezing && (
        <FreezeDialog
          report={report}
          office={freezing}
          period={filters.period}
          latest={latestOf(freezing)}
          onClose={() => freeze(undefined)}
        />
      )}
    </section>
  );
}

interface ReportedProps {
  readonly snapshot: Snapshot;
  readonly sending: Sending | undefined;
  readonly filters: Filters;
}

function Reported({ snapshot, sending, filters }: ReportedProps) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const { id, form, officeCode, takenAt, corrects, reason, sha256 } = snapshot;
  return (
    <li>
      <strong>{form}</strong> {nameOf(officeCode)} · {t('reports.snapshot.takenAt', { when: toMoment(takenAt) })}
      {corrects && <div>{t('reports.snapshot.corrects', { reason })}</div>}
      <div>
        <Sent sending={sending} />
      </div>
      <div className="soft">
        {t('reports.snapshot.hash')}: <code className="hash">{sha256}</code>
      </div>
      <div className="no-print">
        <Link to={addressOf({ ...filters, reported: id })}>{t('reports.snapshot.see')}</Link>
        {' · '}
        <a href={`/v1/reports/snapshots/${id}/content`}>{t('reports.snapshot.content')}</a>
        <Recount id={id} />
      </div>
    </li>
  );
}

function Sent({ sending }: { readonly sending: Sending | undefined }) {
  const { t } = useTranslation();
  if (!sending) return <span className="state">{t('reports.snapshot.notYet')}</span>;
  const { standing, takenAt, parked } = sending;
  return (
    <>
      <span className={`state ${standing}`}>{t(`reports.snapshot.sent.${standing}`, { answer: parked?.answer })}</span>{' '}
      {takenAt && t('reports.snapshot.sentAt', { when: toMoment(takenAt) })}
    </>
  );
}
