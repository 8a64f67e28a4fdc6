import { Units } from '#messaging';
import { Prisma, type Database } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import type { Form } from '../domain/forms/form.js';
import { samplesOf } from '../forms/forms.sample.js';
import { forms } from './forms.js';

const [RECEIPT] = samplesOf(new Date('2026-11-24T03:00:00.000Z'));
const STORY = { correlationId: 'forms' };

describe('the numbers of forms', () => {
  let database: TestDatabase;
  let db: Database;
  let units: Units;

  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('one_stop');
    units = new Units(db, 'one-stop', () => new Date());
  });
  afterAll(() => database.drop());

  const formOf = (id: string, of: Partial<Form>): Form => {
    const { serial: _, ...form } = { ...RECEIPT!, ...of, id };
    return form;
  };
  const keep = (form: Form, sql?: string) =>
    units.run(STORY, async (unit) => {
      await unit.change(forms, form.id, (known) => (known ? undefined : { state: form, events: [] }));
      if (sql) unit.write(Prisma.raw(sql));
    });
  const serialsOf = async (officeCode: string) =>
    (await db.form.findMany({ where: { officeCode }, orderBy: { serial: 'asc' } })).map(({ serial }) => serial);

  it('follow each other without a gap when many clerks issue at the same time', async () => {
    const of = { officeCode: 'H55.901' };

    await Promise.all(Array.from({ length: 40 }, (_, i) => keep(formOf(`many-${i}`, of))));

    expect(await serialsOf('H55.901')).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('are given back by an act that is not kept', async () => {
    const of = { officeCode: 'H55.902' };
    await keep(formOf('kept-1', of));

    const failed = keep(formOf('lost', of), 'delete from one_stop.form_sequence where last / 0 = 1 returning 1');
    await expect(failed).rejects.toThrow(/division by zero/);
    await keep(formOf('kept-2', of));

    expect(await serialsOf('H55.902')).toEqual([1, 2]);
  });

  it('begin anew with each year, kind and office', async () => {
    const of = { officeCode: 'H55.903' };
    await keep(formOf('this-year', of));
    await keep(formOf('next-year', { ...of, year: 2027 }));
    await keep(formOf('other-kind', { ...of, facts: { ...RECEIPT!.facts, kind: 'refusal' } as Form['facts'] }));

    expect(await serialsOf('H55.903')).toEqual([1, 1, 1]);
  });

  it('stay with the form: what is issued again at the same time is one form, and takes one number', async () => {
    const form = formOf('one', { officeCode: 'H55.904' });

    await Promise.all(Array.from({ length: 10 }, () => keep(form)));
    await keep(formOf('two', { officeCode: 'H55.904' }));

    expect(await serialsOf('H55.904')).toEqual([1, 2]);
  });
});
