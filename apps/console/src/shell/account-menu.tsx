import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../api/offices.js';
import { problemOf } from '../api/problem.js';
import { signOut, type Me } from '../session/me.js';
import { useHubWords } from '../ui/hub-words.js';
import { speak } from '../words/index.js';
import { useAppearance, type Appearance } from './appearance.js';

const NEXT: Readonly<Record<Appearance, Appearance>> = { system: 'light', light: 'dark', dark: 'system' };

/** Who is signed in, in which role and where; language, appearance, and the way out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const { t, i18n } = useTranslation();
  const [appearance, setAppearance] = useAppearance();
  const { message } = App.useApp();
  const { nameOf } = useOffices();
  const hub = useHubWords();
  const places = [...me.offices, ...(me.agency ? [me.agency] : [])].map(nameOf).join(', ');
  const items: MenuProps['items'] = [
    {
      key: 'who',
      disabled: true,
      label: (
        <div className="who">
          <strong>{me.name ?? me.sub}</strong>
          <div>{t(`shell.role.${me.role}`)}</div>
          {places && <div>{places}</div>}
        </div>
      ),
    },
    { type: 'divider' },
    {
      key: 'language',
      label: t('shell.language'),
      onClick: () => void speak(i18n.language === 'vi' ? 'en' : 'vi'),
    },
    {
      key: 'appearance',
      label: t(`shell.theme.${NEXT[appearance]}`),
      onClick: () => setAppearance(NEXT[appearance]),
    },
    { type: 'divider' },
    {
      key: 'out',
      label: t('shell.signOut'),
      onClick: () => void signOut().catch((error: unknown) => message.error(hub.fault(problemOf(error)).title)),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="account">
        <span className="initials" data-initial={initialOf(me.name ?? me.sub)} />
        <span className="account-name">
          {me.name ?? me.sub} <small>{t(`shell.role.${me.role}`)}</small>
        </span>
      </Button>
    </Dropdown>
  );
}

/** Of the given name, which comes last. */
const initialOf = (name: string): string => (name.split(/\s+/).at(-1) ?? name).slice(0, 1).toUpperCase();
