import type { Procedure } from '#procedures';
import type { Publication } from '../domain/publication.js';
import type { Language } from '../domain/reader-words.js';
import { PAGE_WORDS } from './publication-page-words.js';
import { OTHER, pageOf, safe } from './public-page.js';

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const day = (date: string): string => date.split('-').toReversed().join('/');

/** What the data say is Vietnamese on every page, and read out as such. */
const data = (text: string, lang: Language): string =>
  lang === 'vi' ? safe(text) : `<span lang="vi">${safe(text)}</span>`;

const otherLanguage = (path: string, lang: Language, query = ''): string =>
  `<p class="other"><a href="${path}?lang=${OTHER[lang].lang}${query}" lang="${OTHER[lang].lang}">${OTHER[lang].name}</a></p>`;

const pathOf = (code: string): string => `/thu-tuc/${encodeURIComponent(code)}`;

/** Every procedure in force, by field; a search that needs no script. */
export function procedureListPage(procedures: readonly Procedure[], question: string, lang: Language): string {
  const words = PAGE_WORDS[lang];
  const fields = [...Map.groupBy(procedures, ({ field }) => field.name)].toSorted(([a], [b]) =>
    a.localeCompare(b, 'vi'),
  );
  const linkTo = ({ code, name }: Procedure): string =>
    `<a href="${pathOf(code)}?lang=${lang}">${data(name, lang)}</a> <span class="soft">${safe(code)}</span>`;
  const groups = fields.map(([field, own]) => `<h2>${data(field, lang)}</h2>${list(own.map(linkTo))}`).join('');
  const none = question
    ? `<p role="status">${safe(words.none(question))} <a href="/thu-tuc?lang=${lang}">${words.all}</a>.</p>`
    : '';
  return pageOf(
    words.title,
    `${otherLanguage('/thu-tuc', lang, question && `&amp;q=${encodeURIComponent(question)}`)}
<h1>${words.title}</h1><p class="soft">${words.about}</p>
<form class="card" action="/thu-tuc"><input type="hidden" name="lang" value="${lang}"><label>${words.search} <small>${words.searchHow}</small>
<input name="q" value="${safe(question)}" maxlength="100" autocomplete="off"></label><button>${words.find}</button></form>
${groups || none}<p class="again"><a href="/tra-cuu?lang=${lang}">${words.track}</a></p>`,
    { robots: 'index', lang },
  );
}

/** One procedure, part by part as the law lists them. */
export function procedurePage(published: Publication, lang: Language): string {
  const { code, name, field, validFrom, validTo, isCompared } = published;
  const words = PAGE_WORDS[lang];
  const inForce = words.inForce(day(validFrom), validTo && day(validTo));
  const parts = partsOf(published, lang).map(([title, body]) => `<h2>${title}</h2>${body}`);
  return pageOf(
    name,
    `${otherLanguage(pathOf(code), lang)}
<h1>${data(name, lang)}</h1><p class="soft">${words.code} ${safe(code)} · ${data(field.name, lang)} · ${inForce}</p>
${isCompared ? '' : `<p>${words.notCompared}</p>`}<div class="card">${parts.join('')}</div>
<p class="again"><a href="/thu-tuc?lang=${lang}">${words.others}</a> · <a href="/tra-cuu?lang=${lang}">${words.track}</a></p>`,
    { robots: 'index', lang },
  );
}

function partsOf(published: Publication, lang: Language): (readonly [title: string, body: string])[] {
  const { papers, fees, timeLimit, online, offices, steps, results, legalBasis, missing } = published;
  const words = PAGE_WORDS[lang];
  const listOf = (items: readonly string[]) => (items.length > 0 ? list(items) : `<p>${words.nothing}</p>`);
  const said = (text: string) => data(text, lang);
  const fee = ({ name, amount, per }: Publication['fees'][number]) =>
    `${said(name)}: ${words.money(amount)}${per ? ` × ${said(per)}` : ''}`;
  const step = ({ name, agency, within }: Publication['steps'][number]) =>
    `<li>${said(name)} – ${said(agency)}${within ? ` (${safe(within.replaceAll(' ', '\u00a0'))})` : ''}</li>`;
  const listed = `<ol>${steps.map(step).join('')}</ol>${steps.length > 1 ? `<p class="soft">${words.stepsHow}</p>` : ''}`;
  return [
    [words.papers, listOf(papers.map((one) => paper(one, lang)))],
    [words.fees, listOf(fees.map(fee))],
    [words.timeLimit, `<p>${safe(timeLimit)}</p>`],
    [words.how, `<p>${safe(online)}</p>`],
    [words.where, listOf(offices.map(({ name }) => said(name)))],
    [words.steps, steps.length > 0 ? listed : `<p>${words.atDesk}</p>`],
    [words.results, listOf(results.map(said))],
    [words.legalBasis, listOf(legalBasis.map(said))],
    [words.missing, `<p>${missing.map(safe).join('; ')}. ${words.askAtDesk}</p>`],
  ];
}

function paper({ name, required, form }: Publication['papers'][number], lang: Language): string {
  const words = PAGE_WORDS[lang];
  const mark = required ? '' : ` <span class="soft">(${words.ifAny})</span>`;
  if (!form) return data(name, lang) + mark;
  const said = form.url ? `<a href="${safe(form.url)}">${data(form.name, lang)}</a>` : data(form.name, lang);
  return `${data(name, lang)}${mark} <span class="soft">${/^mẫu/i.test(form.name) ? '' : `${words.form}: `}${said}</span>`;
}
