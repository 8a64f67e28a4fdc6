import { placeOf, toParcel, toPostList } from './parcels.js';

describe('parcels on a phone', () => {
  it('are dealt with where they stand, and nowhere at their end', () => {
    expect(placeOf({ direction: 'deliver', status: 'ordered' })).toBe('fetch');
    expect(placeOf({ direction: 'collect', status: 'ordered' })).toBe('collect');
    expect(placeOf({ direction: 'deliver', status: 'attempt-failed' })).toBe('deliver');
    expect(placeOf({ direction: 'deliver', status: 'delivered' })).toBeUndefined();
  });

  it('are known by their code however it is typed', () => {
    expect(toParcel(' el 000 000 014 vn')).toBe('EL000000014VN');
  });

  it('are read from the post’s list line by line, with the sum where there is one', () => {
    expect(toPostList('EL000000014VN 15.000đ\n\n el 000000028 vn ;\nEL000000031VN\t0')).toEqual([
      { parcel: 'EL000000014VN', cod: 15_000 },
      { parcel: 'EL000000028VN' },
      { parcel: 'EL000000031VN', cod: 0 },
    ]);
  });
});
