import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keepOnce } from './keep-once.js';

describe('a secret that is made at the first start', () => {
  const folder = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'lien-thong-')), 'data');

  it('is the same ever after, and readable by its owner only', () => {
    const file = path.join(folder(), 'secret');

    const secrets = ['first', 'second'].map((secret) => keepOnce(file, () => secret));

    expect(secrets).toEqual(['first', 'first']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is one for processes that start together, and leaves no draft behind', () => {
    const dir = folder();
    const file = path.join(dir, 'secret');
    let faster = '';

    const slower = keepOnce(file, () => {
      faster = keepOnce(file, () => 'of the faster');
      return 'of the slower';
    });

    expect([slower, faster]).toEqual(['of the faster', 'of the faster']);
    expect(readdirSync(dir)).toEqual(['secret']);
  });
});
