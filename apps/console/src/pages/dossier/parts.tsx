import { useTranslation } from 'react-i18next';
import { FactList } from '../../ui/fact-list.js';
import { toDay, toMoment } from '../../ui/format.js';
import { useForms, type FullDossier } from './use-dossier.js';

interface Props {
  readonly dossier: FullDossier;
}

export function Papers({ dossier: { components } }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('dossier.papers')}</h2>
      {components.length === 0 && <p className="soft">{t('dossier.papersNone')}</p>}
      <ul className="plain">
        {components.map(({ code, name, originals, certified = 0, copies, electronic }) => (
          <li key={code}>
            {name}
            <small className="soft">
              {[
                originals > 0 && t('dossier.paper.originals', { count: originals }),
                certified > 0 && t('dossier.paper.certified', { count: certified }),
                copies > 0 && t('dossier.paper.copies', { count: copies }),
                electronic && t('dossier.paper.electronic'),
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Facts({ dossier: { facts, factLabels } }: Props) {
  const { t } = useTranslation();
  if (Object.keys(facts).length === 0) return null;
  return (
    <section className="card">
      <h2>{t('dossier.facts')}</h2>
      <FactList facts={facts} labels={factLabels} />
    </section>
  );
}

export function Supplements({ dossier: { supplements } }: Props) {
  const { t } = useTranslation();
  if (supplements.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('dossier.supplements')}</h2>
      <ul className="plain">
        {supplements.map(({ id, items, reason, respondBy, state }) => (
          <li key={id}>
            {items.join('; ')}
            <small className="soft">
              {reason} · {t(`dossier.supplementState.${state}`)}
              {state === 'open' && `, ${t('dossier.respondBy', { when: toMoment(respondBy) })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Forms that were issued, to print; a PDF opens beside the console. */
export function Forms({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data } = useForms(id);
  if (!data) return null;
  return (
    <section className="card">
      <h2>{t('dossier.forms')}</h2>
      {data.items.length === 0 && <p className="soft">{t('dossier.formsNone')}</p>}
      <ul className="plain">
        {data.items.map(({ name, title, number, issuedAt }) => (
          <li key={name}>
            <a href={`/v1/dossiers/${id}/forms/${name}/pdf`} target="_blank" rel="noreferrer">
              {t('dossier.print', { title: title.toLowerCase() })}
            </a>
            <small className="soft">{t('dossier.formIssued', { number, day: toDay(issuedAt) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
