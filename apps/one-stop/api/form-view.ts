import { numberOf, type Form } from '../domain/forms/form.js';

/** An issued form as a clerk's list shows it. */
export const toFormView = (form: Form) => ({
  name: form.id.split('/').at(-1)!,
  kind: form.facts.kind,
  title: form.heading.title,
  circular: form.heading.circular ?? null,
  formNumber: form.heading.number ?? null,
  number: numberOf(form),
  issuedAt: form.issuedAt,
});
export type FormView = ReturnType<typeof toFormView>;
