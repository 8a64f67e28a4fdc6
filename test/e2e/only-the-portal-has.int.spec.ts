import { inVietnam } from '#agency-kit';
import { eventually } from '#testing';
import { beginAt, openBooks } from './portal-books.js';

const [ALONE, ON_ITS_WAY] = ['000.00.14.H03-261120-9001', '000.00.14.H03-261120-9002'];
const [OFFICE, NEW_OFFICE, LATER_OFFICE] = ['000.00.14.H03', 'H55.901', 'H55.902'] as const;
const filed = (minutesAgo: number, MaDonVi: string = OFFICE) => ({
  MaDonVi,
  NgayNopHoSo: inVietnam(new Date(Date.now() - minutesAgo * 60_000).toISOString()),
});

describe('a dossier that only the portal has', () => {
  let books: Awaited<ReturnType<typeof openBooks>>;
  beforeAll(async () => {
    books = await openBooks('classic');
    await begin(OFFICE, 24 * 60);
  });
  beforeEach(() => books.plantAt(ALONE, filed(120)));
  afterEach(() => books.plantAt(ALONE, null));
  afterAll(() => books.close());

  const begin = (office: string, minutesAgo: number) => beginAt(books.database, office, minutesAgo);
  const handOver = (code: string) =>
    books.database.owner.query(
      `insert into portal.submission (id, version, foreign_code, content_hash, state)
       values (gen_random_uuid(), 1, $1, '', '{}')`,
      [code],
    );

  it('is found once, has nothing here to tell again, and is done when the portal has it no more', async () => {
    const found = await books.compare();
    const again = await books.compare();
    const refused = await books.post(`${found[0]!.id}/repair`);
    await books.plantAt(ALONE, null);
    const after = await books.compare();

    expect(found).toMatchObject([
      { what: 'only-theirs', code: ALONE, ours: '', theirs: 'submitted', canRepair: false },
    ]);
    expect(again.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'reconciliation/only-theirs']);
    expect(after).toEqual([]);
  });

  it('is not one that was filed a minute ago and may be on its way', async () => {
    await books.plantAt(ON_ITS_WAY, filed(1));

    const found = await books.compare();
    await books.plantAt(ON_ITS_WAY, null);

    expect(found.map(({ code }) => code)).toEqual([ALONE]);
  });

  it('is not one that was filed before the hub began at its office, or where it has not begun', async () => {
    await begin(NEW_OFFICE, 100);
    await books.plantAt('before', filed(110, NEW_OFFICE));
    await books.plantAt('since', filed(90, NEW_OFFICE));
    await books.plantAt('nowhere', filed(90, LATER_OFFICE));

    const found = await books.compare();

    expect(found.map(({ code }) => code).toSorted()).toEqual([ALONE, 'since']);
    for (const code of ['before', 'since', 'nowhere']) await books.plantAt(code, null);
  });

  it('stays when the portal is away, and is done with when it was handed over', async () => {
    const found = await books.compare();
    await books.faults({ mode: 'garbage' });
    await books.post('comparisons');
    await eventually(async () => expect((await books.list()).last.fault).toBeTruthy());
    const kept = (await books.list()).items;
    await books.faults(undefined);
    await handOver(ALONE);

    const after = await books.compare();

    expect(kept).toEqual(found);
    expect(after).toEqual([]);
  });
});
