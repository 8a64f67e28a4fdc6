import { chance } from './chance.js';

/**
 * How a dossier is meant to go. `withdraw`: the land office asks for papers and the citizen asks for the dossier back
 * instead; `wrong-file`: tax sends the first transfer sheet back as wrong and takes the second.
 */
export const SCRIPTS = [
  { script: 'plain', percent: 44 },
  { script: 'several-notices', percent: 16 },
  { script: 'supplement', percent: 14 },
  { script: 'wrong-file', percent: 10 },
  { script: 'land-refuses', percent: 6 },
  { script: 'withdraw', percent: 6 },
  { script: 'tax-refuses', percent: 4 },
] as const;
export type Script = (typeof SCRIPTS)[number]['script'];

/** Portal, land registry and tax come to the same answer without talking: it hangs on the seed and the code alone. */
export function scriptOf(seed: string, code: string): Script {
  let rest = chance(seed, 'script', code) * 100;
  for (const { script, percent } of SCRIPTS) {
    if (rest < percent) return script;
    rest -= percent;
  }
  return 'plain';
}
