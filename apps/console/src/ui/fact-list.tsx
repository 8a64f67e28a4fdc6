import { useTranslation } from 'react-i18next';
import { toLines } from './fact-lines.js';

interface Props {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly labels: Parameters<typeof toLines>[1];
}

/** Facts by the names the procedure gives them. */
export function FactList({ facts, labels }: Props) {
  const { t } = useTranslation();
  const unlabelled = (name: string) => t('dossier.unlabelled', { name });
  const said = { yes: t('dossier.yes'), no: t('dossier.no'), unlabelled };
  return (
    <dl className="facts">
      {toLines(facts, labels, said).map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
