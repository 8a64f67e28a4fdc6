import { counterpartyHttp } from '#agency-kit';
import type { Answer } from '../../domain/answered.js';
import type { Call } from '../../domain/sync.js';
import type { Portal, PortalOptions } from '../portal.js';
import { catalogueOf } from './catalogue.js';
import { toCall, WireAnswer } from './client-wire.js';
import { gate } from './gate.js';
import { assertHonest } from '../honest.js';
import { listBy, lookUpBy } from './look-up.js';

/** The portal in the classic dialect. Its words are kept without personal data. */
export function classicPortal({ agencyName, lists, ...options }: PortalOptions): Portal {
  const enter = gate(options);
  const http = counterpartyHttp({ code: 'portal', ...options });
  const without = (answer: Answer, { body }: Call): Answer =>
    'told' in answer ? { ...answer, told: http.rejection(answer.told, body).detail } : answer;
  return {
    tell: async (sync, call) => {
      assertHonest(toCall('', sync, call, agencyName).data, call);
      const bodyOf = (session: string) => toCall(session, sync, call, agencyName);
      const { answer } = await enter(bodyOf, WireAnswer, call.id);
      return without(answer, call);
    },
    lookUp: lookUpBy(enter),
    ...(lists && { list: listBy(enter) }),
    catalogue: catalogueOf(enter),
  };
}
