// What the sources say beside the contracts: the sentence above an event, and who reacts to it.
import fs from 'node:fs';
import path from 'node:path';

const filesIn = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
        .map((name) => path.join(folder, name))
        .toSorted()
    : [];

/** The doc comment of every event, by the symbol it stands above. */
export function sentences() {
  const found = new Map();
  for (const file of filesIn('libs/contracts')) {
    for (const [, comment, name] of fs
      .readFileSync(file, 'utf8')
      .matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+) = defineEvent\(/g)) {
      found.set(name, comment.replaceAll(/\s*\n? +\* ?|\s+/g, ' ').trim());
    }
  }
  return found;
}

/** Every reaction: which service hears which event (by symbol), in which file, and its name as a sentence. */
export const reactions = () =>
  ['one-stop', 'agencies', 'postal', 'portal', 'statistics'].flatMap((app) =>
    filesIn(`apps/${app}/reactions`).map((file) => ({
      app,
      file,
      sentence: path.basename(file, '.ts').replaceAll('-', ' '),
      hears: [...fs.readFileSync(file, 'utf8').matchAll(/\bon(?:Dossier)?\(\s*(\w+)/g)].map(([, name]) => name),
    })),
  );
