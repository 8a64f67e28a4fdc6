import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSyncs } from '../sync/use-syncs.js';
import { rowOf } from './names.js';
import type { Counterparty, ServiceProgress } from './use-health.js';

interface Props {
  readonly counterparties: readonly Counterparty[];
  readonly progress: readonly ServiceProgress[];
}

/** The three things that wait for a person, and nothing where nothing does. */
export function ToDo({ counterparties, progress }: Props) {
  const { t } = useTranslation();
  const syncs = useSyncs('parked').data?.pages[0]?.items.length ?? 0;
  const parked = progress.reduce((sum, one) => sum + one.parked, 0);
  const sick = counterparties.filter(({ status }) => status !== 'up');
  const stuck = progress.filter(({ silent, trouble }) => silent || trouble).length;
  return (
    <ul className="to-do">
      <Tile count={parked} words={t('operations.parked')} to="/parked" kind="bad" />
      <Tile count={syncs} words={t('operations.syncs')} to="/sync" kind="bad" more={syncs >= 50} />
      <Tile count={sick.length} words={t('operations.sick')} to={sick[0] && `#${rowOf(sick[0].name)}`} kind="warn" />
      <Tile count={stuck} words={t('operations.stuck')} kind="bad" />
    </ul>
  );
}

interface TileProps {
  readonly count: number;
  readonly words: string;
  readonly kind: 'bad' | 'warn';
  readonly to?: string | undefined;
  /** There may be more than were counted. */
  readonly more?: boolean;
}

function Tile({ count, words, to, kind, more = false }: TileProps) {
  const inside = (
    <>
      <strong>
        {count}
        {more && '+'}
      </strong>{' '}
      {words}
    </>
  );
  const link = to?.startsWith('#') ? (
    <a href={to}>{inside}</a>
  ) : to ? (
    <Link to={to}>{inside}</Link>
  ) : (
    <div>{inside}</div>
  );
  return <li className={count > 0 ? kind : 'none'}>{link}</li>;
}
