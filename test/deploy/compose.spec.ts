import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GatewayConfig } from '../../apps/gateway/config.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, object>>;
}
const yaml = (file: string): unknown => parse(readFileSync(file, 'utf8'), { merge: true });
const compose = yaml('docker-compose.yml') as { readonly services: Readonly<Record<string, Service>> };
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'lien-thong');

/** What Compose cannot be asked here: there is no Docker. The schema is the Compose Specification's own (Apache-2.0). */
describe('docker-compose.yml', () => {
  it('is what the Compose Specification allows', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }), ['duration']);
    const validate = ajv.compile(JSON.parse(readFileSync('test/deploy/compose-spec.json', 'utf8')) as object);

    expect(validate(compose) ? [] : validate.errors).toEqual([]);
  });

  it('starts what there is', () => {
    const sources = ours.map(([, { command }]) => command![0]!.replace(/^dist\/(.*)\.js$/, '$1.ts'));

    expect(sources.filter((file) => !existsSync(file))).toEqual([]);
    expect(sources.length).toBeGreaterThan(8);
  });

  it('mounts files that there are, and waits for services that there are', () => {
    const files = services.flatMap(([, { volumes = [] }]) => volumes.filter((volume) => volume.startsWith('./')));
    const awaited = services.flatMap(([, { depends_on = {} }]) => Object.keys(depends_on));

    expect(files.map((volume) => volume.split(':')[0]!).filter((file) => !existsSync(file))).toEqual([]);
    expect(awaited.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it('tells the gateway of every service, and Prometheus too', () => {
    const { UPSTREAMS } = GatewayConfig.parse(compose.services.gateway!.environment);
    const listening = ours.flatMap(([name, { environment = {} }]) =>
      environment.DATABASE_URL?.startsWith('postgresql://hub_') ? [name] : [],
    );
    const prometheus = yaml('deploy/prometheus.yml') as {
      readonly scrape_configs: readonly { readonly dns_sd_configs: readonly { readonly names: readonly string[] }[] }[];
    };

    expect([...UPSTREAMS.values()].flat().map((url) => new URL(url).hostname)).toEqual(listening);
    expect(prometheus.scrape_configs[0]!.dns_sd_configs[0]!.names).toEqual(listening);
  });
});
