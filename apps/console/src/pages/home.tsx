import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useMe } from '../session/me.js';
import { screensOf } from '../shell/navigation.js';
import { Empty } from '../ui/empty.js';

/** Leads everybody to the first screen of their role. */
export function Home() {
  const { t } = useTranslation();
  const [first] = screensOf(useMe());
  if (first) return <Navigate to={`/${first.path}`} replace />;
  return <Empty level={1} title={t('shell.nothingYet.title')} body={t('shell.nothingYet.body')} />;
}
