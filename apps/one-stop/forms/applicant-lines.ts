import { field, fields, type Sheet } from '#forms';
import type { DossierFacts } from '../domain/forms/facts.js';

/** Whose dossier it is and how to reach them, as forms 01 to 03 ask in this order. */
export function applicantLines(label: string, { applicant }: DossierFacts): Sheet['content'] {
  const { name, address, phone, email } = applicant;
  return [field(label, name), field('Địa chỉ', address), fields(['Số điện thoại', phone], ['Email', email])];
}
