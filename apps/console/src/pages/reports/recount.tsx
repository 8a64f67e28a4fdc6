import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useRecount } from './use-snapshots.js';

/** Counts a frozen report again and says whether the same comes out; nothing of the report changes. */
export function Recount({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, mutate, isPending } = useRecount(id);
  const toText = (value: number | null) => value?.toLocaleString(i18n.language) ?? '–';
  return (
    <>
      {' · '}
      <Button size="small" loading={isPending} onClick={() => mutate()}>
        {t('reports.recount.ask')}
      </Button>
      {error && <ProblemNotice error={error} />}
      {data && (
        <div role="status">
          <span className={`state ${data.isEqual ? 'in-step' : 'differs'}`}>
            {t(data.isEqual ? 'reports.recount.equal' : 'reports.recount.differs', { count: data.differences.length })}
          </span>
          {!data.isEqual && data.differences.length === 0 && <p>{t('reports.recount.onlyWords')}</p>}
          {data.differences.length > 0 && (
            <table className="report recount" aria-label={t('reports.recount.title')}>
              <thead>
                <tr>
                  {(['line', 'figure', 'reported', 'now'] as const).map((column) => (
                    <th scope="col" key={column}>
                      {t(`reports.recount.column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.differences.map(({ line, figure, reported, now }) => (
                  <tr key={`${line}/${figure}`}>
                    <th scope="row">{line}</th>
                    <td>{t(`reports.recount.of.${figure}`, { defaultValue: figure })}</td>
                    <td>{toText(reported)}</td>
                    <td>{toText(now)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </>
  );
}
