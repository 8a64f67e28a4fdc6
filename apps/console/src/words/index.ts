import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi/index.js';

export type Language = 'vi' | 'en';
const KEPT = 'lien-thong.language';

/** Vietnamese comes with the page; English is fetched when asked for. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (localStorage.getItem(KEPT) === 'en') await speak('en');
  // what is chosen in one window holds in all
  addEventListener('storage', ({ key, newValue }) => key === KEPT && void speak(newValue === 'en' ? 'en' : 'vi'));
}

export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.js');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}
