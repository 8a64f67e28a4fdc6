import type { Procedure } from '#procedures';
import type { Publication } from '../domain/publication.js';
import { pageOf, safe } from './public-page.js';

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const dong = (amount: number): string => `${amount.toLocaleString('vi-VN')} đồng`;
const day = (date: string): string => date.split('-').toReversed().join('/');

/** Every procedure in force, by field; a search that needs no script. */
export function procedureListPage(procedures: readonly Procedure[], question: string): string {
  const fields = [...Map.groupBy(procedures, ({ field }) => field.name)].toSorted(([a], [b]) =>
    a.localeCompare(b, 'vi'),
  );
  const groups = fields.map(([field, own]) => `<h2>${safe(field)}</h2>${list(own.map(linkTo))}`).join('');
  const none = question ? `<p role="status">Không có thủ tục nào khớp “${safe(question)}”.</p>` : '';
  return pageOf(
    'Thủ tục hành chính',
    `<h1>Thủ tục hành chính</h1><p class="soft">Giấy tờ cần nộp, phí, thời hạn và nơi nộp của từng thủ tục.</p>
<form class="card" action="/thu-tuc"><label>Tìm theo tên hoặc mã <small>Có dấu hay không dấu đều được</small>
<input name="q" value="${safe(question)}" maxlength="100" autocomplete="off"></label><button>Tìm</button></form>
${groups || none}<p class="again"><a href="/tra-cuu">Tra cứu hồ sơ đã nộp</a></p>`,
    { robots: 'index' },
  );
}

const linkTo = ({ code, name }: Procedure): string =>
  `<a href="/thu-tuc/${encodeURIComponent(code)}">${safe(name)}</a> <span class="soft">${safe(code)}</span>`;

/** One procedure, part by part as the law lists them. */
export function procedurePage(published: Publication): string {
  const { code, name, field, validFrom, validTo } = published;
  const until = validTo ? ` đến ${day(validTo)}` : '';
  const parts = partsOf(published).map(([title, body]) => `<h2>${title}</h2>${body}`);
  const warning = published.isCompared ? '' : NOT_COMPARED;
  return pageOf(
    name,
    `<h1>${safe(name)}</h1><p class="soft">Mã ${safe(code)} · ${safe(field.name)} · áp dụng từ ${day(validFrom)}${until}</p>
${warning}<div class="card">${parts.join('')}</div>
<p class="again"><a href="/thu-tuc">Các thủ tục khác</a> · <a href="/tra-cuu">Tra cứu hồ sơ đã nộp</a></p>`,
    { robots: 'index' },
  );
}

const NOT_COMPARED =
  '<p>Một số nội dung trên trang này chưa được đối chiếu với quyết định công bố thủ tục. Xin hỏi lại bộ phận một cửa trước khi nộp.</p>';

const NOTHING = '<p>Không có.</p>';
const listOf = (items: readonly string[]): string => (items.length > 0 ? list(items) : NOTHING);

function partsOf(published: Publication): (readonly [title: string, body: string])[] {
  const { papers, fees, timeLimit, online, offices, steps, results, legalBasis, missing } = published;
  return [
    ['Giấy tờ cần nộp', listOf(papers.map(paper))],
    [
      'Phí, lệ phí',
      listOf(fees.map(({ name, amount, per }) => `${safe(name)}: ${dong(amount)}${per ? ` × ${safe(per)}` : ''}`)),
    ],
    ['Thời hạn giải quyết', `<p>${safe(timeLimit)}</p>`],
    ['Cách nộp', `<p>${safe(online)}</p>`],
    ['Nơi nộp và nhận kết quả', listOf(offices.map(({ name }) => safe(name)))],
    [
      'Trình tự giải quyết',
      steps.length > 0 ? `<ol>${steps.map(step).join('')}</ol>` : '<p>Bộ phận một cửa giải quyết ngay.</p>',
    ],
    ['Kết quả', listOf(results.map(safe))],
    ['Căn cứ pháp lý', listOf(legalBasis.map(safe))],
    ['Chưa có trong dữ liệu', `<p>${missing.map(safe).join('; ')}. Xin hỏi tại bộ phận một cửa.</p>`],
  ];
}

const step = ({ name, agency, within }: Publication['steps'][number]): string =>
  `<li>${safe(name)} – ${safe(agency)}${within ? ` (${safe(within)})` : ''}</li>`;

function paper({ name, required, form }: Publication['papers'][number]): string {
  const mark = required ? '' : ' <span class="soft">(nếu có)</span>';
  if (!form) return safe(name) + mark;
  const said = form.url ? `<a href="${safe(form.url)}">${safe(form.name)}</a>` : safe(form.name);
  return `${safe(name)}${mark} <span class="soft">${/^mẫu/i.test(form.name) ? '' : 'Mẫu: '}${said}</span>`;
}
