import { besideCode, heading, letterhead, type Sheet } from '#forms';
import { numberOf, type Form } from '../domain/forms/form.js';
import type { DossierFacts } from '../domain/forms/facts.js';

type Body = Sheet['content'];

/** What every form has around its own words: head, title, and the tracking code beside the first lines. */
export function frame(form: Form, below: string | undefined, first: Body, rest: Body): Sheet {
  const { heading: named, issuer, issuedAt, tracking } = form;
  const follows = named.circular && `Mẫu số ${named.number} – ${named.circular}`;
  const number = numberOf(form);
  return {
    title: `${named.title} số ${number}`,
    paper: named.paper,
    issuedAt,
    content: [
      ...letterhead({ ...issuer, number, issuedAt, follows }, named.paper),
      heading(named.title, below),
      besideCode(first, tracking),
      ...rest,
    ],
  };
}

export const codeLine = ({ code }: DossierFacts): string | undefined => code && `Mã hồ sơ: ${code}`;
