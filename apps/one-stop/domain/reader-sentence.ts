import { policyOf } from '#procedures';
import type { Business, BusinessState } from './business.js';
import { owedOf, type Dossier } from './dossier.js';
import { openAlerts } from './escalation/alerts.js';
import { VIETNAMESE, type ReaderWords } from './reader-words.js';

/** One plain sentence for the citizen: what happens now, who acts next, and by when. */
export const readerSentence = (dossier: Dossier, words: ReaderWords = VIETNAMESE): string =>
  SENTENCES[dossier.business.state](dossier, words);

type Say = (dossier: Dossier, words: ReaderWords) => string;

const SENTENCES: Readonly<Record<BusinessState, Say>> = {
  submitted: (dossier, words) => words[SUBMITTED[dossier.delivery.papers]](checkText(dossier, words)),
  received: (dossier, words) => words.received(promise(dossier, words)),
  declined: ({ business }, words) => words.declined(reasonOf(business)),
  processing,
  'awaiting-supplement': (dossier, words) =>
    words.asked([...supplementsOf(dossier, words), ...dutiesOf(dossier, words)]),
  'awaiting-payment': (dossier, words) => words.asked([...dutiesOf(dossier, words), ...supplementsOf(dossier, words)]),
  'withdrawal-asked': (dossier, words) => words.withdrawing(answerBy(dossier, words)),
  stopped: ({ business, delivery }, words) => words.stopped(reasonOf(business), delivery.papers === 'at-desk'),
  finished,
  returned: (_, words) => words.returned(),
};

const SUBMITTED = {
  electronic: 'submitted',
  'awaited-at-desk': 'papersAwaited',
  collecting: 'papersToCollect',
  'with-post': 'papersWithPost',
  'at-desk': 'papersCame',
} as const satisfies Record<Dossier['delivery']['papers'], keyof ReaderWords>;

function checkText({ clock, procedure }: Dossier, words: ReaderWords): string {
  if (clock.checkBy) return words.before(clock.checkBy);
  const { receptionCheck: span } = policyOf(procedure);
  return 'workingHours' in span ? words.inHours(span.workingHours) : words.inDays(span.workingDays);
}

/** A wish to withdraw moves no promise: it is answered by the hour that holds anyway. */
function answerBy(dossier: Dossier, words: ReaderWords): string {
  const { clock } = dossier;
  if (clock.state === 'not-started') return checkText(dossier, words);
  return clock.state === 'running' ? words.before(clock.appointmentAt!) : words.inTimeLeft();
}

function processing(dossier: Dossier, words: ReaderWords): string {
  const { procedure, linkedCase } = dossier;
  const asked = procedure.steps.filter(({ step }) => linkedCase.runs[step]?.state === 'asked');
  if (Object.values(linkedCase.runs).some(({ state }) => state === 'returned'))
    return words.givenAgain(promise(dossier, words));
  if (asked.length === 0) return words.onItsWayBack(promise(dossier, words));
  return words.atSteps(
    asked.map(({ name }) => name),
    promise(dossier, words),
  );
}

function finished(dossier: Dossier, words: ReaderWords): string {
  const owed = owedOf(dossier);
  return `${whereResultIs(dossier, words)}${owed > 0 ? words.owed(owed) : ''}`;
}

function whereResultIs(dossier: Dossier, words: ReaderWords): string {
  const { result, resultDelivery } = dossier.delivery;
  const waiting = openAlerts(dossier).find(({ kind }) => kind === 'result-uncollected');
  if (waiting) return words.uncollected(waiting.dueAt);
  if (result === 'with-post') return words.resultWithPost();
  if (result === 'back-at-desk') return words.resultCameBack();
  return resultDelivery === 'post' ? words.resultToPost() : words.resultAtDesk();
}

function promise(dossier: Dossier, words: ReaderWords): string {
  const { clock, apologies } = dossier;
  if (!clock.appointmentAt) return words.noPromise();
  if (clock.state === 'paused') return words.paused();
  const isMissed = openAlerts(dossier).some(({ kind }) => kind === 'appointment-missed');
  const state = isMissed ? 'missed' : apologies?.length ? 'renewed' : 'kept';
  return words.promised(clock.appointmentAt, { tentative: clock.tentative ?? false, state });
}

const supplementsOf = ({ supplements }: Dossier, words: ReaderWords): string[] =>
  supplements.filter(({ state }) => state === 'open').map(({ items, respondBy }) => words.toBring(items, respondBy));

const dutiesOf = ({ duties }: Dossier, words: ReaderWords): string[] =>
  duties.filter(({ state }) => state === 'open').map(({ total }) => words.toPay(total));

function reasonOf(business: Business): string {
  const reason = 'reason' in business ? business.reason : '';
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
