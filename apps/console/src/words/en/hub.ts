import type { components } from '../../api/generated/schema.js';
import { faults } from './faults.js';
import { lines } from './lines.js';

type Dossier = components['schemas']['FullDossier'];
type Act = Dossier['possibleActs'][number];

/**
 * What the hub says in Vietnamese, by its codes; a Vietnamese screen shows the hub's own words. What it writes freely (rules of
 * indicators, names in the data) has no code and stays Vietnamese; the sentence a citizen reads it says in both languages itself.
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
  line: lines,
  /** Follows a line that lets time run on. */
  renewed: ', result promised for {{appointmentAt}}',
  numbered: ', its own number: {{reference}}',
  warning: {
    tentative:
      'The promised day {{appointmentAt}} is provisional: the holidays of that time are not announced yet. If it changes, the office tells the applicant.',
    'counts-as-late':
      'Papers were asked for {{times}} times (allowed: {{allowed}}); the index counts this dossier as late.',
  } satisfies Record<Dossier['warnings'][number]['kind'], string>,
  /** What is wrong with a field; its name in the data stays Vietnamese. */
  field: {
    missing: 'Missing: {{of}}',
    'address-missing': 'The address for the result is missing',
    invalid_type: 'This is of a wrong kind',
    invalid_value: 'Only these are taken: {{of}}',
    too_small: 'This is empty or less than allowed',
    too_big: 'This is more than allowed ({{of}})',
    invalid_format: 'This has a wrong form',
    unrecognized_keys: 'There is a field that does not belong here',
    'personal-number': 'An ID number has 12 digits, an ID card of before 9',
    phone: 'A phone number begins with 0 or +84 and has 10–11 digits',
    'tax-code': 'A tax code has 10 digits, a branch a dash and 3 more; a household business may have 12',
    'expected-text': '{{of}}: a text of 1 to 2000 characters',
    'expected-number': '{{of}}: a number, not negative',
    'expected-date': '{{of}}: a real day, as 2021-07-15',
    'expected-yes-no': '{{of}}: yes (true) or no (false)',
    'expected-party': '{{of}}: a person or an organisation',
    'expected-parcel': '{{of}}: a parcel of land',
    'expected-name': '{{of}}: a name of 1 to 200 characters',
    'expected-personalNumber': '{{of}}: an ID number of 12 digits (ID card of 9), or else a tax code',
    'expected-taxCode': '{{of}}: a tax code of 10, 12 or 13 digits (0123456789-001)',
    'expected-birthDate': '{{of}}: a real date of birth, as 1980-02-28',
    'expected-address': '{{of}}: an address of 1 to 500 characters',
    'expected-phone': '{{of}}: a phone number that begins with 0 or +84',
    'expected-mapSheet': '{{of}}: a map sheet of 1 to 20 characters',
    'expected-parcelNumber': '{{of}}: a parcel number of 1 to 20 characters',
    'expected-areaSquareMetres': '{{of}}: an area in square metres, more than 0',
    'expected-communeCode': '{{of}}: the code of a commune, 5 digits',
    'expected-landUse': '{{of}}: what the land is for, 1 to 100 characters',
    'expected-share': '{{of}}: private or shared',
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
