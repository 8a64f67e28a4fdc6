import { DossierProcessing, type HubEvent, DossierReceived } from '#contracts';
import { Units } from '#messaging';
import { eventually } from '#testing';
import { about, DOSSIER, on, received } from '../../apps/portal/domain/sync.sample.js';
import { openBooks } from './portal-books.js';

const CODE = received.code;
const AT_DESK = { ...received, channel: 'desk' } as const;

const DATES: readonly [string, object, string[]][] = [
  ['a newer date', { NgayHenTra: '20260630170000' }, ['appointmentAt']],
  ['a date of its own', { NgayTra: '20260620080000', NgayKetThucXuLy: '20260619080000' }, ['finishedAt', 'returnedAt']],
];

/** What its portal says of dates is told by the classic dialect only. */
const DIALECTS = ['classic', 'lgsp'] as const;

describe.each(DIALECTS)('reconciliation with the portal (%s)', (dialect) => {
  let books: Awaited<ReturnType<typeof openBooks>>;
  let oneStop: Units;
  beforeAll(async () => {
    books = await openBooks(dialect);
    oneStop = new Units(await books.database.as('one_stop'), 'one-stop');
    await happens(DossierReceived(AT_DESK), DossierProcessing({ ...about(12), appointmentAt: on(26) }));
    await untilInStep();
  });
  afterAll(() => books.close());

  const happens = (...events: HubEvent[]) =>
    oneStop.run({ correlationId: DOSSIER }, async (unit) => unit.emit(...events));
  const untilInStep = () =>
    eventually(async () => {
      const { rows } = await books.database.owner.query(`select status from portal.sync`);
      expect(rows).toEqual([{ status: 'in-step' }]);
    });
  /** Under the code the portal knows the dossier by. */
  const plant = async (wrong: object | null) => {
    const { rows } = await books.database.owner.query(`select state ->> 'portalCode' as code from portal.sync`);
    return books.plantAt(rows[0].code ?? CODE, wrong);
  };

  it('finds nothing where the books agree', async () => {
    expect(await books.compare()).toEqual([]);
  });

  it.each<[string, object | null, string[]]>([
    ['a dossier the portal lost', null, ['missing']],
    ['a status the portal did not take', { TrangThaiHoSo: '2' }, ['status']],
    ['a status we never sent', { TrangThaiHoSo: '9' }, ['status']],
    ['a status there is none of', { TrangThaiHoSo: '11' }, ['status']],
    ...(dialect === 'classic' ? DATES : []),
  ])(
    'finds %s once, changes nothing by itself, and is told when it was repaired and is gone',
    async (_, wrong, whats) => {
      await plant(wrong);
      const calls = await calledSoFar();

      const found = await books.compare();
      const again = await books.compare();
      const untouched = await calledSoFar();
      for (const { id } of found) expect((await books.post(`${id}/repair`)).statusCode).toBe(202);
      await untilInStep();
      const after = await books.compare();

      expect(found.map(({ what }) => what)).toEqual(whats);
      expect(again.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
      expect(untouched).toBe(calls);
      expect(after).toEqual([]);
      expect((await books.post(`${found[0]!.id}/repair`)).json().code).toBe('reconciliation/not-found');
    },
  );

  it('says that it failed when the portal is away, and keeps what was found', async () => {
    await plant({ TrangThaiHoSo: '2' });
    const found = await books.compare();
    await books.faults({ mode: 'down' });

    await books.post('comparisons');

    await eventually(async () => expect((await books.list()).last.fault).toBe('agency/unavailable'));
    expect((await books.list()).items).toEqual(found);
    await books.faults(undefined);
  });

  /** Records of dossiers that were told to the portal. */
  async function calledSoFar(): Promise<number> {
    const { rows } = await books.database.owner.query(`select (state ->> 'queued')::int as queued from portal.sync`);
    return rows[0].queued;
  }
});
