import { safeName, typeOf } from './file-types.js';

describe('the type of a file', () => {
  it.each([
    ['25504446 2d312e37', 'application/pdf'],
    ['ffd8ffe0 00104a46', 'image/jpeg'],
    ['89504e47 0d0a1a0a', 'image/png'],
    ['49492a00 08000000', 'image/tiff'],
    ['4d4d002a 00000008', 'image/tiff'],
    ['4d5a9000 03000000', undefined],
    ['504b0304 14000600', undefined],
    ['3c68746d 6c3e0a20', undefined],
  ])('that begins with %s is %s', (head, type) => {
    expect(typeOf(head.replace(' ', ''))?.type).toBe(type);
  });

  const PDF = typeOf('255044462d')!;
  it.each([
    ['Hợp đồng.pdf', 'Hợp đồng.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Hồ sơ\\Đơn.docx', 'Đơn.pdf'],
    ['a"\r\nx: y.exe', 'ax y.pdf'],
    ['\u202efdp.exe', 'fdp.pdf'],
    ['', 'giay-to.pdf'],
    ['...', 'giay-to.pdf'],
    [`${'x'.repeat(500)}.pdf`, `${'x'.repeat(120)}.pdf`],
  ])('is what its name ends in: %j is kept as %j', (given, kept) => {
    expect(safeName(given, PDF)).toBe(kept);
  });
});
