import { createHash } from 'node:crypto';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BlobStore, StagedFile, StoredBlob } from './blob-store.js';
import { fakeS3 } from './fake-s3.fixture.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'lien-thong-blobs-'));
const DAY_MS = 24 * 60 * 60_000;

/** A file ready to be kept. */
function stagedOf(folder: string, text: string): StagedFile {
  const file = path.join(folder, `staged-${Math.random()}`);
  writeFileSync(file, text);
  return { path: file, size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

interface Subject {
  readonly store: BlobStore;
  readonly age: (sha256: string, at: Date) => void;
  readonly close: () => Promise<void>;
}

const SUBJECTS: Record<string, () => Promise<Subject>> = {
  'a folder': async () => {
    const folder = temporary();
    const age = (sha256: string, at: Date) =>
      utimesSync(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), at, at);
    return { store: folderStore(folder), age, close: async () => {} };
  },
  'an S3-compatible store': async () => {
    const { endpoint, age, close } = await fakeS3();
    const keys = { accessKeyId: 'made-up', secretAccessKey: 'made-up-secret' };
    return { store: await s3Store({ bucket: 'papers', endpoint, region: 'hanoi', ...keys }), age, close };
  },
};

describe.each(Object.entries(SUBJECTS))('%s', (_, open) => {
  let subject: Subject;
  const files = temporary();

  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject.close());

  const listed = async () => {
    const blobs: StoredBlob[] = [];
    for await (const blob of subject.store.list()) blobs.push(blob);
    return blobs;
  };

  it('gives back what it keeps, and knows nothing of what it does not', async () => {
    const file = stagedOf(files, 'Hợp đồng chuyển nhượng');

    await subject.store.put(file);

    const content = await buffer((await subject.store.get(file.sha256))!);
    expect(content.toString()).toBe('Hợp đồng chuyển nhượng');
    expect(await subject.store.has(file.sha256)).toBe(true);
    expect(await subject.store.has('0'.repeat(64))).toBe(false);
    expect(await subject.store.get('0'.repeat(64))).toBeUndefined();
  });

  it('keeps the same content once', async () => {
    const before = (await listed()).length;

    await subject.store.put(stagedOf(files, 'Đơn đăng ký'));
    await subject.store.put(stagedOf(files, 'Đơn đăng ký'));

    expect(await listed()).toHaveLength(before + 1);
  });

  it('is as old as it is kept, whatever the clock that stamped the staged file said', async () => {
    const file = stagedOf(files, 'Tờ khai lệ phí');
    utimesSync(file.path, new Date(0), new Date(0));

    await subject.store.put(file);

    const found = (await listed()).find(({ sha256 }) => sha256 === file.sha256);
    expect(Date.now() - found!.storedAt.getTime()).toBeLessThan(DAY_MS);
  });

  it('forgets what it is told to forget, but not what was kept again since', async () => {
    const [gone, kept] = [stagedOf(files, 'bản cũ'), stagedOf(files, 'bản nộp lại')];
    const old = new Date(Date.now() - 2 * DAY_MS);
    for (const { sha256 } of [gone, kept]) {
      await subject.store.put(stagedOf(files, sha256 === gone.sha256 ? 'bản cũ' : 'bản nộp lại'));
      subject.age(sha256, old);
    }
    const blobs = await listed();
    await subject.store.put(stagedOf(files, 'bản nộp lại'));

    for (const blob of blobs.filter(({ sha256 }) => [gone.sha256, kept.sha256].includes(sha256)))
      await subject.store.remove(blob);

    expect([await subject.store.has(gone.sha256), await subject.store.has(kept.sha256)]).toEqual([false, true]);
  });
});

describe('an S3-compatible store that does not take the object', () => {
  it('fails aloud, and has nothing of it', async () => {
    const { endpoint, objects, close } = await fakeS3();
    const keys = { accessKeyId: 'made-up', secretAccessKey: 'made-up-secret' };
    const store = await s3Store({ bucket: 'papers', endpoint, region: 'hanoi', ...keys });
    const file = { ...stagedOf(temporary(), 'Tờ khai'), sha256: '1'.repeat(64) };

    await expect(store.put(file)).rejects.toThrow('BadDigest');

    expect(objects.size).toBe(0);
    await close();
  });
});
