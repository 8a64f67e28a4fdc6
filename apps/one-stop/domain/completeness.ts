import { HubError } from '#contracts';
import { checkFacts, missingComponents } from '#procedures';
import type { Delivery, Dossier } from './dossier.js';

/** Refuses a dossier that the desk may not accept: each missing paper, missing or impossible fact, or address is named. */
export function assertComplete({ procedure, components, facts, delivery }: Dossier): void {
  const isElectronic = delivery.papers === 'electronic';
  const brought = components.map((component) => (isElectronic ? { ...component, electronic: true } : component));
  const papers = missingComponents(procedure, brought);
  if (papers.length > 0) {
    const fields = papers.map(({ code, name }) => ({
      pointer: `/components/${code}`,
      detail: `Thiếu ${name}`,
      code: 'missing',
      of: name,
    }));
    throw new HubError('dossier/papers-missing', `Thiếu: ${papers.map(({ name }) => name).join('; ')}`, fields);
  }
  const faults = checkFacts(procedure, facts);
  if (faults.length > 0)
    throw new HubError('dossier/facts-missing', faults.map(({ detail }) => detail).join('; '), faults);
  assertAddress(delivery);
}

/** What goes by post needs an address. */
export function assertAddress({ resultDelivery, deliverTo }: Pick<Delivery, 'resultDelivery' | 'deliverTo'>): void {
  if (resultDelivery !== 'post' || deliverTo) return;
  throw new HubError('dossier/address-missing', undefined, [
    { pointer: '/deliverTo', detail: 'Thiếu địa chỉ nhận kết quả', code: 'address-missing' },
  ]);
}
