import { HubError } from '#contracts';
import { districtNow } from '#platform';
import { habitsIn, HABITS } from './habits.js';
import { textsIn } from './texts-in.js';

const WORDS: Readonly<Record<string, 'names' | 'numbers' | 'phones'>> = {
  name: 'names',
  personalNumber: 'numbers',
  phone: 'phones',
};

/**
 * People in our own words (applicant, parties, addresses) with a number made up, or a name in the place of a number, are neither
 * taken in nor told to anybody: `data/bad-habit` names the habit, never the words.
 */
export function refuseMadeUp(people: unknown): void {
  const said = { names: [] as string[], numbers: [] as string[], phones: [] as string[] };
  for (const [name, text] of textsIn(people)) {
    const words = WORDS[name];
    if (words) said[words].push(text);
  }
  const titles = habitsIn(said, districtNow()).map((habit) => HABITS[habit].title);
  if (titles.length > 0) throw new HubError('data/bad-habit', titles.join('; '));
}
