import { Button, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';
import { useMe } from '../../session/me.js';
import { hasWords, todayAtOffice } from '../../ui/format.js';
import { onKey } from '../../ui/keys.js';
import { useClerkName } from '../overview/use-overview.js';
import type { Filters } from './filters.js';
import { useHolderName } from './holder.js';
import { SavedViews } from './saved-views.js';
import { addressOf, CHANNELS } from './filters.js';
import { useAllProcedures } from './use-dossiers.js';

interface Props {
  readonly filters: Filters;
  readonly words: string;
  readonly onFilters: (filters: Filters) => void;
  readonly onWords: (words: string) => void;
}

const OWN = ['desk', 'applicant', 'post'];

export function FilterBar({ filters, words, onFilters, onWords }: Props) {
  const { t } = useTranslation();
  const search = useRef<InputRef>(null);
  const procedures = useAllProcedures();
  const today = todayAtOffice();
  const holderName = useHolderName();
  const { agencies } = useOffices();
  useEffect(() => onKey('/', () => search.current?.focus()), []);
  const { view, ...chosen } = filters;
  return (
    <div className="filters no-print">
      <Input
        ref={search}
        type="search"
        allowClear
        defaultValue={words}
        key={words === '' ? 'empty' : 'words'}
        className="search"
        placeholder={t('dossiers.search')}
        title={t('dossiers.searchHow')}
        suffix={<small className="soft">{t('dossiers.searchKey')}</small>}
        aria-label={t('dossiers.search')}
        onPressEnter={({ currentTarget }) => onWords(currentTarget.value)}
        onChange={({ target }) => target.value === '' && onWords('')}
      />
      <Select
        aria-label={t('dossiers.procedure')}
        value={filters.procedure ?? ''}
        onChange={(procedure) => onFilters({ view, ...chosen, procedure: procedure || undefined })}
        options={[
          { value: '', label: t('dossiers.anyProcedure') },
          ...procedures.map(({ code, name, validTo = today }) => ({
            value: code,
            label: validTo < today ? t('dossiers.endedProcedure', { name, code }) : name,
          })),
        ]}
        showSearch={{ filterOption: (typed, option) => hasWords(option?.label, typed) }}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t('dossiers.holder')}
        value={filters.holder ?? ''}
        onChange={(holder) => onFilters({ view, ...chosen, holder: holder || undefined })}
        options={[
          { value: '', label: t('dossiers.anyHolder') },
          ...[...OWN, ...agencies].map((holder) => ({ value: holder, label: holderName(holder) })),
        ]}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t('dossiers.channel')}
        value={filters.channel ?? ''}
        onChange={(channel) => onFilters({ view, ...chosen, channel: CHANNELS.find((known) => known === channel) })}
        options={[
          { value: '', label: t('dossiers.anyChannel') },
          ...CHANNELS.map((channel) => ({ value: channel, label: t(`dossier.channels.${channel}`) })),
        ]}
      />
      <ComeFrom filters={filters} onFilters={onFilters} />
      {(words || Object.keys(chosen).length > 0) && (
        <Button onClick={() => (onWords(''), onFilters({ view }))}>{t('dossiers.clear')}</Button>
      )}
      <SavedViews address={addressOf(filters)} />
    </div>
  );
}

/** What only a number elsewhere leads to, and can be left again. */
function ComeFrom({ filters, onFilters }: Pick<Props, 'filters' | 'onFilters'>) {
  const { t } = useTranslation();
  const { clerk, receivedOn, ...others } = filters;
  const { role } = useMe();
  const clerkName = useClerkName(role === 'head' && clerk !== undefined);
  const told = [
    clerk && {
      text: t('dossiers.byClerk', { clerk: clerkName(clerk) }),
      without: { ...others, ...(receivedOn && { receivedOn }) },
    },
    receivedOn && {
      text: t('dossiers.receivedOn', { day: receivedOn.split('-').toReversed().join('/') }),
      without: { ...others, ...(clerk && { clerk }) },
    },
  ].filter((one) => typeof one === 'object');
  return told.map(({ text, without }) => (
    <span key={text} className="saved-view">
      {text}
      <button type="button" aria-label={t('dossiers.without', { what: text })} onClick={() => onFilters(without)}>
        ×
      </button>
    </span>
  ));
}
