import { z } from 'zod';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as it may stand in a page or in an attribute of it. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

const STYLE = `
:root{color-scheme:light dark;--page:#f3f5f7;--card:#fff;--line:#d9dfe5;--text:#17222d;--soft:#475663;--lead:#0b6470;--on:#fff;--tint:#e2f0f1;--bad:#c4161c}
@media(prefers-color-scheme:dark){:root{--page:#0f151b;--card:#18212a;--line:#3a4754;--text:#e6ebf0;--soft:#b6c2cc;--lead:#7fd0d8;--on:#0f151b;--tint:#14343a;--bad:#ff8f8f}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--text);font:17px/1.55 system-ui,'Segoe UI',Roboto,sans-serif}
main{max-width:600px;margin:0 auto;padding:28px 16px 48px}h1{margin:0 0 4px;font-size:1.5rem;line-height:1.25}p{margin:0 0 14px}
.soft{color:var(--soft)}.card{margin:18px 0;padding:20px;background:var(--card);border:1px solid var(--line);border-radius:12px}
label{display:block;margin-bottom:14px;font-weight:600}label small{display:block;font-weight:400;color:var(--soft)}
input{display:block;width:100%;margin-top:6px;padding:12px 14px;min-height:50px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:8px}
button{width:100%;min-height:52px;font:inherit;font-weight:600;color:var(--on);background:var(--lead);border:0;border-radius:8px;cursor:pointer}
:focus-visible{outline:3px solid var(--lead);outline-offset:2px}.sentence{margin:0;padding:16px;background:var(--tint);border-radius:8px;font-size:1.125rem;font-weight:500}.sentence+p{margin-top:14px}
.wrong{color:var(--bad);font-weight:600}a{color:var(--lead)}
h2{margin:26px 0 8px;font-size:1.125rem}.card>h2:first-child{margin-top:0}ul,ol{margin:0 0 14px;padding-left:22px}li{margin:4px 0}.row{display:flex;gap:8px}.row input{margin:0}.row button{width:auto;padding:0 20px}
.other{margin:0 0 8px;text-align:right}.other button{width:auto;min-height:44px;padding:0;color:var(--lead);background:none;font-weight:400;text-decoration:underline}
@media print{form,.again,.other{display:none}}`;

/** Which language a page is asked for in. */
export const Lang = z.enum(['vi', 'en']).catch('vi');
/** The language a page is not in. */
export const OTHER = { vi: { lang: 'en', name: 'English' }, en: { lang: 'vi', name: 'Tiếng Việt' } } as const;

/** Nothing runs on it and nothing is loaded into it. */
export const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page for whoever comes: one request, no script. Search engines are to find what is published, and nothing else. */
export const pageOf = (
  title: string,
  body: string,
  { robots = 'noindex', lang = 'vi' } = {},
): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="${robots}">
<title>${safe(title)} · Liên Thông</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
