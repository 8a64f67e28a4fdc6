import { SubmissionFiled } from '#contracts';
import { on } from '#messaging';
import { submissionFiled } from '../domain/hear-dossier.js';
import { facts, kept } from '../store/facts.js';

/** A citizen filed it online: it waits for the desk. */
export const countWhenFiled = on(SubmissionFiled, facts, (fact, { data }) => kept(submissionFiled(fact, data)));
