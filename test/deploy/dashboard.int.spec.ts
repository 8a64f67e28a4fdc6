import { serveMetrics, tokenRulesOf } from '#platform';
import { joinBus, processOf } from '#messaging';
import { testDatabase, type Service } from '#testing';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readHubConfig } from '../../apps/hub/config.js';
import { servicesOf } from '../../apps/hub/services.js';

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}
const FUNCTIONS = /\b(sum|max|by|rate|histogram_quantile)\b/g;

/** Metrics an expression asks for: what is left of it without functions, labels and ranges. */
const metricsIn = (expr: string): string[] =>
  expr
    .replaceAll(/\bby \([^)]*\)/g, ' ')
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, ' ')
    .replaceAll(FUNCTIONS, ' ')
    .match(/[a-z_][a-z0-9_]+/gi) ?? [];

it('the dashboard asks for nothing but what the hub tells', async () => {
  const dashboard = JSON.parse(readFileSync('deploy/grafana/dashboards/hub.json', 'utf8')) as Dashboard;
  const database = await testDatabase();
  const config = readHubConfig({ DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'lien-thong-')) });
  const services = servicesOf(config, { urlAs: (role) => database.urlAs(role as Service) });
  const app = await joinBus(processOf({ logLevel: 'silent', tokens: await tokenRulesOf(config) }, services));
  await app.init();
  const metrics = await serveMetrics(0, '127.0.0.1');

  const told = await (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text();

  const names = [...told.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name, type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name!],
  );
  const asked = dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr)));
  await metrics.close();
  await app.close();
  await database.drop();
  expect(asked.filter((name) => !names.includes(name))).toEqual([]);
  expect(new Set(asked).size).toBeGreaterThan(7);
}, 60_000);
