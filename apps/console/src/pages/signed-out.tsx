import { Alert, Button } from 'antd';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { dropKept } from '../ui/kept.js';

/** After sign-out, and after a sign-in that failed: why, and the way back in. */
export function SignedOut() {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const key = `shell.signedOut.why.${search.get('why')}`;
  useLayoutEffect(() => (search.has('why') ? undefined : dropKept()), [search]); // gone before anybody reads that they are out
  const why = i18n.exists(key) ? t(key) : undefined;
  return (
    <main className="alone">
      <img src="/icon.svg" alt="" width="56" height="56" />
      <h1>{why ? t('shell.product') : t('shell.signedOut.title')}</h1>
      {why ? <Alert type="error" showIcon title={why} /> : <p>{t('shell.signedOut.body')}</p>}
      <Button type="primary" size="large" href="/auth/sign-in">
        {t('shell.signedOut.again')}
      </Button>
      <a href="/tra-cuu">{t('shell.signedOut.track')}</a>
    </main>
  );
}
