import type { Sheet } from '#forms';
import type { Form } from '../domain/forms/form.js';
import { apology } from './apology.js';
import { controlSlip } from './control-slip.js';
import { handOver } from './hand-over.js';
import { receipt } from './receipt.js';
import { refusal } from './refusal.js';
import { stop } from './stop.js';
import { supplement } from './supplement.js';

/** A form as it stands on paper. The facts alone decide; the circular gives title, number and paper. */
export function sheetOf(form: Form): Sheet {
  const { facts } = form;
  switch (facts.kind) {
    case 'receipt':
      return receipt(form, facts);
    case 'supplement':
      return supplement(form, facts);
    case 'refusal':
      return refusal(form, facts);
    case 'apology':
      return apology(form, facts);
    case 'stop':
      return stop(form, facts);
    case 'control-slip':
      return controlSlip(form, facts);
    case 'hand-over':
      return handOver(form, facts);
  }
}
