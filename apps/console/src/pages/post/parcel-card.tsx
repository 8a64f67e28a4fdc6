import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';
import { toMoney } from '../../ui/format.js';
import type { Shipment } from './parcels.js';

interface Props {
  readonly shipment: Shipment;
  readonly isChosen?: boolean;
  readonly onChoose?: () => void;
  readonly onTell?: () => void;
}

/** One parcel: where to, what is in it, what is to be collected, and the one thing to do with it. */
export function ParcelCard({ shipment, isChosen, onChoose, onTell }: Props) {
  const { t } = useTranslation();
  const { units } = useOffices();
  const { parcel, code, address, documents, codAmount, attempts, lastFailure } = shipment;
  const commune = units.find((unit) => unit.code === address.commune)?.name;
  return (
    <li className={`card parcel ${isChosen ? 'chosen' : ''}`}>
      <div className="parcel-head">
        <strong className="code">{parcel}</strong>
        {onChoose && (
          <Checkbox checked={isChosen ?? false} onChange={onChoose} aria-label={t('post.choose', { parcel })} />
        )}
      </div>
      <div>
        {address.name} · {address.phone}
      </div>
      <div className="soft">{[address.line, commune].filter(Boolean).join(', ')}</div>
      <div className="soft">
        {t('post.about', { code, count: documents })}
        {codAmount > 0 && <strong className="cod">{t('post.cod', { amount: toMoney(codAmount) })}</strong>}
      </div>
      {attempts > 0 && (
        <div className="failed">{t('post.attempts', { count: attempts, why: lastFailure || t('post.noReason') })}</div>
      )}
      {onTell && (
        <div className="parcel-acts">
          <Button type="primary" size="large" onClick={onTell}>
            {t(`post.tell.${shipment.direction}`)}
          </Button>
          <Button size="large" href={`tel:${address.phone}`} aria-label={t('post.callWhom', { phone: address.phone })}>
            {t('post.call')}
          </Button>
        </div>
      )}
    </li>
  );
}
