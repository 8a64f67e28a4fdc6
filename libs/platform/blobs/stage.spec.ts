import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { clearStaging, withStaged } from './stage.js';

const PDF = Buffer.from('%PDF-1.7\nnội dung');
const folderOf = () => mkdtempSync(path.join(os.tmpdir(), 'lien-thong-staging-'));
const streamOf = (...chunks: Buffer[]) => Object.assign(Readable.from(chunks), { truncated: false });
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('a file on its way in', () => {
  it('is counted, hashed and told by its first bytes, however they are cut', async () => {
    const folder = folderOf();
    const bytes = [...PDF].map((byte) => Buffer.from([byte]));

    const seen = await withStaged(folder, { stream: streamOf(...bytes) }, async (file, { type }) => ({
      ...file,
      type,
      there: readdirSync(folder).length,
    }));

    expect(seen).toMatchObject({ size: PDF.length, sha256: sha256(PDF), type: 'application/pdf', there: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });

  const cutOff = () => {
    async function* half() {
      yield PDF;
      throw new Error('premature close');
    }
    return Object.assign(Readable.from(half()), { truncated: false });
  };
  it.each([
    ['is cut off', { stream: cutOff() }, 'paper/cut-off'],
    ['is too large', { stream: Object.assign(streamOf(PDF), { truncated: true }) }, 'paper/too-large'],
    ['only says it is a PDF', { stream: streamOf(Buffer.from('MZ\u0090 a program')) }, 'paper/type-not-allowed'],
    ['is empty', { stream: streamOf() }, 'paper/type-not-allowed'],
    ['changed on the way', { stream: streamOf(PDF), sha256: sha256(Buffer.from('other')) }, 'paper/hash-mismatch'],
  ])('that %s is kept by nobody', async (_, upload, code) => {
    const folder = folderOf();
    let used = false;

    const taken = withStaged(folder, upload, async () => void (used = true));

    await expect(taken).rejects.toMatchObject({ code });
    expect([used, readdirSync(folder)]).toEqual([false, []]);
  });

  it('is gone when its use fails', async () => {
    const folder = folderOf();

    const taken = withStaged(folder, { stream: streamOf(PDF) }, async () => {
      throw new Error('database away');
    });

    await expect(taken).rejects.toThrow('database away');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a process that was killed is cleared a day later', async () => {
    const folder = folderOf();
    for (const name of ['old', 'new']) writeFileSync(path.join(folder, name), PDF);
    const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
    utimesSync(path.join(folder, 'old'), yesterday, yesterday);

    await clearStaging(folder, new Date());

    expect(readdirSync(folder)).toEqual(['new']);
  });
});
