import { randomUUID } from 'node:crypto';
import { deskApp, OFFICE, OTHER_OFFICE, type DeskApp } from './desk.fixture.js';

describe('dossiers that change hands', () => {
  let desk: DeskApp;

  beforeAll(async () => {
    desk = await deskApp(new Date('2026-12-01T03:00:00.000Z'));
  });
  afterAll(() => desk.close());

  const slip = (dossiers: string[], change: object = {}) => ({
    officeCode: OFFICE,
    agency: 'land-registry',
    direction: 'to-agency',
    dossiers,
    ...change,
  });

  it('are listed on one numbered slip for desk and agency, however often it is sent', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = slip([await desk.receive(), await desk.receive()]);

    const made = await desk.ask('POST', '/v1/hand-over-slips', body, key);
    const again = await desk.ask('POST', '/v1/hand-over-slips', body, key);

    expect([made.status, again.body]).toEqual([201, made.body]);
    expect((await desk.ask('GET', `/v1/hand-over-slips/${made.body.id}/pdf`)).status).toBe(200);
    const stranger = await desk.as({ role: 'clerk', offices: [OTHER_OFFICE] });
    expect((await desk.ask('GET', `/v1/hand-over-slips/${made.body.id}/pdf`, undefined, stranger)).status).toBe(404);
  });

  it.each([
    ['an agency that was never asked', { agency: 'tax' }, 409, 'form/not-due'],
    ['an agency that does not exist', { agency: 'nobody' }, 422, 'agency/unknown'],
    ['an office that is not the caller’s', { officeCode: OTHER_OFFICE }, 422, 'office/unknown'],
    ['a dossier that does not exist', { dossiers: [randomUUID()] }, 404, 'dossier/not-found'],
  ])('are refused for %s', async (_, change, status, code) => {
    const answer = await desk.ask('POST', '/v1/hand-over-slips', slip([await desk.receive()], change));

    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
