import { pageOf, safe } from './public-page.js';
import type { Standing } from '../domain/tracking.js';

interface Asked {
  readonly code?: string;
  /** Why there is no answer. */
  readonly wrong?: string;
}

/** The form: two fields, no script. */
export const askPage = ({ code = '', wrong }: Asked): string =>
  pageOf(
    'Tra cứu hồ sơ',
    `<h1>Tra cứu hồ sơ</h1><p class="soft">Xem hồ sơ của ông/bà đang ở đâu và cần làm gì tiếp theo.</p>
<form method="post" action="/tra-cuu" class="card">${wrong ? `<p class="wrong" role="alert">${safe(wrong)}</p>` : ''}
<label>Mã hồ sơ <small>In trên giấy tiếp nhận, ví dụ 000.00.14.H03-260615-0007</small>
<input name="code" value="${safe(code)}" required maxlength="64" autocapitalize="characters" autocomplete="off" spellcheck="false"></label>
<label>4 số cuối của số điện thoại hoặc số định danh người nộp <small>Để chỉ người có hồ sơ mới xem được</small>
<input name="digits" required inputmode="numeric" pattern="[0-9]{4}" maxlength="4" autocomplete="off"${code ? ' autofocus' : ''}></label>
<button>Tra cứu</button></form>
<p class="soft">Chỉ hiện tình trạng hồ sơ; không hiện họ tên, địa chỉ hay giấy tờ.</p>
<p><a href="/thu-tuc">Thủ tục: giấy tờ cần nộp, phí, thời hạn, nơi nộp</a></p>`,
  );

export const standingPage = ({ code, procedure, sentence, promised, warnings }: Standing): string =>
  pageOf(
    'Tình trạng hồ sơ',
    `<h1>Hồ sơ ${safe(code)}</h1><p class="soft">${safe(procedure)}</p><div class="card"><p class="sentence">${safe(sentence)}</p>
${promised ? `<dl><dt>Hẹn trả kết quả trước</dt><dd>${safe(promised)}</dd></dl>` : ''}${warnings.map((warning) => `<p>${safe(warning)}</p>`).join('')}</div>
<p class="again"><a href="/tra-cuu">Tra cứu hồ sơ khác</a></p>`,
  );
