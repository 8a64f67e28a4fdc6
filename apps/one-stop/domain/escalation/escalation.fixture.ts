import type { DataOf, Decision, EscalationDue, EscalationKind } from '#contracts';
import { type EscalationChange, type Organisation, type Procedure, toOrganisation } from '#procedures';
import type { Dossier } from '../dossier.js';
import { AT_DESK, CALENDAR, CODE, OFFICE, FILED, MONDAY, TRANSFER } from '../examples.js';
import { receiveAtDesk } from '../reception.js';
import { type Decide, decideOn, type Setting } from '../setting.js';
import { ring } from './ring.js';

export const office = (escalation?: EscalationChange): Organisation =>
  toOrganisation([
    {
      file: 'thu.yaml',
      content: {
        units: [{ code: '062', name: 'Huyện thử', kind: 'district', validFrom: '2021-01-01' }],
        offices: [{ code: FILED.officeCode, name: 'Một cửa', unit: '062', validFrom: '2021-01-01', escalation }],
        agencies: [
          {
            code: 'land-registry',
            name: 'Đất đai',
            validFrom: '2021-01-01',
            actions: ['appraise-transfer'],
            officeHours: [{ opens: '07:00', closes: '17:00' }],
            escalation: { returnUnclaimed: { workingDays: 2 } },
          },
        ],
      },
    },
  ]);
export const SETTING: Setting = { calendar: CALENDAR, organisation: office() };
type Due = DataOf<typeof EscalationDue>;

export const decided = (
  dossier: Dossier | undefined,
  now: Date,
  decide: Decide,
  setting = SETTING,
): Decision<Dossier> => decideOn(dossier, setting, now, decide)!;
export const received = (setting = SETTING, procedure: Procedure = TRANSFER): Decision<Dossier> =>
  decided(
    undefined,
    MONDAY,
    (state, moment) => receiveAtDesk(state, AT_DESK, { ...moment, code: CODE, office: OFFICE, procedure }),
    setting,
  );
/** What will ring, and when. */
export const timersIn = ({ events }: Decision<Dossier>, kind?: EscalationKind): { due: Due; ringAt: string }[] =>
  events
    .filter(({ contract, at: ringAt }) => ringAt && contract.type === 'dossier.escalation-due.v1')
    .map(({ data, at: ringAt }) => ({ due: data as Due, ringAt: ringAt!.toISOString() }))
    .filter(({ due }) => !kind || due.kind === kind);
export const ringing = (dossier: Dossier, { due, ringAt }: { due: Due; ringAt: string }, setting = SETTING) =>
  decideOn(dossier, setting, new Date(ringAt), (state, moment) =>
    ring(state, due, { ...moment, organisation: setting.organisation }),
  );
export const raised = (decision: Decision<Dossier> | undefined) =>
  (decision?.events ?? [])
    .filter(({ at: later }) => !later)
    .map(({ data }) => data as { kind: string; to: string; text: string })
    .map(({ kind, to }) => `${kind} to ${to}`);
export const only = <One>(many: readonly One[]): One => {
  expect(many).toHaveLength(1);
  return many[0]!;
};
