import { renderPdf } from '#forms';
import { samplesOf } from '../../apps/one-stop/forms/forms.sample.js';
import { sheetOf } from '../../apps/one-stop/forms/sheet-of.js';

const TIMES = 20;

interface FormTimes {
  readonly median: number;
  readonly p95: number;
  /** Of the processor alone: what a busy machine does not blur. */
  readonly cpu: number;
}

/** How long one form of each kind takes from its facts to the bytes of its PDF, in ms; the first ones only warm up. */
export async function formTimes(): Promise<Record<string, FormTimes>> {
  const forms = samplesOf(new Date('2026-11-24T03:00:00.000Z'));
  for (const form of forms) await renderPdf(sheetOf(form));
  const figures: Record<string, FormTimes> = {};
  for (const form of forms) {
    const taken: number[] = [];
    const before = process.cpuUsage();
    for (let i = 0; i < TIMES; i += 1) {
      const started = performance.now();
      await renderPdf(sheetOf(form));
      taken.push(performance.now() - started);
    }
    const { user, system } = process.cpuUsage(before);
    taken.sort((a, b) => a - b);
    const cpu = Math.round((user + system) / 1000 / TIMES);
    figures[form.facts.kind] = { median: Math.round(taken[10]!), p95: Math.round(taken[18]!), cpu };
  }
  return figures;
}
