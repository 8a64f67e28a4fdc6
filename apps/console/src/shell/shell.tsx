import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useLive } from '../api/live.js';
import { useMe } from '../session/me.js';
import { Loading } from '../ui/loading.js';
import { AccountMenu } from './account-menu.js';
import { ErrorBoundary } from './error-boundary.js';
import { screensOf } from './navigation.js';

/** The way to the other screens; whoever has one only needs none. */
function Navigation() {
  const { t } = useTranslation();
  const screens = screensOf(useMe()).filter(({ label }) => label);
  return (
    <nav aria-label={t('shell.navigation')} className="screens">
      {screens.length > 1 &&
        screens.map(({ path, label }) => (
          <NavLink key={path} to={`/${path}`}>
            {t(label!)}
          </NavLink>
        ))}
    </nav>
  );
}

/** What stands around every page: who, where, and the way to the other screens. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const isLive = useLive();
  const { pathname } = useLocation();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <NavLink to="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{t('shell.product')}</span>
        </NavLink>
        <Navigation />
        <span
          className={isLive ? 'live on' : 'live off'}
          role="status"
          title={t(isLive ? 'shell.live.on' : 'shell.live.off')}
        >
          <span className="words">{isLive ? '' : t('shell.live.off')}</span>
        </span>
        <AccountMenu me={me} />
      </header>
      <main id="content" tabIndex={-1}>
        <ErrorBoundary at={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
