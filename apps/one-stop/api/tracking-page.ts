import { OTHER, pageOf, safe } from './public-page.js';
import type { Language } from '../domain/reader-words.js';
import type { Standing } from '../domain/tracking.js';
import { TRACKING_WORDS } from './tracking-words.js';

interface Asked {
  readonly lang: Language;
  readonly code?: string;
  /** Why there is no answer. */
  readonly wrong?: 'unknown' | 'tooMany';
}

/** The form: two fields, no script. */
export function askPage({ lang, code = '', wrong }: Asked): string {
  const words = TRACKING_WORDS[lang];
  const other = OTHER[lang];
  return pageOf(
    words.title,
    `<p class="other"><a href="/tra-cuu${code && `/${encodeURIComponent(code)}`}?lang=${other.lang}" lang="${other.lang}">${other.name}</a></p>
<h1>${words.title}</h1><p class="soft">${words.about}</p>
<form method="post" action="/tra-cuu" class="card">${wrong ? `<p class="wrong" role="alert">${words[wrong]}</p>` : ''}
<label>${words.code} <small>${words.codeWhere}</small>
<input name="code" value="${safe(code)}" required maxlength="64" autocapitalize="characters" autocomplete="off" spellcheck="false"></label>
<label>${words.digits} <small>${words.digitsWhy}</small>
<input name="digits" required inputmode="numeric" pattern="[0-9]{4}" maxlength="4" autocomplete="off"${code ? ' autofocus' : ''}></label>
<button name="lang" value="${lang}">${words.look}</button></form>
<p class="soft">${words.nothingElse}</p>
<p><a href="/thu-tuc?lang=${lang}">${words.procedures}</a></p>`,
    { lang },
  );
}

/** The other language is asked for with the same proof. */
export function standingPage(standing: Standing, { lang, digits }: { lang: Language; digits: string }): string {
  const { code, procedure, sentence, warnings } = standing;
  const words = TRACKING_WORDS[lang];
  const other = OTHER[lang];
  return pageOf(
    words.standing,
    `<form method="post" action="/tra-cuu" class="other"><input type="hidden" name="code" value="${safe(code)}"><input type="hidden" name="digits" value="${safe(digits)}"><button name="lang" value="${other.lang}" lang="${other.lang}">${other.name}</button></form>
<h1>${words.dossier} ${safe(code)}</h1><p class="soft" lang="vi">${safe(procedure)}</p><div class="card"><p class="sentence">${safe(sentence)}</p>
${warnings.map((warning) => `<p>${safe(warning)}</p>`).join('')}</div>
<p class="again"><a href="/tra-cuu?lang=${lang}">${words.another}</a></p>`,
    { lang },
  );
}
