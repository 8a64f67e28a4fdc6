import { App as Notices, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes } from 'react-router';
import { problemOf } from './api/problem.js';
import { Home } from './pages/home.js';
import { NotFound } from './pages/not-found.js';
import { SignedIn } from './pages/signed-in.js';
import { SignedOut } from './pages/signed-out.js';
import { Gate } from './session/gate.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { useIsDark } from './shell/appearance.js';
import { SCREENS } from './shell/navigation.js';
import { Shell } from './shell/shell.js';
import { themeOf } from './theme.js';

/** A refusal is an answer: only what may heal by itself is asked again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (tries, error) => tries < 2 && [0, 503].includes(problemOf(error).status),
      refetchOnWindowFocus: false,
      staleTime: 10_000,
    },
  },
});

const Inside = () => (
  <Gate>
    <Shell />
  </Gate>
);

const Pages = () => (
  <BrowserRouter>
    <Routes>
      <Route path="/signed-out" element={<SignedOut />} />
      <Route path="/signed-in" element={<SignedIn />} />
      <Route path="/" element={<Inside />}>
        <Route index element={<Home />} />
        {SCREENS.map(({ path, page: Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  </BrowserRouter>
);

export function App() {
  const { i18n } = useTranslation();
  const isDark = useIsDark();
  useEffect(() => {
    document.documentElement.dataset.appearance = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ConfigProvider theme={themeOf(isDark)} locale={i18n.language === 'en' ? enUS : viVN}>
      <Notices>
        <QueryClientProvider client={queries}>
          <ErrorBoundary>
            <Pages />
          </ErrorBoundary>
        </QueryClientProvider>
      </Notices>
    </ConfigProvider>
  );
}
