import { deskApp, type DeskApp } from './desk.fixture.js';

describe('procedures made public', () => {
  let desk: DeskApp;
  beforeAll(async () => {
    desk = await deskApp(new Date('2026-06-15T02:00:00Z'));
  });
  afterAll(() => desk.close());

  /** As anybody: without a token. */
  const read = async (url: string) => {
    const { statusCode, body, headers } = await desk.app.inject({ url });
    return { status: statusCode, text: body, headers };
  };

  it('are pages that need neither sign-in nor script, from the list to every part the law names', async () => {
    const list = await read('/thu-tuc');
    const page = await read('/thu-tuc/2.000889');

    expect(list.text).toContain('href="/thu-tuc/2.000889"');
    expect(page.headers).toMatchObject({ 'content-security-policy': expect.stringContaining("default-src 'none'") });
    expect(`${list.text}${page.text}`).not.toContain('<script');
    for (const part of [
      'Hợp đồng chuyển nhượng',
      '03/BĐS-TNCN',
      '100.000 đồng',
      '13 ngày làm việc',
      'Bộ phận một cửa',
      'Căn cứ pháp lý',
    ])
      expect(page.text).toContain(part);
    expect((await read('/tra-cuu')).text).toContain('href="/thu-tuc"');
  });

  it('say in one sentence that something was not compared with its decision; what is left to check is for its keepers', async () => {
    const page = await read('/thu-tuc/2.000889');
    const told = await read('/v1/procedures/2.000889/publication');
    const listed = await read('/v1/procedures');

    expect(page.text).toContain('chưa được đối chiếu với quyết định công bố');
    expect(page.text).toContain('>Mẫu số 18<');
    expect(JSON.parse(told.text).isCompared).toBe(false);
    for (const { text } of [page, told, listed]) expect(text).not.toMatch(/toCheck|Mã thủ tục 2\.000889 và/);
  });

  it('are found by words with or without diacritics; what is asked for cannot write into the page', async () => {
    const [found, none] = [await read('/thu-tuc?q=CHUNG+thuc'), await read('/thu-tuc?q=%3Cscript%3E')];

    expect([found.text.includes('2.000815'), found.text.includes('2.000889')]).toEqual([true, false]);
    expect(none.text).toContain('&lt;script&gt;');
    expect(none.text).not.toContain('<script');
  });

  it('are the same in JSON, of the version valid on a day; one that is not there is told as such', async () => {
    const told = await read('/v1/procedures/2.000815/publication');
    const past = await read('/v1/procedures/2.000815/publication?on=2019-01-01');
    const page = await read('/thu-tuc/9.999999');

    expect(JSON.parse(told.text)).toMatchObject({
      timeLimit: 'Giải quyết ngay trong ngày làm việc',
      fees: [{ amount: 2000, per: 'Số bản sao' }],
      missing: ['Đối tượng thực hiện', 'Yêu cầu, điều kiện'],
    });
    expect([past.status, JSON.parse(past.text).code]).toEqual([422, 'procedure/not-valid']);
    expect([page.status, page.text]).toEqual([404, expect.stringContaining('Không có thủ tục nào khớp')]);
  });
});
