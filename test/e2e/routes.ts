import { POLICY, type Policy } from '#platform';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Route {
  /** `Class.method` */
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly policy: Policy | undefined;
}

/** Every route that a controller of this application declares, with the policy the guard finds on it. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const at: unknown = Reflect.getMetadata(PATH_METADATA, handler);
        if (typeof at !== 'string' || !metatype) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
        const path = join(Reflect.getMetadata(PATH_METADATA, metatype) as string, at);
        const policy = reflector.getAllAndOverride<Policy | undefined>(POLICY, [handler, metatype as Type]);
        return [{ handler: `${metatype.name}.${name}`, method, path, policy }];
      });
    });
}

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

export const withoutPolicy = (routes: readonly Route[]): string[] =>
  routes.filter(({ policy }) => !policy).map(({ handler, method, path }) => `${handler} (${method} ${path})`);
