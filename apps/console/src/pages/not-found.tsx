import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/empty.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty level={1} title={t('shell.notFound.title')} body={t('shell.notFound.body')}>
      <Link to="/">{t('shell.notFound.home')}</Link>
    </Empty>
  );
}
