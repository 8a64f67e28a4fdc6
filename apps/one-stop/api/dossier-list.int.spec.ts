import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { COPY } from '../domain/examples.js';
import { OneStopModule } from '../one-stop.module.js';

const OFFICE = '000.00.14.H03';
const OTHER = 'H55.901';
interface Page {
  readonly items: { readonly id: string; readonly code: string; readonly applicant: { readonly name: string } }[];
  readonly next?: string;
}

describe('the list of a desk', () => {
  let database: TestDatabase;
  let spec: TestApp;

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }));
    for (const [place, name] of ['Đặng Thị Hường', 'Lường Văn Quý', 'Hoàng Thị Thử'].entries())
      await receive(OFFICE, name, place);
    await receive(OTHER, 'Đặng Thị Hường', 9);
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const as = (office: string) => spec.as({ role: 'clerk', offices: [office] });

  async function receive(officeCode: string, who: string | object, place: number): Promise<void> {
    const answer = await spec.app.inject({
      method: 'POST',
      url: '/v1/dossiers',
      headers: { ...(await as(officeCode)), 'idempotency-key': `${officeCode}-${place}` },
      payload: {
        procedure: COPY.code,
        officeCode,
        applicant: typeof who === 'string' ? citizen(who, place) : who,
        components: COPY.components.map(({ code, name: paper }) => ({ code, name: paper, originals: 1, copies: 0 })),
        facts: { paper: 'Bằng tốt nghiệp', copies: 1 },
        resultDelivery: 'counter',
        feesPaid: true,
      },
    });
    expect(answer.statusCode).toBe(201);
  }

  const citizen = (name: string, place: number) => ({
    kind: 'citizen',
    name,
    personalNumber: `00608000000${place}`,
    phone: `090000000${place}`,
    address: 'Bản Duồi',
  });
  const list = async (query: string, office = OFFICE): Promise<Page> =>
    (await spec.app.inject({ url: `/v1/dossiers?${query}`, headers: await as(office) })).json();
  const post = async <Answer>(url: string, payload: object, office = OFFICE): Promise<Answer> =>
    (await spec.app.inject({ method: 'POST', url, payload, headers: await as(office) })).json();
  const namesOf = ({ items }: Page) => items.map(({ applicant }) => applicant.name);

  it('is found by words in any order without diacritics, by number and by phone, in the own office only', async () => {
    const search = async (words: string) => namesOf(await post<Page>('/v1/dossiers/search', { words, open: true }));

    expect(await search('huong DANG')).toEqual(['Đặng Thị Hường']);
    expect(await search('006080000001')).toEqual(['Lường Văn Quý']);
    expect(await search('0900000002')).toEqual(['Hoàng Thị Thử']);
    expect(await search('100%')).toEqual([]);
    expect(namesOf(await post<Page>('/v1/dossiers/search', { words: 'quy' }, OTHER))).toEqual([]);
  });

  it('begins with what is due first, and goes on page by page without a gap or a repeat', async () => {
    await database.owner.query(
      `update one_stop.dossier set due_at = now() - interval '2 days' where search like '%quy%'`,
    );

    const first = await list('open=true&limit=2');
    const second = await list(`open=true&limit=2&after=${encodeURIComponent(first.next!)}`);

    expect(namesOf(first)[0]).toBe('Lường Văn Quý');
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    expect(second.next).toBeUndefined();
    expect(namesOf(await list('due=overdue'))).toEqual(['Lường Văn Quý']);
  });

  it('counts the open dossiers of the own office by what the desk works on', async () => {
    const counts = (await spec.app.inject({ url: '/v1/dossier-counts', headers: await as(OFFICE) })).json<object>();

    expect(counts).toMatchObject({ open: 3, overdue: 1, submitted: 0 });
  });

  it('knows an applicant again by number, and only one of the own office', async () => {
    const known = { personalNumber: '006080000009' };

    expect(await post('/v1/applicants/search', known, OTHER)).toMatchObject({ applicant: { name: 'Đặng Thị Hường' } });
    expect(await post('/v1/applicants/search', known)).toEqual({ applicant: null });
  });

  it('knows an enterprise again by its tax code once it has filed, and takes a person’s same number for no business', async () => {
    const taxCode = '006080000009'; // of a household business: its owner’s number
    const business = { kind: 'household-business', name: 'Hộ kinh doanh Thử', taxCode, phone: '0900000019' };
    const company = { kind: 'enterprise', name: 'Công ty Mẫu', taxCode: '4700123456-001', phone: '0900000020' };
    const known = async (number: object) =>
      (await post<{ applicant: object }>('/v1/applicants/search', number, OTHER)).applicant;
    expect(await known({ taxCode: company.taxCode })).toBeNull();
    await receive(OTHER, business, 20);
    await receive(OTHER, company, 21);

    expect(await known({ taxCode: company.taxCode })).toEqual(company);
    expect(await known({ taxCode })).toEqual(business);
    expect(await known({ personalNumber: taxCode })).toMatchObject({ kind: 'citizen', name: 'Đặng Thị Hường' });
    expect(await post('/v1/applicants/search', { taxCode: company.taxCode })).toEqual({ applicant: null });
    expect(namesOf(await post<Page>('/v1/dossiers/search', { words: '4700123456' }, OTHER))).toEqual(['Công ty Mẫu']);
  });

  it.each([
    ['a tax code that is none', { taxCode: '47001' }, '/taxCode', /10 chữ số/],
    ['a personal number that is none', { personalNumber: '47001' }, '/personalNumber', /12 chữ số/],
    ['neither number', {}, '/', /số định danh.*hoặc mã số thuế/],
  ])('says of %s how it has to look', async (_, known, pointer, detail) => {
    const problem = await post<object>('/v1/applicants/search', known);

    expect(problem).toMatchObject({
      code: 'request/invalid',
      errors: [{ pointer, detail: expect.stringMatching(detail) }],
    });
  });

  const look = async (code: string, digits: string, lang = 'vi') =>
    (
      await spec.app.inject({
        method: 'POST',
        url: '/tra-cuu',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ code, digits, lang }).toString(),
      })
    ).body;

  it('tells a citizen in English how the dossier stands, and leads from one language to the other', async () => {
    const { code } = (await list('open=true')).items[0]!;
    const page = async (lang: string) => (await spec.app.inject({ url: `/tra-cuu/${code}?lang=${lang}` })).body;

    expect(await page('en')).toMatch(/<html lang="en">.*Track a dossier/s);
    expect(await page('en')).toContain(`href="/tra-cuu/${code}?lang=vi"`);
    expect(await page('fr')).toMatch(/<html lang="vi">/);
    expect(await look(code, '9999', 'en')).toContain('No dossier has this code');
    const standing = await look(code, '0001', 'en');
    expect(standing).toMatch(/<html lang="en">.*promised by 17:00 on /s);
    expect(standing).toMatch(/<button name="lang" value="vi" lang="vi">Tiếng Việt/);
  });

  it('shows a citizen with code and digits how the dossier stands, and nobody’s name', async () => {
    const { code } = (await list('open=true')).items[0]!;

    const right = await look(code, '0001');
    const wrongDigits = await look(code, '9999');
    const wrongCode = await look('H55.901-260101-9999', '0001');

    expect(right).toContain('class="sentence"');
    for (const secret of ['Lường', 'Quý', '0060', '09000', 'Bản Duồi']) expect(right).not.toContain(secret);
    expect(wrongDigits.replaceAll(code, '')).toBe(wrongCode.replaceAll('H55.901-260101-9999', ''));
    expect(wrongDigits).not.toContain('class="sentence"');
    for (let tries = 0; tries < 5; tries += 1) await look(code, '9999');
    expect(await look(code, '0001')).toContain('Đã thử sai nhiều lần');
    expect(right).not.toContain('<script');
  });
});
