import { HubError } from '#contracts';
import { Allow, Caller, Open, ROLES, sessionCookie, type Actor } from '#platform';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BrowserSessions } from '../browser-sessions.js';
import { Identity } from '../identity.js';
import { giveBegun, giveSession, takeBegun, takeSession } from './cookies.js';

const To = z.string().max(500).default('/');
const Me = z
  .object({
    sub: z.string(),
    role: z.enum(ROLES),
    offices: z.array(z.string()),
    agency: z.string().optional(),
    name: z.string().optional(),
    iat: z.number().optional().describe('khi nào quyền được cấp, giây từ 1970'),
  })
  .meta({ id: 'Me' });
const Next = z.object({ next: z.string() }).meta({ id: 'SignedOut' });

@ApiTags('Đăng nhập')
@Controller('auth')
export class SignInController {
  constructor(
    private readonly identity: Identity,
    private readonly sessions: BrowserSessions,
  ) {}

  /** The cookie must lie at the address people come back to. */
  @Get('sign-in')
  @Open('nobody is signed in yet')
  @ApiExcludeEndpoint()
  async signIn(
    @Query('to', { schema: To }) to: string,
    @Req() { host, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const origin = this.sessions.origin();
    if (new URL(origin).host !== host) return void reply.redirect(new URL(url, origin).href, 302);
    const begin = await this.identity.begin(toOwnPage(to, origin));
    giveBegun(reply, origin, begin.begun);
    void reply.redirect(begin.url.href, 302);
  }

  @Get('callback')
  @Open('proves itself by the provider, the state and the browser that began')
  @ApiExcludeEndpoint()
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const origin = this.sessions.origin();
    try {
      const begun = takeBegun(request, reply, origin);
      if (!begun) throw new HubError('auth/sign-in-failed');
      const { actor, idToken } = await this.identity.finish(new URL(request.url, origin).search, begun);
      await this.#endSession(request, origin);
      giveSession(reply, origin, await this.sessions.begin(actor, idToken));
      void reply.redirect(begun.to, 302);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      void reply.redirect(`/signed-out?why=${error.code}`, 302);
    }
  }

  @Post('sign-out')
  @HttpCode(200)
  @Allow(...ROLES)
  @ApiOperation({ summary: 'Đăng xuất: phiên hết hiệu lực ngay' })
  @ApiOkResponse({ standardSchema: Next })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Next>> {
    const origin = this.sessions.origin();
    const idToken = await this.#endSession(request, origin);
    takeSession(reply, origin);
    if (!idToken) return { next: '/signed-out' };
    return {
      next: await this.identity.end(idToken).then(
        ({ href }) => href,
        () => '/signed-out',
      ),
    };
  }

  @Get('me')
  @Allow(...ROLES)
  @ApiOperation({ summary: 'Tôi là ai, vai trò nào, ở đơn vị nào' })
  @ApiOkResponse({ standardSchema: Me })
  me(@Caller() { sub, role, offices, agency, name, iat }: Actor): z.infer<typeof Me> {
    return { sub, role, offices, agency, name, iat };
  }

  async #endSession({ cookies }: FastifyRequest, origin: string): Promise<string | undefined> {
    const id = cookies[sessionCookie(origin)];
    return id ? this.sessions.end(id) : undefined;
  }
}

/** An address on this host, whatever was asked for: a link must not lead a person who just signed in elsewhere. */
function toOwnPage(to: string, origin: string): string {
  const url = URL.parse(to, origin);
  return url?.origin === origin ? url.href : origin;
}
