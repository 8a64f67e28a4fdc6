import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../session/me.js';

interface Saved {
  readonly name: string;
  readonly address: string;
}

const keyOf = (sub: string): string => `lien-thong.views.${sub}`;
const readSaved = (sub: string): Saved[] => JSON.parse(localStorage.getItem(keyOf(sub)) ?? '[]') as Saved[];

/** Filters a person gave a name, on this machine; they hold no words and nobody's name. */
export function SavedViews({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const { sub } = useMe();
  const [saved, setSaved] = useState(() => readSaved(sub));
  const [name, setName] = useState('');
  const keep = (next: Saved[]) => {
    localStorage.setItem(keyOf(sub), JSON.stringify(next));
    setSaved(next);
  };
  const add = () => {
    if (!name.trim()) return;
    keep([...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), address }]);
    setName('');
  };
  const form = (
    <form className="save-view" onSubmit={(event) => (event.preventDefault(), add())}>
      <Input
        value={name}
        onChange={({ target }) => setName(target.value)}
        aria-label={t('dossiers.saveAs')}
        placeholder={t('dossiers.saveAs')}
        maxLength={40}
      />
      <Button htmlType="submit" type="primary">
        {t('dossiers.saveDo')}
      </Button>
    </form>
  );
  return (
    <div className="saved" role="group" aria-label={t('dossiers.saved')}>
      {saved.map((one) => (
        <span key={one.name} className="saved-view">
          <Link to={one.address}>{one.name}</Link>
          <button
            type="button"
            aria-label={t('dossiers.forget', { name: one.name })}
            onClick={() => keep(saved.filter((other) => other !== one))}
          >
            ×
          </button>
        </span>
      ))}
      <Popover content={form} trigger="click" placement="bottomRight">
        <Button>{t('dossiers.save')}</Button>
      </Popover>
    </div>
  );
}
