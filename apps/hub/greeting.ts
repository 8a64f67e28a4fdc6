import { COUNTERPARTIES, eachCounterparty } from '../sandbox/index.js';
import type { HubConfig } from './config.js';
import { hasDay } from './demo/day.js';
import type { Hub } from './hub.js';

/** Where everything is, and how to file a first dossier. */
export function greeting(
  { url, metricsUrl, sandbox }: Pick<Hub, 'url' | 'metricsUrl' | 'sandbox'>,
  config: HubConfig,
  seconds: number,
): string {
  const lines = [
    `Liên Thông sẵn sàng sau ${seconds.toFixed(1)} giây.`,
    '',
    `  Màn hình        ${url}          (người dân tra cứu: ${url}/tra-cuu)`,
    `  API             ${url}/v1`,
    `  Mô tả API       ${url}/docs`,
    `  Sức khoẻ        ${url}/health   (các cơ quan: ${url}/health/agencies)`,
    `  Số đo           ${metricsUrl}`,
    ...(hasDay(config)
      ? ['  Hồ sơ giả lập   mỗi phút thêm một hồ sơ, cán bộ giả lập xử lý ba phần tư; tắt bằng DEMO=off npm start']
      : []),
    `  Dữ liệu         ${config.DATABASE_URL ? 'PostgreSQL đã cấu hình' : `${config.DATA_DIR}/pg (PostgreSQL nhúng, cổng ${config.PG_PORT})`}`,
  ];
  return [
    ...lines,
    ...(sandbox ? [...sandboxLines(sandbox.urls, url), '  Xem cả chặng đường: npm run demo'] : []),
    '',
    'Dừng: Ctrl-C',
    '',
  ].join('\n');
}

/** The counterparties, and how to file a first dossier with one of them. */
export function sandboxLines(urls: NonNullable<Hub['sandbox']>['urls'], url: string): string[] {
  return [
    '',
    '  Cơ quan giả lập (sổ sách: /_books, gây lỗi: POST /_faults)',
    ...Object.values(eachCounterparty((name) => `    ${COUNTERPARTIES[name].title.padEnd(14)}${urls[name]}`)),
    '',
    '  Nộp thử một hồ sơ như công dân nộp trên cổng:',
    `    curl -X POST ${urls.portal}/_file -H 'content-type: application/json' -d '{"dossiers":1}'`,
    '  rồi xem ở một cửa:',
    '    npm run --silent token -- --role clerk --office 000.00.14.H03 > .data/clerk.token',
    `    curl -H "Authorization: Bearer $(cat .data/clerk.token)" "${url}/v1/dossiers?open=true"`,
  ];
}
