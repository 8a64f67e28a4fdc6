import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrganisation, loadProcedures, readYamlFolder, toCatalog, toOrganisation } from './index.js';

const open = { officeHours: [{ opens: '07:00', closes: '17:00' }], validFrom: '2021-01-01' };
const organisation = toOrganisation([
  {
    file: 'thu.yaml',
    content: {
      agencies: [{ code: 'land-registry', name: 'Đất đai', actions: ['appraise', 'register'], ...open }],
    },
  },
]);
const step = (name: string, more: object = {}) => ({
  step: name,
  name: 'Bước thử',
  agency: 'land-registry',
  action: 'appraise',
  ...more,
});
const file = (steps: readonly object[], more: object = {}) => ({
  file: 'thu.yaml',
  content: {
    code: '1.000001',
    name: 'Thủ tục thử',
    field: { code: 'THU', name: 'Thử' },
    level: 3,
    validFrom: '2021-01-01',
    facts: {
      price: { label: 'Giá', kind: 'number' },
      exempt: { label: 'Được miễn', kind: 'yes-no' },
    },
    results: [{ code: 'KQ', name: 'Kết quả' }],
    steps,
    ...more,
  },
});
const reading =
  (...files: ReturnType<typeof file>[]) =>
  () =>
    toCatalog(files, organisation);

describe('the procedures that ship', () => {
  const catalog = loadProcedures('procedures');

  it('are read from their folder', () => {
    expect(catalog.procedures.map(({ code }) => code)).toEqual(['2.000635', '2.000815', '2.000889']);
  });

  it('name only agencies of the organisation', () => {
    const known = loadOrganisation('procedures').agencies.map(({ code }) => code);

    const named = catalog.procedures.flatMap(({ steps }) => steps.map(({ agency }) => agency));

    expect(known).toEqual(expect.arrayContaining(named));
  });
});

describe('a catalog', () => {
  const catalog = toCatalog(
    [
      file([], { validTo: '2025-06-30', level: 3 }),
      file([], { validFrom: '2025-07-01', validTo: '2026-12-31', level: 4 }),
    ],
    organisation,
  );

  it.each([
    ['2021-01-01', 3],
    ['2025-06-30', 3],
    ['2025-07-01', 4],
  ])('gives the version valid on %s', (day, level) => {
    expect(catalog.get('1.000001', day).level).toBe(level);
  });

  it('does not know a code nobody wrote down', () => {
    expect(() => catalog.get('1.999999', '2021-07-15')).toThrow('procedure/unknown: Không có thủ tục 1.999999');
  });

  it.each(['2020-12-31', '2027-01-01'])('has no version valid on %s', (day) => {
    expect(() => catalog.get('1.000001', day)).toThrow(
      `procedure/not-valid: Thủ tục 1.000001 không có hiệu lực ngày ${day}`,
    );
  });
});

describe('steps that hold together are taken', () => {
  it.each([
    [
      'a fact given by a step before the one before',
      [step('a', { gives: ['slip'] }), step('b', { after: ['a'] }), step('c', { after: ['b'], with: ['slip'] })],
    ],
    [
      'a fact handed on under the same condition',
      [
        step('a', { when: { fact: 'exempt', is: true }, gives: ['slip'] }),
        step('b', { after: ['a'], when: { fact: 'exempt', is: true }, with: ['slip'] }),
      ],
    ],
    [
      'an undo of a step far before',
      [step('a'), step('b', { after: ['a'] }), step('c', { after: ['b'], else: { undo: ['a'], atMost: 1 } })],
    ],
  ])('%s', (_, steps) => {
    expect(reading(file(steps))().procedures).toHaveLength(1);
  });
});

describe('bad procedures are refused with file, step and what to do', () => {
  it.each([
    ['a schema error', [step('a', { agencyy: 'x' })], /thu\.yaml: [^]*agencyy[^]*steps\[0\]/],
    [
      'an unknown after',
      [step('a', { after: ['z'] })],
      /thu\.yaml: bước «a»: không bao giờ tới lượt vì after nêu bước «z» không có; sửa/,
    ],
    [
      'a circle of two',
      [step('a', { after: ['b'] }), step('b', { after: ['a'] })],
      /bước «b»: không bao giờ tới lượt vì after tạo vòng; bỏ/,
    ],
    ['a step after itself', [step('a', { after: ['a'] })], /bước «a»: không bao giờ tới lượt vì after tạo/],
    ['a duplicate step', [step('a'), step('a')], /thu\.yaml: bước «a»: trùng tên với một bước đứng trên; đổi tên/],
    [
      'a fact nobody gives',
      [step('a', { with: ['slip'] })],
      /bước «a»: không ai chắc chắn cho biết «slip»; thêm vào facts/,
    ],
    [
      'a condition on a fact nobody gives',
      [step('a', { when: { fact: 'slip', is: true } })],
      /bước «a»: không ai chắc chắn cho biết «slip»/,
    ],
    [
      'a fact given beside, not before',
      [step('a', { gives: ['slip'] }), step('b', { with: ['slip'] })],
      /bước «b»: .*«slip»/,
    ],
    ['a fact of the step itself', [step('a', { gives: ['slip'], with: ['slip'] })], /bước «a»: .*«slip»/],
    [
      'a fact of a step that may be skipped',
      [step('a', { when: { fact: 'exempt', is: true }, gives: ['slip'] }), step('b', { after: ['a'], with: ['slip'] })],
      /bước «b»: .*«slip»/,
    ],
    [
      'a fact of a step the case goes on without',
      [step('a', { else: 'continue', gives: ['slip'] }), step('b', { after: ['a'], with: ['slip'] })],
      /bước «b»: .*«slip»/,
    ],
    [
      'an undo of a step that is not before',
      [step('a'), step('b', { else: { undo: ['a'], atMost: 1 } })],
      /bước «b»: undo nêu bước «a» không đứng trước bước này; sửa/,
    ],
    [
      'an unknown agency',
      [step('a', { agency: 'police' })],
      /bước «a»: không có cơ quan «police» trong dữ liệu tổ chức; sửa/,
    ],
    [
      'an unknown action',
      [step('a', { action: 'arrest' })],
      /bước «a»: cơ quan «land-registry» không làm «arrest»; chọn một trong: appraise, register/,
    ],
  ])('%s', (_, steps, message) => {
    expect(reading(file(steps))).toThrow(message);
  });

  it.each([
    [
      'a fee by a fact that is no number',
      { fees: [{ code: 'f', name: 'Phí', amount: 1, per: 'exempt' }] },
      /per nêu «exempt»/,
    ],
    ['a label of what no step gives', { given: { slip: { label: 'Phiếu', kind: 'document' } } }, /given nêu «slip»/],
  ])('%s', (_, more, message) => expect(reading(file([], more))).toThrow(message));

  it('two versions of one code that share a day', () => {
    const versions = reading(file([], { validTo: '2025-07-01' }), {
      ...file([], { validFrom: '2025-07-01' }),
      file: 'moi.yaml',
    });

    expect(versions).toThrow(/thu\.yaml và moi\.yaml: hai bản của thủ tục 1\.000001 có hiệu lực cùng lúc; sửa/);
  });

  it('everything that is wrong at once', () => {
    expect(reading(file([step('a', { with: ['slip'], action: 'arrest' })]))).toThrow(/«slip»[^]*«arrest»/);
  });

  it('a file that is no YAML', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thu-tuc-'));
    writeFileSync(join(folder, 'hong.yaml'), 'code: [');

    expect(() => readYamlFolder(folder)).toThrow(/hong\.yaml: không đọc được YAML/);

    rmSync(folder, { recursive: true });
  });
});
