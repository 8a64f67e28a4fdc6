import { Units } from '#messaging';
import type { Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import type { Dossier } from '../domain/dossier.js';
import { at, AT_DESK, CODE, DOSSIER_ID, MONDAY, OFFICE, TRANSFER } from '../domain/examples.js';
import { receiveAtDesk } from '../domain/reception.js';
import { dossiers } from './dossiers.js';
import { unsignedApologies } from './overview.js';

const received = receiveAtDesk(undefined, AT_DESK, {
  ...at(MONDAY),
  code: CODE,
  office: OFFICE,
  procedure: TRANSFER,
}).state;
const promised = received.clock.appointmentAt!;
const LATE = new Date(Date.parse(promised) + 24 * 3600_000);

describe('apologies to sign', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('one_stop');
  });
  afterAll(() => database.drop());

  const draftedFor = async (oldAt: string) => {
    const draft = { draftedAt: LATE.toISOString(), oldAt, newAt: LATE.toISOString() };
    const state: Dossier = { ...received, draft };
    await new Units(db, 'one-stop').run({ correlationId: 'spec' }, (unit) =>
      unit.change(dossiers, DOSSIER_ID, () => ({ state, events: [] })),
    );
    return (await unsignedApologies(db, [received.officeCode], LATE)).map(({ id }) => id);
  };

  it('are those for the promise that stands, not for one that was moved since', async () => {
    expect(await draftedFor(promised)).toEqual([DOSSIER_ID]);
    expect(await draftedFor(MONDAY.toISOString())).toEqual([]);
  });
});
