import { loadOrganisation } from '#procedures';
import { asOfToday } from './claim.js';
import { atDesk } from './given.fixture.js';
import type { Request } from './request.js';

const organisation = loadOrganisation('procedures');
const JUNE = '2025-06-30T09:00:00.000Z';
const JULY = '2025-07-01T00:30:00.000Z';
const claimed = (claimedAt: string, agency = 'district-committee'): Request => ({
  ...atDesk(),
  agency,
  claimedAt,
  claimedBy: 'can-bo-mau',
});
const claimedOn = (request: Request, today: string) => asOfToday(request, organisation, new Date(today)).claimedBy;

describe('a claim', () => {
  it('ends with the agency whose people made it, on the first day of the act, whoever has approved it', () => {
    const request = claimed(JUNE);

    expect([claimedOn(request, JUNE), claimedOn(request, JULY)]).toEqual(['can-bo-mau', undefined]);
  });

  it('of those who go on stays, and so does one where nothing ended', () => {
    expect(claimedOn(claimed(JULY), JULY)).toBe('can-bo-mau');
    expect(claimedOn(claimed(JUNE, 'land-registry'), JULY)).toBe('can-bo-mau');
  });

  it('stays in the record of a request that is over', () => {
    expect(claimedOn({ ...claimed(JUNE), status: 'settled' }, JULY)).toBe('can-bo-mau');
  });
});
