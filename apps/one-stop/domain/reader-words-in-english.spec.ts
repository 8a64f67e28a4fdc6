import { STANDINGS } from './reader-examples.js';
import { readerSentence } from './reader-sentence.js';
import { ENGLISH } from './reader-words-in-english.js';

/** Hours, days, sums and names of steps: what a sentence speaks of. */
const factsOf = (sentence: string): string[] => (sentence.match(/\d[\d.:/]*|“.*?”/g) ?? []).toSorted();
const IN_THE_DATA = /“.*?”|bản vẽ|Không thuộc thẩm quyền|Đồng ý cho rút|Đồng ý|đồng/g;

it.each(STANDINGS)('tells it in English too, of a dossier %s', (_, dossier, sentence) => {
  const english = readerSentence(dossier, ENGLISH);

  expect(factsOf(english)).toEqual(factsOf(sentence));
  expect(english.replaceAll(IN_THE_DATA, '')).toMatch(/^[\w\s.,;:()/’–-]+$/);
});
