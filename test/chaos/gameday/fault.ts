import type { Dice } from './dice.js';
import type { World } from './world.js';

/** Something bad that is done to a district at work. */
export interface Fault {
  readonly name: string;
  /** Begins, lasts, and ends when this resolves. Fails when what had to be seen meanwhile was not. */
  strike(world: World, dice: Dice, isShort: boolean): Promise<void>;
}
