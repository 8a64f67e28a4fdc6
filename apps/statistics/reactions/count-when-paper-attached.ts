import { PaperAttached } from '#contracts';
import { on } from '#messaging';
import { paperAttached } from '../domain/hear-papers.js';
import { facts, kept } from '../store/facts.js';

/** One file more, with its marks. */
export const countWhenPaperAttached = on(PaperAttached, facts, (fact, { data }) => kept(paperAttached(fact, data)));
