import { legsOf } from './legs.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 2, 0, second)).toISOString();
const line = (second: number, type: string, step?: string) => ({
  at: at(second),
  type,
  text: '',
  ...(step && { step }),
});

it('measures every leg from its beginning to its own end', () => {
  const one = [
    line(0, 'dossier.submitted.v1'),
    line(2, 'dossier.received.v1'),
    line(2, 'dossier.step-ready.v1', 'Thẩm định'),
    line(3, 'dossier.step-ready.v1', 'Xác nhận'),
    line(9, 'dossier.step-settled.v1', 'Thẩm định'),
  ];

  expect(legsOf([one])).toEqual([
    { leg: 'Một cửa kiểm tra', times: 1, medianMs: 2000, slowestMs: 2000 },
    { leg: 'Thẩm định', times: 1, medianMs: 7000, slowestMs: 7000 },
  ]);
});
