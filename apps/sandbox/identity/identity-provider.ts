import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';
import { configurationOf, type IdentityOptions } from './configuration.js';
import { chooserPage } from './page.js';
import type { Person } from './people.js';

/** An OpenID Connect provider for a development machine: people are chosen from a list, no password is asked. */
export function identityProvider(
  options: IdentityOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const provider = new Provider(options.issuer, configurationOf(options));
  const { pathname } = new URL(options.issuer);
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/choose/')) await choose(provider, options.people, ctx as KoaContextWithOIDC);
    else await next();
  });
  const answer = provider.callback();
  return (request, response) => {
    const mounted = Object.assign(request, { originalUrl: request.url });
    mounted.url = request.url!.slice(pathname.length) || '/';
    forgetWhoWasHere(request);
    void answer(mounted, response);
  };
}

/** It asks at every sign-in who it is: on a development machine one browser is many people. */
function forgetWhoWasHere({ headers }: IncomingMessage): void {
  const kept = (headers.cookie ?? '').split('; ').filter((cookie) => !/^idp(\.sig)?=/.test(cookie));
  headers.cookie = kept.join('; ');
}

/** Shows who can sign in, and lets the one who was chosen in. */
async function choose(provider: Provider, people: readonly Person[], ctx: KoaContextWithOIDC): Promise<void> {
  const { req, res } = ctx;
  await provider.interactionDetails(req, res);
  if (ctx.method !== 'POST') {
    ctx.type = 'html';
    ctx.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    ctx.set('cache-control', 'no-store');
    ctx.body = chooserPage(people);
    return;
  }
  let body = '';
  for await (const chunk of req) body += String(chunk);
  const accountId = new URLSearchParams(body).get('person');
  ctx.assert(
    people.some(({ id }) => id === accountId),
    400,
  );
  await provider.interactionFinished(req, res, { login: { accountId: accountId! } });
  ctx.respond = false;
}
