import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Actor } from './actor.js';

/** What somebody may reach today of what the token or session names. */
export type Rights = (actor: Actor) => Actor;

export const RIGHTS = Symbol('RIGHTS');

/** Lets the guard work rights out by who is who today. Without it a right gives what it names. */
@Global()
@Module({})
export class RightsModule {
  static with(rights: Rights): DynamicModule {
    return { module: RightsModule, providers: [{ provide: RIGHTS, useValue: rights }], exports: [RIGHTS] };
  }
}
