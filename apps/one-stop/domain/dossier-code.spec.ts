import { DossierCode } from '#contracts';
import { toDossierCode } from './dossier-code.js';

it('writes agency, local day and the number of the day', () => {
  expect(toDossierCode('000.00.14.H03', new Date('2021-07-14T17:30:00Z'), 7)).toBe('000.00.14.H03-210715-0007');
  expect(toDossierCode('H03.14', new Date('2021-07-15T10:00:00Z'), 12345)).toBe('H03.14-210715-12345');
});

it('writes codes that every service accepts', () => {
  expect(() => DossierCode.parse(toDossierCode('H03.14', new Date('2021-07-15T10:00:00Z'), 12345))).not.toThrow();
});
