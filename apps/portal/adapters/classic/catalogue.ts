import { HubError } from '#contracts';
import type { Published } from '../../domain/published.js';
import type { Portal } from '../portal.js';
import { toNamed, toPublished, WireDetails, WireList } from './catalogue-wire.js';
import type { Gate } from './gate.js';

/** One after the other: a catalogue is read once in a while, and a portal is not to be tired out. */
export function catalogueOf(enter: Gate): Portal['catalogue'] {
  const listOf = async (madonvi: string): Promise<Published[]> => {
    const bodyOf = (session: string) => ({ session, madonvi, service: 'LayDanhSachTTHC', data: [{}] });
    const { answer, whole } = await enter(bodyOf, WireList);
    if (answer.kind !== 'ok') throw new HubError('catalogue/not-given', 'told' in answer ? answer.told : undefined);
    return whole.data.map(toNamed);
  };
  const detailOf = async (madonvi: string, maTTHC: string): Promise<Published | undefined> => {
    const bodyOf = (session: string) => ({ session, madonvi, service: 'LayThuTuc', data: [{ maTTHC }] });
    const { answer, whole } = await enter(bodyOf, WireDetails);
    if (answer.kind === 'missing') return undefined;
    if (answer.kind !== 'ok') throw new HubError('catalogue/not-given', 'told' in answer ? answer.told : undefined);
    return whole.data.map(toPublished).find(({ code }) => code === maTTHC);
  };
  return async (offices, wanted) => {
    const named = new Map<string, Published & { readonly office: string }>();
    for (const office of offices)
      for (const row of await listOf(office)) if (!named.has(row.code)) named.set(row.code, { ...row, office });
    const published: Published[] = [];
    for (const { office, ...row } of named.values()) {
      const isWanted = [row.code, ...row.replaces].some((code) => wanted.includes(code));
      published.push((isWanted && (await detailOf(office, row.code))) || row);
    }
    return published;
  };
}
