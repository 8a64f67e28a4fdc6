import type { Standing } from '../domain/tracking.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

const STYLE = `
:root{color-scheme:light dark;--page:#f3f5f7;--card:#fff;--line:#d9dfe5;--text:#17222d;--soft:#475663;--lead:#0b6470;--on:#fff;--tint:#e2f0f1;--bad:#c4161c}
@media(prefers-color-scheme:dark){:root{--page:#0f151b;--card:#18212a;--line:#3a4754;--text:#e6ebf0;--soft:#b6c2cc;--lead:#7fd0d8;--on:#0f151b;--tint:#14343a;--bad:#ff8f8f}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--text);font:17px/1.55 system-ui,'Segoe UI',Roboto,sans-serif}
main{max-width:600px;margin:0 auto;padding:28px 16px 48px}h1{margin:0 0 4px;font-size:1.5rem;line-height:1.25}p{margin:0 0 14px}
.soft{color:var(--soft)}.card{margin:18px 0;padding:20px;background:var(--card);border:1px solid var(--line);border-radius:12px}
label{display:block;margin-bottom:14px;font-weight:600}label small{display:block;font-weight:400;color:var(--soft)}
input{display:block;width:100%;margin-top:6px;padding:12px 14px;min-height:50px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:8px}
button{width:100%;min-height:52px;font:inherit;font-weight:600;color:var(--on);background:var(--lead);border:0;border-radius:8px;cursor:pointer}
:focus-visible{outline:3px solid var(--lead);outline-offset:2px}.sentence{margin:0;padding:16px;background:var(--tint);border-radius:8px;font-size:1.125rem;font-weight:500}
dl{margin:16px 0 0}dt{color:var(--soft);font-size:.9375rem}dd{margin:0 0 10px;font-weight:600}.wrong{color:var(--bad);font-weight:600}a{color:var(--lead)}
@media print{form,.again{display:none}}`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · Liên Thông</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

interface Asked {
  readonly code?: string;
  /** Why there is no answer. */
  readonly wrong?: string;
}

/** The form: two fields, no script. */
export const askPage = ({ code = '', wrong }: Asked): string =>
  page(
    'Tra cứu hồ sơ',
    `<h1>Tra cứu hồ sơ</h1><p class="soft">Xem hồ sơ của ông/bà đang ở đâu và cần làm gì tiếp theo.</p>
<form method="post" action="/tra-cuu" class="card">${wrong ? `<p class="wrong" role="alert">${safe(wrong)}</p>` : ''}
<label>Mã hồ sơ <small>In trên giấy tiếp nhận, ví dụ 000.00.14.H03-260615-0007</small>
<input name="code" value="${safe(code)}" required maxlength="64" autocapitalize="characters" autocomplete="off" spellcheck="false"></label>
<label>4 số cuối của số điện thoại hoặc số định danh người nộp <small>Để chỉ người có hồ sơ mới xem được</small>
<input name="digits" required inputmode="numeric" pattern="[0-9]{4}" maxlength="4" autocomplete="off"${code ? ' autofocus' : ''}></label>
<button>Tra cứu</button></form>
<p class="soft">Chỉ hiện tình trạng hồ sơ; không hiện họ tên, địa chỉ hay giấy tờ.</p>`,
  );

export const standingPage = ({ code, procedure, sentence, promised, warnings }: Standing): string =>
  page(
    'Tình trạng hồ sơ',
    `<h1>Hồ sơ ${safe(code)}</h1><p class="soft">${safe(procedure)}</p><div class="card"><p class="sentence">${safe(sentence)}</p>
${promised ? `<dl><dt>Hẹn trả kết quả trước</dt><dd>${safe(promised)}</dd></dl>` : ''}${warnings.map((warning) => `<p>${safe(warning)}</p>`).join('')}</div>
<p class="again"><a href="/tra-cuu">Tra cứu hồ sơ khác</a></p>`,
  );
