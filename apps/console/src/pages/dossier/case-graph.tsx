import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';
import type { components } from '../../api/generated/schema.js';
import { toDay } from '../../ui/format.js';
import { placeSteps, type Placed } from './case-layout.js';

type Step = components['schemas']['FullDossier']['steps'][number];
const [WIDTH, HEIGHT, GAP_X, GAP_Y] = [252, 132, 44, 16];

/** The linked case as a graph: what is asked now stands out, what waits for what is a line. On a phone it is a list. */
export function CaseGraph({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation();
  if (steps.length === 0) return <p className="soft">{t('dossier.caseNone')}</p>;
  const placed = placeSteps(steps);
  const at = new Map(placed.map((one) => [one.step, one]));
  const width = (Math.max(...placed.map(({ column }) => column)) + 1) * (WIDTH + GAP_X) - GAP_X;
  const height = (Math.max(...placed.map(({ row }) => row)) + 1) * (HEIGHT + GAP_Y) - GAP_Y;
  return (
    <div className="case" tabIndex={0} role="group" aria-label={t('dossier.case')}>
      <div className="case-space" style={{ width, minHeight: height }}>
        <svg width={width} height={height} aria-hidden>
          {steps.flatMap(({ step, after }) =>
            after.map((before) => <path key={`${before}-${step}`} d={lineOf(at.get(before)!, at.get(step)!)} />),
          )}
        </svg>
        <ol>
          {steps.map((step) => (
            <StepCard key={step.step} step={step} at={at.get(step.step)!} />
          ))}
        </ol>
      </div>
    </div>
  );
}

function StepCard({ step, at }: { readonly step: Step; readonly at: Placed }) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const state = step.state ?? 'waiting';
  const style = { left: at.column * (WIDTH + GAP_X), top: at.row * (HEIGHT + GAP_Y), width: WIDTH, minHeight: HEIGHT };
  return (
    <li className={`step ${state}`} style={style} aria-current={state === 'asked' ? 'step' : undefined}>
      <span className="step-state">
        {t(`dossier.step.${state}`)}
        {(step.attempt ?? 1) > 1 && `, ${t('dossier.attempt', { count: step.attempt })}`}
      </span>
      <strong>{step.name}</strong>
      <span className="soft">
        {nameOf(step.agency)}
        {state === 'asked' && step.dueAt && ` · ${t('dossier.until', { when: toDay(step.dueAt) })}`}
      </span>
    </li>
  );
}

function lineOf(from: Placed, to: Placed): string {
  const x1 = from.column * (WIDTH + GAP_X) + WIDTH;
  const y1 = from.row * (HEIGHT + GAP_Y) + HEIGHT / 2;
  const x2 = to.column * (WIDTH + GAP_X);
  const y2 = to.row * (HEIGHT + GAP_Y) + HEIGHT / 2;
  const bend = GAP_X / 2;
  return `M${x1} ${y1} H${x2 - bend} V${y2} H${x2}`;
}
