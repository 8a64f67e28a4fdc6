import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/schema.js';
import type { Problem } from '../api/problem.js';
import { toMoment, toMoney } from './format.js';

type PossibleAct = components['schemas']['FullDossier']['possibleActs'][number];
type Alert = components['schemas']['FullDossier']['alerts'][number];
type Sentences = Pick<components['schemas']['FullDossier'], 'sentence' | 'sentenceInEnglish'>;
type Warning = components['schemas']['Warning'];
type Line = components['schemas']['Timeline']['items'][number];
type Field = NonNullable<Problem['errors']>[number];
interface Told {
  readonly code: string;
  readonly title: string;
  readonly help: string;
}

/** What the hub says, in the language of the screen: its own words, or their translation where their code has one. */
export function useHubWords() {
  const { t, i18n } = useTranslation();
  return {
    state: (business: string, text: string): string => t(`hub.business.${business}`, text),
    act: ({ act, label }: PossibleAct): string => t(`hub.act.${act}`, label),
    whyNot: ({ why, reason = '' }: PossibleAct): string => t(`hub.why.${why}`, reason),
    alert: ({ kind, text }: Alert): string => t(`hub.alert.${kind}`, text),
    sentence: ({ sentence, sentenceInEnglish }: Sentences): string =>
      i18n.language === 'en' ? sentenceInEnglish : sentence,
    warning: ({ kind, with: said, text }: Warning): string => t(`hub.warning.${kind}`, text, readable(said)),
    line: (line: Line): string => lineIn(line, t),
    field: ({ code = '', of, pointer, detail }: Field): string =>
      t(`hub.field.${code.replaceAll('/', '-')}`, detail, { of: of ?? pointer }),
    fault: ({ code, title, help }: Told) => ({
      title: t(`hub.faults.${code}.title`, title),
      help: t(`hub.faults.${code}.help`, help),
    }),
  };
}

type Words = ReturnType<typeof useTranslation>['t'];

/** What makes two lines of one kind of event: who, which way, with what result. */
const CONTEXTS = ['result', 'outcome', 'receivedBy', 'direction', 'cause', 'of'];

function lineIn({ type, with: said, text }: Line, t: Words): string {
  const event = type.replace(/\.v\d+$/, '').replaceAll('.', '-');
  if (event === 'escalation-raised') return t(`hub.alert.${said.kind}`, text);
  const words = readable(said);
  const renewed = said.appointmentAt ? t('hub.renewed', '', words) : '';
  const numbered = said.reference ? t('hub.numbered', '', words) : '';
  const context = CONTEXTS.map((name) => said[name]).find(Boolean);
  return t(`hub.line.${event}`, text, { number: '1', ...words, renewed, numbered, ...(context && { context }) });
}

/** Instants and sums as people write them. */
const readable = (said: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).map(([name, value]) => {
      if (name.endsWith('At') || name === 'until') return [name, toMoment(value)];
      return [name, name === 'total' || name === 'amount' ? toMoney(Number(value)) : value];
    }),
  );
