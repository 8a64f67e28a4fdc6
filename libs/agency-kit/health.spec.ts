import { agencyHealth, type AgencyReading } from './health.js';

const NOW = new Date('2026-06-11T03:00:00Z');
const healthy: AgencyReading = {
  circuits: [{ circuit: 'closed', lastSuccessAt: new Date('2026-06-10T10:00:00Z'), lastFailureAt: undefined }],
  waiting: 0,
  oldestWaitingAt: undefined,
  now: NOW,
  officeOpen: true,
  patienceMs: 600_000,
};
const waiting = { ...healthy, waiting: 3, oldestWaitingAt: new Date('2026-06-11T02:00:00Z') };

it('is up while its circuits are closed, however long nobody needed it', () => {
  expect(agencyHealth(healthy)).toMatchObject({
    status: 'up',
    circuit: 'closed',
    lastSuccessAt: '2026-06-10T10:00:00.000Z',
  });
});

it('is degraded when one of its circuits is open, and tells the worst', () => {
  const closed = { circuit: 'closed', lastSuccessAt: NOW, lastFailureAt: undefined } as const;
  const open = { circuit: 'open', lastSuccessAt: undefined, lastFailureAt: NOW } as const;

  const health = agencyHealth({
    ...healthy,
    circuits: [closed, { ...open, circuit: 'half-open' }, open],
    officeOpen: false,
  });

  expect(health).toMatchObject({
    status: 'degraded',
    circuit: 'open',
    lastSuccessAt: NOW.toISOString(),
    lastFailureAt: NOW.toISOString(),
  });
});

it('is degraded when a call waits too long in office hours', () => {
  expect(agencyHealth(waiting)).toMatchObject({
    status: 'degraded',
    waiting: 3,
    oldestWaitingAt: '2026-06-11T02:00:00.000Z',
  });
});

it('is up when the same call waits at night', () => {
  expect(agencyHealth({ ...waiting, officeOpen: false })).toMatchObject({ status: 'up' });
});
