import { Controller, Get, Injectable, Module } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  TerminusModule,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { Open } from './auth/policy.js';
import type { Database } from './database.js';

/** How one thing the hub depends on stands. A counterparty or a broker that is away is `degraded`: dossiers wait, none is lost. */
export interface Finding {
  readonly name: string;
  readonly status: 'up' | 'degraded' | 'down';
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where services say what of theirs is to be watched. */
@Injectable()
export class HealthRegistry {
  readonly databases = new Map<string, Database>();
  readonly checks: (() => Promise<readonly Finding[]>)[] = [];
  readonly agencies: (() => Promise<readonly Finding[]>)[] = [];
}

const ask = async (checks: readonly (() => Promise<readonly Finding[]>)[]): Promise<Finding[]> =>
  (await Promise.all(checks.map((check) => check()))).flat();

@Controller('health')
@Open('a probe has no token; nothing personal is told')
export class HealthController {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  /** Am I alive? Asks nobody. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Can I reach my own PostgreSQL? The log keeps everything else. */
  @Get('ready')
  ready(): Promise<unknown> {
    return this.health.check(
      [...this.registry.databases].map(
        ([name, db]) =>
          () =>
            this.#reach(name, db),
      ),
    );
  }

  /** Every dependency. */
  @Get()
  async all(): Promise<unknown> {
    const findings = await ask([...this.registry.checks, ...this.registry.agencies]).catch(() => []);
    const databases = [...this.registry.databases].map(
      ([name, db]) =>
        () =>
          this.#reach(name, db),
    );
    return this.health.check([...databases, ...findings.map((finding) => () => this.#tell(finding))]);
  }

  /** Every counterparty: circuit, last success and failure, how many wait, since when. */
  @Get('agencies')
  agencies(): Promise<readonly Finding[]> {
    return ask(this.registry.agencies);
  }

  async #reach(name: string, db: Database): Promise<HealthIndicatorResult> {
    return this.indicators
      .check(`postgres:${name}`)
      .attempt(() => db.$queryRaw`select 1`)
      .withTimeout(2_000);
  }

  #tell({ name, status, facts = {} }: Finding): HealthIndicatorResult {
    const indicator = this.indicators.check(name);
    return status === 'up'
      ? indicator.up(facts)
      : status === 'degraded'
        ? indicator.degraded(facts)
        : indicator.down(facts);
  }
}

@Module({
  imports: [TerminusModule],
  controllers: [HealthController],
  providers: [HealthRegistry],
  exports: [HealthRegistry],
})
export class HealthModule {}
