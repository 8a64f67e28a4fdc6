import { Controller, Get, Injectable, Module, Res, ServiceUnavailableException } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  TerminusModule,
  type HealthIndicatorFunction,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Open } from './auth/policy.js';
import type { Database } from './database.js';

/** How one thing the hub depends on stands. A counterparty or a broker that is away is `degraded`: dossiers wait, none is lost. */
export interface Finding {
  readonly name: string;
  readonly status: 'up' | 'degraded' | 'down';
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Of a counterparty: the pauses after failed calls, and how many calls wait on each. */
  readonly ladder?: readonly { readonly pauseMs: number; readonly calls: number }[];
}

const Instant = z.string().nullable();
const Counterparties = z
  .array(
    z.object({
      name: z.string(),
      status: z.enum(['up', 'degraded', 'down']),
      facts: z.object({
        circuit: z.enum(['closed', 'half-open', 'open']),
        waiting: z.int(),
        oldestWaitingAt: Instant,
        lastSuccessAt: Instant,
        lastFailureAt: Instant,
        officeOpen: z.boolean(),
      }),
      ladder: z.array(z.object({ pauseMs: z.int(), calls: z.int() })),
    }),
  )
  .meta({ id: 'Counterparties' });

const Health = z
  .object({
    status: z.string(),
    details: z.record(z.string(), z.looseObject({ status: z.enum(['up', 'degraded', 'down']) })),
  })
  .meta({ id: 'Health' });

/** Where services say what of theirs is to be watched. */
@Injectable()
export class HealthRegistry {
  readonly databases = new Map<string, Database>();
  readonly checks: (() => Promise<readonly Finding[]>)[] = [];
  /** What makes this process not ready, beside a PostgreSQL it cannot reach. */
  readonly ready: (() => readonly Finding[])[] = [];
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

  /** Can I reach my own PostgreSQL, and is none of my readers broken? The log keeps everything else. */
  @Get('ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const broken = this.registry.ready.flatMap((look) => look());
    return this.#answer(reply, [...this.#databases(), ...broken.map((finding) => () => this.#tell(finding))]);
  }

  /** Every dependency. */
  @Get()
  @ApiOkResponse({ standardSchema: Health })
  async all(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const findings = await ask([...this.registry.checks, ...this.registry.agencies]).catch(() => []);
    return this.#answer(reply, [...this.#databases(), ...findings.map((finding) => () => this.#tell(finding))]);
  }

  /** Every counterparty: circuit, last success and failure, how many wait, since when. */
  @Get('agencies')
  @ApiOkResponse({ standardSchema: Counterparties })
  agencies(): Promise<readonly Finding[]> {
    return ask(this.registry.agencies);
  }

  /** 503 when something is down: a finding like any other, told in full, and no fault of the call. */
  async #answer(reply: FastifyReply, checks: HealthIndicatorFunction[]): Promise<unknown> {
    try {
      return await this.health.check(checks);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      void reply.status(503);
      return error.getResponse();
    }
  }

  #databases(): HealthIndicatorFunction[] {
    return [...this.registry.databases].map(
      ([name, db]) =>
        () =>
          this.#reach(name, db),
    );
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
