import { isSecure, sessionCookie } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Begun } from '../identity.js';

const Begun = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });
const TEN_MINUTES = 600;

/** No script reads it, and no other site's form brings it along. Kept until the browser closes unless `maxAge` says so. */
const settings = (origin: string, maxAge?: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(origin), maxAge }) as const;

const begunCookie = (origin: string): string => `${sessionCookie(origin)}-begun`;

export function giveSession(reply: FastifyReply, origin: string, id: string): void {
  void reply.setCookie(sessionCookie(origin), id, settings(origin));
}

export function takeSession(reply: FastifyReply, origin: string): void {
  void reply.clearCookie(sessionCookie(origin), settings(origin));
}

export function giveBegun(reply: FastifyReply, origin: string, begun: Begun): void {
  const text = Buffer.from(JSON.stringify(begun)).toString('base64url');
  void reply.setCookie(begunCookie(origin), text, settings(origin, TEN_MINUTES));
}

/** The sign-in this browser began, if it did; it cannot be finished twice. */
export function takeBegun(request: FastifyRequest, reply: FastifyReply, origin: string): Begun | undefined {
  const text = request.cookies[begunCookie(origin)];
  if (!text) return undefined;
  void reply.clearCookie(begunCookie(origin), settings(origin));
  try {
    return Begun.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
