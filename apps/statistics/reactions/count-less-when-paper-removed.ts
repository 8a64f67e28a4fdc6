import { PaperRemoved } from '#contracts';
import { on } from '#messaging';
import { paperRemoved } from '../domain/hear-papers.js';
import { facts, kept } from '../store/facts.js';

/** One file less. */
export const countLessWhenPaperRemoved = on(PaperRemoved, facts, (fact, { data }) => kept(paperRemoved(fact, data)));
