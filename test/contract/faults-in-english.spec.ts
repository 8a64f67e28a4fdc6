import { EscalationKind, EVENTS, FAULTS, NUMBERS } from '#contracts';
import { EXPECTED } from '#procedures';
import { faults } from '../../apps/console/src/words/en/faults.js';
import { hub } from '../../apps/console/src/words/en/hub.js';

it('the console has English words for every fault of the hub, and for no other', () => {
  expect(Object.keys(faults)).toEqual(Object.keys(FAULTS));
});

it('the console has English words for everything the hub reminds people of, and for nothing else', () => {
  expect(Object.keys(hub.alert)).toEqual(EscalationKind.options);
});

it('the console has an English line for every event of a dossier’s history', () => {
  const told = [...EVENTS.values()].filter(({ topic }) => ['dossiers', 'requests', 'shipments'].includes(topic));
  const lines = new Set(Object.keys(hub.line).map((key) => key.split('_')[0]));

  const missing = told
    .map(({ type }) => type.replace(/\.v\d+$/, '').replaceAll('.', '-'))
    .filter((key) => !lines.has(key));

  // What is due is told to nobody, and what was raised is told in the words of its alert.
  expect(missing).toEqual(['dossier-escalation-due', 'dossier-escalation-raised']);
});

it('the console has English words for whatever a field may break', () => {
  const expected = Object.keys(EXPECTED).map((name) => `expected-${name}`);

  expect(Object.keys(hub.field)).toEqual(expect.arrayContaining([...expected, ...Object.keys(NUMBERS), 'missing']));
});
