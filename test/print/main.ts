import { renderPdf } from '#forms';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allForms } from './all-forms.js';

const FOLDER = path.join(process.env.DATA_DIR ?? '.data', 'forms');

/** Prints one of every form, to be looked at: as PDF, and as pictures of its pages where poppler's `pdftoppm` is there. */
mkdirSync(FOLDER, { recursive: true });
for (const [name, sheet] of allForms()) {
  const file = path.join(FOLDER, `${name}.pdf`);
  writeFileSync(file, await renderPdf(sheet));
  const { error } = spawnSync('pdftoppm', ['-r', '110', '-png', file, path.join(FOLDER, name)]);
  process.stdout.write(`${file}${error ? ' (no pictures: pdftoppm is not there)' : ''}\n`);
}
