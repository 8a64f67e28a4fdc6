import { FAULTS } from '#contracts';
import { faults } from '../../apps/console/src/words/en/faults.js';

it('the console has English words for every fault of the hub, and for no other', () => {
  expect(Object.keys(faults)).toEqual(Object.keys(FAULTS));
});
