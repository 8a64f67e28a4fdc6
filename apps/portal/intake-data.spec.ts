import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadIntakeData } from './intake-data.js';

describe('the data that filings are checked by', () => {
  it('are refused as bad data where hours cannot be read', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'lien-thong-'));
    cpSync('procedures', folder, { recursive: true });
    writeFileSync(path.join(folder, 'calendars', 'hours', 'worse.yaml'), '- { validFrom: yesterday }');

    expect(() => loadIntakeData(folder)).toThrow('data/invalid');
  });
});
