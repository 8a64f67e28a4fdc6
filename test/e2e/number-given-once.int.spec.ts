import { eventually } from '#testing';
import { openSigning } from './signed-documents.js';
import { issued, NUMBER } from './td-office-tells.js';

const TAKEN = [409, 'asked/number-taken'];

describe('the number of a document', () => {
  let signing: Awaited<ReturnType<typeof openSigning>>;
  beforeEach(async () => (signing = await openSigning()));
  afterEach(() => signing.close());

  const numberOf = async (id: string) => (await signing.dossier(id)).facts.document?.number;

  it('is given to one dossier: another that comes with it is refused by field, waits, and takes the right one', async () => {
    const [one, two] = [await signing.asked(), await signing.asked()];
    await signing.tell(issued(one.sign, 0));
    await eventually(async () => expect(await numberOf(one.id)).toBe(NUMBER));

    const wrong = await signing.tell(issued(two.sign, 1));
    const waits = await signing.stateOf(two.id, 'sign');
    const right = await signing.tell(issued(two.sign, 2, { SoKyHieu: '13/TL-UBND' }));

    const { code } = await signing.dossier(one.id);
    expect(wrong).toEqual([...TAKEN, [{ pointer: '/document/number', detail: `Đã cấp cho hồ sơ ${code}` }]]);
    expect([waits, right[0]]).toEqual(['asked', 200]);
    await eventually(async () => expect(await numberOf(two.id)).toBe('13/TL-UBND'));
    expect(await numberOf(one.id)).toBe(NUMBER);
  });

  it('is given to one of two that come at the same moment', async () => {
    const both = [await signing.asked(), await signing.asked()];

    const answers = await Promise.all(both.map(({ sign }) => signing.tell(issued(sign, 0))));

    expect(answers.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const settled = await signing.database.owner.query('select from agencies.request where issued is not null');
    expect(settled.rowCount).toBe(1);
  });

  it('begins anew every year', async () => {
    const [one, two] = [await signing.asked(), await signing.asked()];

    const last = await signing.tell(issued(one.sign, 0, { NgayBanHanh: '31/12/2025' }));
    const first = await signing.tell(issued(two.sign, 1, { NgayBanHanh: '05/01/2026' }));

    expect([last[0], first[0]]).toEqual([200, 200]);
  });
});
