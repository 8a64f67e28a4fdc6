import type { Person } from './people.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

const STYLE = `
:root{color-scheme:light dark;--page:#f4f6f8;--card:#fff;--line:#d5dbe1;--text:#1b2733;--soft:#51606e;--lead:#0b5c66;--badge:#e3f1f2}
@media(prefers-color-scheme:dark){:root{--page:#12181e;--card:#1b242d;--line:#33404c;--text:#e8edf1;--soft:#a9b6c2;--lead:#7fd0d8;--badge:#16373b}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 'Be Vietnam Pro',system-ui,'Segoe UI',Roboto,sans-serif}
main{max-width:1080px;margin:0 auto;padding:40px 20px 56px}header p{max-width:62ch;margin:.25rem 0;color:var(--soft)}
h1{margin:0 0 .25rem;font-size:1.75rem;line-height:1.25}.mark{margin:0 0 1.25rem;color:var(--lead);font-weight:700;letter-spacing:.02em}
form{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:14px;margin:28px 0}
button{display:flex;flex-direction:column;gap:4px;min-height:44px;padding:18px;text-align:left;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:10px;cursor:pointer}
button:hover{border-color:var(--lead)}button:focus-visible{outline:3px solid var(--lead);outline-offset:2px}
.role{align-self:flex-start;padding:1px 10px;border-radius:99px;background:var(--badge);color:var(--lead);font-size:.875rem;font-weight:600}
.name{font-size:1.125rem;font-weight:600}.place,.does{color:var(--soft);font-size:.9375rem}.does{margin-top:4px;color:var(--text)}
a{color:var(--lead)}footer{color:var(--soft);font-size:.9375rem}`;

const card = ({ id, name, title, place, does }: Person): string => `
<button name="person" value="${safe(id)}"><span class="role">${safe(title)}</span><span class="name">${safe(name)}</span><span class="place">${safe(place)}</span><span class="does">${safe(does)}</span></button>`;

/** Who signs in? One press, no password; works without script. */
export const chooserPage = (people: readonly Person[]): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Đăng nhập dùng thử · Liên Thông</title><style>${STYLE}</style></head>
<body><main><header><p class="mark">LIÊN THÔNG</p><h1>Đăng nhập dùng thử</h1>
<p>Chọn một người để vào làm việc bằng vai trò của người đó, không cần mật khẩu. Mỗi vai trò chỉ thấy và làm được phần việc của mình.</p>
<p>Mọi người ở đây đều là nhân vật hư cấu. Trang này chỉ có trên máy phát triển; khi vận hành thật, đơn vị nối hệ thống đăng nhập của mình (OIDC_ISSUER).</p></header>
<form method="post">${people.map(card).join('')}</form>
<footer>Là người dân? <a href="/tra-cuu">Tra cứu hồ sơ, không cần đăng nhập</a>.</footer></main></body></html>`;
