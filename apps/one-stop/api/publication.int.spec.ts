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

    expect(list.text).toContain('href="/thu-tuc/2.000889?lang=vi"');
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
    expect((await read('/tra-cuu')).text).toContain('href="/thu-tuc?lang=vi"');
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

  it('are in English where that is asked for: our own words, with the data’s names marked as Vietnamese', async () => {
    const list = await read('/thu-tuc?lang=en&q=chuyen+nhuong');
    const page = await read('/thu-tuc/2.000889?lang=en');
    const atOnce = await read('/thu-tuc/2.000815?lang=en');
    const none = await read('/thu-tuc/9.999999?lang=en');

    expect(list.text).toContain('href="/thu-tuc/2.000889?lang=en"><span lang="vi">Đăng ký biến động');
    expect(list.text).toContain('href="/thu-tuc?lang=vi&amp;q=chuyen%20nhuong"');
    for (const part of [
      '<html lang="en">',
      'Papers to bring',
      '100,000 VND',
      '13 working days',
      'Online (in part)',
      'Who may file',
      'has not been compared with the decision',
      'href="/thu-tuc/2.000889?lang=vi"',
      'href="/tra-cuu?lang=en"',
    ])
      expect(page.text).toContain(part);
    expect(atOnce.text).toContain('Done at once');
    expect(none.text).toContain('No procedure matches');
    const ours = `${list.text}${page.text}${atOnce.text}`
      .replaceAll(/<title>.*?<\/title>|<(span|a) [^>]*lang="vi">[^<]*<\/\1>/g, '')
      .replaceAll(/<[^>]*>/g, '');
    expect(ours).not.toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụ]/i);
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
