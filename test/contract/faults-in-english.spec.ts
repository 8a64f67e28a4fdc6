import { EscalationKind, FAULTS } from '#contracts';
import { faults } from '../../apps/console/src/words/en/faults.js';
import { hub } from '../../apps/console/src/words/en/hub.js';

it('the console has English words for every fault of the hub, and for no other', () => {
  expect(Object.keys(faults)).toEqual(Object.keys(FAULTS));
});

it('the console has English words for everything the hub reminds people of, and for nothing else', () => {
  expect(Object.keys(hub.alert)).toEqual(EscalationKind.options);
});
