import { useTranslation } from 'react-i18next';
import type { components } from '../../api/generated/schema.js';
import { toMoment, toWorkingTime } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useHolderName } from '../dossiers/holder.js';
import './time-card.css';
import { useTime } from './use-dossier.js';

type Time = NonNullable<components['schemas']['DossierTime']['time']>;
type Amount = Time['used'];

/** Who has had the time: of what was promised, how much is used and left, who used it, and when it stood still. */
export function TimeCard({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useTime(id);
  if (data?.time === null || (!data && !error)) return null;
  return (
    <section className="card time-card">
      <h2>{t('dossier.time.title')}</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.time && <Spent time={data.time} />}
    </section>
  );
}

function Spent({ time }: { readonly time: Time }) {
  const { t } = useTranslation();
  const span = useSpan();
  const { promised, used, left, state } = time;
  const isLate = left.hours < 0;
  return (
    <>
      <p className={`time-sum ${isLate ? 'late' : state}`}>
        {t('dossier.time.promised', { span: span(promised) })} · {t('dossier.time.used', { span: span(used) })} ·{' '}
        <strong>{t(isLate ? 'dossier.time.late' : 'dossier.time.left', { span: span(left) })}</strong>
        {state !== 'running' && ` (${t(`dossier.time.state.${state}`)})`}
      </p>
      <div className="time-bar" aria-hidden>
        <span style={{ inlineSize: `${shareOf(used, promised)}%` }} className={isLate ? 'late' : ''} />
      </div>
      <Legs time={time} />
      <Pauses pauses={time.pauses} />
    </>
  );
}

function Legs({ time: { legs, promised } }: { readonly time: Time }) {
  const { t } = useTranslation();
  const span = useSpan();
  const holderName = useHolderName();
  return (
    <table aria-label={t('dossier.time.legs')}>
      <thead>
        <tr>
          <th scope="col">{t('dossier.time.who')}</th>
          <th scope="col">{t('dossier.time.spent')}</th>
          <th scope="col">{t('dossier.time.budget')}</th>
        </tr>
      </thead>
      <tbody>
        {legs.map(({ step, name, agency, from, to, used, budget }) => (
          <tr key={`${step} ${agency} ${from}`}>
            <th scope="row">
              {holderName(step === 'desk' ? 'desk' : agency)}
              {step !== 'desk' && (
                <small className="soft">
                  {name} · {toMoment(from)} – {to ? toMoment(to) : t('dossier.time.now')}
                </small>
              )}
              <span className="time-share" style={{ inlineSize: `${shareOf(used, promised)}%` }} />
            </th>
            <td className={budget && used.hours > budget.hours ? 'late' : ''}>{span(used)}</td>
            <td>{budget ? span(budget) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pauses({ pauses }: Pick<Time, 'pauses'>) {
  const { t } = useTranslation();
  const span = useSpan();
  if (pauses.length === 0) return null;
  return (
    <>
      <h3>{t('dossier.time.pauses')}</h3>
      <ul className="plain">
        {pauses.map(({ cause, of, from, to, lasted }) => (
          <li key={`${of} ${from}`}>
            {t(`dossier.time.causes.${cause}`)}: {span(lasted)}
            <small className="soft">
              {toMoment(from)} – {to ? toMoment(to) : t('dossier.time.now')}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function useSpan(): (amount: Amount) => string {
  const { i18n } = useTranslation();
  return (amount) => toWorkingTime(amount, i18n.language);
}

const shareOf = (part: Amount, whole: Amount): number =>
  whole.hours > 0 ? Math.min(100, (100 * part.hours) / whole.hours) : 100;
