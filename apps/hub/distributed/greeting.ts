import { COUNTERPARTIES, eachCounterparty } from '../../sandbox/index.js';
import { sandboxLines } from '../greeting.js';
import type { HubConfig } from '../config.js';
import type { District } from './district.js';

/** Where everything is, process by process. */
export function greeting({ url, carrier, members }: District, config: HubConfig, seconds: number): string {
  const rows = members
    .filter(({ where }) => where.url)
    .map(
      ({ name, where, kept }) =>
        `    ${name.padEnd(24)}${String(kept.pid).padEnd(9)}${where.url?.padEnd(25)}${where.metricsUrl}`,
    );
  const urls = eachCounterparty((name) => config[`${COUNTERPARTIES[name].variable}_URL`]);
  return [
    `Liên Thông sẵn sàng sau ${seconds.toFixed(1)} giây: ${members.length} tiến trình.`,
    '',
    `  Màn hình        ${url}   (người dân tra cứu: ${url}/tra-cuu)`,
    `  API             ${url}/v1   (một địa chỉ cho mọi dịch vụ)`,
    `  Sức khoẻ        ${url}/health   (các cơ quan: ${url}/health/agencies)`,
    `  Dữ liệu         ${config.DATABASE_URL ? 'PostgreSQL đã cấu hình' : `${config.DATA_DIR}/pg (PostgreSQL nhúng, cổng ${config.PG_PORT})`}`,
    `  Chuyển tin      ${carrier}`,
    '',
    `    ${'Tiến trình'.padEnd(24)}${'PID'.padEnd(9)}${'mô tả API: thêm /docs'.padEnd(25)}số đo`,
    ...rows,
    ...(config.SANDBOX === 'on' ? sandboxLines(urls, url) : []),
    `  hoặc cho cả chặng đường: npm run demo -- --against ${url}`,
    '',
    'Dừng: Ctrl-C',
    '',
  ].join('\n');
}
