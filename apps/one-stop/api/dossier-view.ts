import { agencyOn } from '#procedures';
import { allowedActs } from '../domain/acts.js';
import { owedOf, type Dossier } from '../domain/dossier.js';
import { openAlerts } from '../domain/escalation/alerts.js';
import { STATE_LABELS } from '../domain/labels.js';
import { dueAtOf, holderOf } from '../domain/standing.js';
import { labelsOf } from '../domain/step-for-agency.js';
import { officeOn, stepAgencyOn, type Today } from '../domain/holders.js';
import { warningsOf } from '../domain/warnings.js';
import { readerSentence } from '../domain/reader-sentence.js';
import { ENGLISH } from '../domain/reader-words-in-english.js';

/** A dossier as a clerk sees it: with whoever has it by now. `acts` are those that are lawful now. */
export const toView = (dossier: Dossier, today: Today) => ({
  id: dossier.id,
  code: dossier.code ?? null,
  foreignCode: dossier.foreignCode ?? null,
  officeCode: dossier.officeCode,
  heldBy: officeOn(dossier, today),
  procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
  applicant: dossier.applicant,
  channel: dossier.channel,
  business: dossier.business.state,
  businessText: STATE_LABELS[dossier.business.state],
  sentence: readerSentence(dossier),
  clock: dossier.clock,
  warnings: warningsOf(dossier),
  alerts: openAlerts(dossier).map(({ kind, to, raisedAt, text }) => ({ kind, to, raisedAt, text })),
  delivery: dossier.delivery,
  owed: owedOf(dossier),
  holder: agencyOn(today.organisation, holderOf(dossier), today.day),
  dueAt: dueAtOf(dossier) ?? null,
  acts: allowedActs(dossier).flatMap(({ act, allowed }) => (allowed ? [act] : [])),
});
export type DossierView = ReturnType<typeof toView>;

/** All there is to see of a dossier, with why the other acts are not lawful. */
export const toFullView = (dossier: Dossier, today: Today) => ({
  ...toView(dossier, today),
  sentenceInEnglish: readerSentence(dossier, ENGLISH),
  components: dossier.components,
  facts: dossier.facts,
  factLabels: labelsOf(dossier.procedure),
  steps: dossier.procedure.steps.map((step) => ({
    step: step.step,
    name: step.name,
    agency: stepAgencyOn(dossier, step, today),
    after: step.after,
    ...dossier.linkedCase.runs[step.step],
  })),
  moves: dossier.moves ?? [],
  supplements: dossier.supplements,
  duties: dossier.duties,
  results: dossier.results,
  possibleActs: allowedActs(dossier),
});
export type FullDossierView = ReturnType<typeof toFullView>;
