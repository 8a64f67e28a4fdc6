import { quoted, toDayText, toHourText, toMoneyText } from './labels.js';
import type { ReaderWords } from './reader-words.js';

const at = (instant: string): string => `${toHourText(instant)} on ${toDayText(instant)}`;
const FROM_RECEIPT = 'time runs from when the dossier is received';
const DESK_HOURS = 'at the one-stop desk in office hours';

/** Names of steps and papers and the reasons officials give stay in Vietnamese, as they are in the data. */
export const ENGLISH: ReaderWords = {
  submitted: (check) => `Your dossier is filed; the one-stop desk checks it and answers ${check}.`,
  papersAwaited: () =>
    `Your dossier is filed online; please bring the papers and have it received ${DESK_HOURS}; ${FROM_RECEIPT}.`,
  papersToCollect: () =>
    `Your dossier is filed online; the post will collect the papers at the address you gave; ${FROM_RECEIPT}.`,
  papersWithPost: () =>
    `The post has your papers and brings them to the one-stop desk to be checked and received; ${FROM_RECEIPT}.`,
  papersCame: (check) => `Your papers have come to the one-stop desk, which checks them and answers ${check}.`,
  received: (promise) => `Your dossier is received; the one-stop desk is working on it, ${promise}.`,
  declined: (reason) => `Your dossier was not received: ${reason} You may put it right and file anew at any time.`,
  givenAgain: (promise) => `The one-stop desk is giving your dossier to the agency again; ${promise}.`,
  onItsWayBack: (promise) => `The work is done; the result is on its way to the one-stop desk, ${promise}.`,
  atSteps: (steps, promise) => `The agency is at the step ${steps.map(quoted).join(' and ')}; ${promise}.`,
  asked: (wishes) => `Please ${wishes.join('; ')}. Time stands still until then.`,
  toBring: (items, by) => `bring ${items.join(', ')} by ${at(by)}`,
  toPay: (total) => `pay ${toMoneyText(total)} as the tax office’s notice says, by the day it names`,
  withdrawing: (answer) => `You asked to withdraw your dossier; the one-stop desk considers it and answers ${answer}.`,
  stopped: (reason, papersAtDesk) =>
    `Your dossier was stopped: ${reason} ${papersAtDesk ? `Please fetch your papers ${DESK_HOURS}.` : 'You may file a new one at any time.'}`,
  returned: () => 'The result was given to you; the dossier is closed.',
  uncollected: (since) =>
    `The result has waited for you since ${toDayText(since)}; please fetch it soon ${DESK_HOURS}.`,
  resultWithPost: () => 'The post is bringing the result to the address you gave; you need only wait for it.',
  resultCameBack: () =>
    `The post could not deliver the result; please fetch it ${DESK_HOURS}, or ask for another delivery.`,
  resultToPost: () => 'The result is there; the one-stop desk is handing it to the post; you need only wait for it.',
  resultAtDesk: () => `The result is there; please fetch it ${DESK_HOURS}.`,
  owed: (amount) => ` You pay ${toMoneyText(amount)} of fees when you get it.`,
  before: (instant) => `by ${at(instant)}`,
  inHours: (hours) => `within ${hours} working hours`,
  inDays: (days) => `within ${days} working days`,
  inTimeLeft: () => 'within the time that is left',
  tentative: (day) =>
    `The promised day ${toDayText(day)} is provisional: the holidays of that time are not announced yet. If it changes, the office tells you.`,
  noPromise: () => 'no day is promised yet',
  paused: () => 'time stands still for now, and the promised day is worked out anew after that',
  promised: (by, { tentative, state }) => {
    const when = `${at(by)}${tentative ? ' (provisional: holidays are not announced yet)' : ''}`;
    if (state === 'missed') return `it was promised by ${when} and is late; the one-stop desk is pressing for it`;
    return state === 'renewed' ? `we are sorry for the delay; it is now promised by ${when}` : `promised by ${when}`;
  },
};
