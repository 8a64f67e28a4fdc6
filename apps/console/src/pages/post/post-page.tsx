import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../../session/me.js';
import { Empty } from '../../ui/empty.js';
import { useKeptState } from '../../ui/kept.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { HandOver } from './hand-over.js';
import { ParcelCard } from './parcel-card.js';
import { inOrder, isHandOver, placeOf, viewOf, VIEWS, type Shipment, type View } from './parcels.js';
import './post.css';
import { ReportDialog } from './report-dialog.js';
import { Scan } from './scan.js';
import { findParcel, useShipments } from './use-shipments.js';

/** A postman's day on a phone: what to fetch at the desk, deliver, collect at home and bring to the desk. */
export default function PostPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const view = viewOf(search);
  const { data, error, refetch } = useShipments();
  const all = inOrder(data?.items ?? []);
  return (
    <div className="post">
      <div className="title">
        <h1>{t('post.title')}</h1>
        <Link to="/post/closing">{t('post.closing.title')}</Link>
      </div>
      <nav className="views" aria-label={t('post.views')}>
        {VIEWS.map((one) => (
          <Link key={one} to={`?view=${one}`} aria-current={one === view ? 'page' : undefined}>
            {t(`post.view.${one}`)}
            {data && <span className="count">{all.filter((shipment) => placeOf(shipment) === one).length}</span>}
          </Link>
        ))}
      </nav>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Parcels view={view} all={all} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

/** Stays as it is from one view to the next: the field for codes keeps the focus, and what was said of a code is still read. */
function Parcels({ view, all }: { readonly view: View; readonly all: readonly Shipment[] }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useKeptState<Shipment | undefined>('post/told', undefined);
  const [notice, setNotice] = useState({ text: '', view });
  const shown = all.filter((shipment) => placeOf(shipment) === view);
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));

  async function onCode(parcel: string): Promise<void> {
    const here = all.find((one) => one.parcel === parcel && placeOf(one) === view);
    const found = here ?? (await findParcel(parcel)); // it may have gone on since the list was asked for
    const place = found && placeOf(found);
    const text = found ? (place ? '' : t(`post.status.${found.status}`)) : t('post.unknown', { parcel });
    setNotice({ text, view });
    if (!found || !place) return;
    if (place !== view) {
      setNotice({ text: t('post.elsewhere', { place: t(`post.view.${place}`) }), view: place });
      void navigate(`?view=${place}`);
    } else if (isHandOver(view)) setChosen((before) => new Set([...before, found.id]));
    else if (role === 'postal') setTold(found);
  }

  return (
    <>
      <Scan onCode={onCode} notice={notice.view === view ? notice.text : ''} />
      {shown.length === 0 && <Empty title={t(`post.empty.${view}.title`)} body={t(`post.empty.${view}.body`)} />}
      <ul className="parcels">
        {shown.map((shipment) => (
          <ParcelCard
            key={shipment.id}
            shipment={shipment}
            {...(isHandOver(view)
              ? { isChosen: chosen.has(shipment.id), onChoose: () => toggle(shipment.id) }
              : role === 'postal' && { onTell: () => setTold(shipment) })}
          />
        ))}
      </ul>
      {isHandOver(view) && <HandOver key={view} view={view} here={shown} chosen={chosen} onChosen={setChosen} />}
      {told && <ReportDialog shipment={told} onClose={() => setTold(undefined)} />}
    </>
  );
}
