import type { components } from '../../api/generated/schema.js';
import { faults } from './faults.js';

type Dossier = components['schemas']['FullDossier'];
type Act = Dossier['possibleActs'][number];

/**
 * What the hub says in Vietnamese, by its codes; a Vietnamese screen shows the hub's own words. What it writes freely (the
 * sentence the citizen reads, histories, warnings, rules of indicators, names in the data) has no code and stays Vietnamese.
 */
export const hub = {
  faults: {
    ...faults,
    'console/unreachable': {
      title: 'The system cannot be reached',
      help: 'Check the network and try again. What you typed is still on the screen.',
    },
  },
  business: {
    submitted: 'Filed',
    received: 'Received',
    declined: 'Not received',
    processing: 'In progress',
    'awaiting-supplement': 'Papers awaited',
    'awaiting-payment': 'Payment awaited',
    'withdrawal-asked': 'Withdrawal asked for',
    stopped: 'Stopped',
    finished: 'Done',
    returned: 'Returned',
  } satisfies Record<Dossier['business'], string>,
  act: {
    accept: 'Receive the dossier',
    decline: 'Decline the dossier',
    'request-supplement': 'Ask for papers',
    'receive-supplement': 'Take in the papers asked for',
    'request-withdrawal': 'Note a wish to withdraw',
    'decide-withdrawal': 'Decide on the withdrawal',
    'take-over-result': 'Take the result over at the desk',
    'return-at-counter': 'Return the result at the counter',
    'change-delivery': 'Change how the result goes home',
    apologise: 'Apologise and promise another day',
    'certify-outage': 'Note an outage that was certified',
    'ask-again': 'Ask again what nobody took',
  } satisfies Record<Act['act'], string>,
  /** Without the hour, which the page says elsewhere. */
  alert: {
    'reception-near': 'What was filed online must be checked soon',
    'reception-missed': 'What was filed online was not checked in time',
    'step-near': 'The time of a step ends soon',
    'step-missed': 'A step is over its time',
    'appointment-near': 'The promised day is near',
    'appointment-missed': 'The promised day has passed',
    'apology-drafted': 'The promised day cannot be kept; an apology is drafted and waits to be signed',
    'request-unclaimed': 'No agency has taken a request yet',
    'request-returned': 'Nobody took a request; it came back to the desk',
    'result-uncollected': 'The result waits at the desk to be fetched',
  },
  why: {
    state: 'Not in the state the dossier is in.',
    'papers-with-post': 'The post is collecting the papers; they are not at the desk yet.',
    'no-supplement-open': 'No papers were asked for that are still awaited.',
    'steps-left': 'Not every step of the case has ended.',
    'result-with-post': 'The result was handed to the post.',
    'result-goes-by-post': 'The applicant chose the post; change the delivery before returning it at the counter.',
    'clock-paused': 'Time stands still; the promised day is worked out anew when it runs on.',
    'promised-enough': 'Another day was promised as often as the rules allow.',
    'nothing-returned': 'No agency let a request lie until it was given back.',
    'outage-not-counted': 'The time rules of this procedure do not take outages off.',
  } satisfies Record<NonNullable<Act['why']>, string>,
};
