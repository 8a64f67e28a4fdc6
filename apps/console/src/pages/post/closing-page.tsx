import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { components } from '../../api/generated/schema.js';
import { Empty } from '../../ui/empty.js';
import { toMoney, todayAtOffice, toWritten } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Compare } from './compare.js';
import './post.css';
import { useClosing } from './use-shipments.js';

type Closing = components['schemas']['PostalClosing'];

/** The end of a day: what changed hands, the money of it, and whether the post's list has the same. */
export default function ClosingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(search.get('day') ?? '')?.[0] ?? todayAtOffice();
  const { data, error, refetch } = useClosing(day);
  return (
    <div className="post">
      <Link to="/post" className="back no-print">
        ← {t('post.title')}
      </Link>
      <div className="title">
        <h1>{t('post.closing.of', { day: toWritten(day) })}</h1>
        <Input
          type="date"
          className="day"
          aria-label={t('post.closing.day')}
          value={day}
          onChange={({ target }) => target.value && void navigate(`?day=${target.value}`)}
        />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.lines.length === 0 && <Empty title={t('post.closing.none')} body={t('post.closing.noneBody')} />}
      {data && data.lines.length > 0 && (
        <>
          <Sums closing={data} />
          <Compare key={day} day={day} />
          <Lines closing={data} />
        </>
      )}
    </div>
  );
}

function Sums({ closing }: { readonly closing: Closing }) {
  const { t } = useTranslation();
  const { toPost, toDesk, cod, collected, settled } = closing;
  const sums = [
    ['toPost', toPost],
    ['toDesk', toDesk],
    ['cod', toMoney(cod)],
    ['collected', toMoney(collected)],
    ['settled', toMoney(settled)],
  ] as const;
  return (
    <dl className="card sums">
      {sums.map(([what, value]) => (
        <div key={what}>
          <dt>{t(`post.closing.${what}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ closing: { lines } }: { readonly closing: Closing }) {
  const { t } = useTranslation();
  return (
    <table className="rows closing" aria-label={t('post.closing.lines')}>
      <thead>
        <tr>
          {(['state', 'parcel', 'list', 'money'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`post.closing.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ parcel, code, list, documents, cod, collected, settled, status }) => (
          <tr key={`${list}/${parcel}`}>
            <td>{t(`post.status.${status}`)}</td>
            <td>
              <strong className="code">{parcel}</strong>
              <div className="soft">{t('post.about', { code, count: documents })}</div>
            </td>
            <td>
              <a href={`/v1/hand-over-lists/${list}/pdf`} target="_blank" rel="noreferrer">
                {list}
              </a>
            </td>
            <td>
              {cod === 0 ? t('post.closing.noMoney') : toMoney(cod)}
              {cod > 0 && (
                <div className="soft">
                  {t(`post.closing.${settled ? 'paidOver' : collected > 0 ? 'taken' : 'due'}`)}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
