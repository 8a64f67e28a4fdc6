import { HubError } from '#contracts';
import { Open } from '#platform';
import files from '@fastify/static';
import { Controller, Get, Module, Param, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import path from 'node:path';
import { z } from 'zod';

const BUILT = path.resolve('dist/console');
const YEAR = 31_536_000;

/** Nothing from elsewhere, no script in a page's text, in no frame; antd writes its styles itself. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const FileName = z.string().regex(/^[\w-][\w.-]*$/);

/** What belongs to programs: an unknown address there is a fault, not a page. */
const NOT_A_PAGE = /^(v1|auth|oidc|health|docs)(\/|$)/;

/**
 * The console as it was built. Every address that is not a file is a page of it: the page finds its own way. No browser keeps a
 * page: going back after signing out must not show what was on it.
 */
@Controller()
@ApiExcludeController()
@Open("the console's files hold nobody's data")
export class ConsoleController {
  @Get('assets/:file')
  async asset(@Param('file', { schema: FileName }) file: string, @Res() reply: FastifyReply): Promise<void> {
    await reply.sendFile(`assets/${file}`, { maxAge: YEAR * 1_000, immutable: true });
  }

  @Get('icon.svg')
  async icon(@Res() reply: FastifyReply): Promise<void> {
    await reply.sendFile('icon.svg');
  }

  @Get('*')
  async page(@Param('*') page: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    if (NOT_A_PAGE.test(page ?? '')) throw new HubError('request/unknown-route');
    await reply
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .sendFile('index.html', { cacheControl: false });
  }
}

@Module({ controllers: [ConsoleController] })
export class ConsoleModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    await this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .register(files, { root: BUILT, serve: false, preCompressed: true, index: false });
  }
}
