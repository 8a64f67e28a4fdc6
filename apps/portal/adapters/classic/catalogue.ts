import { HubError } from '#contracts';
import type { Published } from '../../domain/published.js';
import type { Portal } from '../portal.js';
import { toNamed, toPublished, WireDetails, WireList } from './catalogue-wire.js';
import type { Gate } from './gate.js';

/** So many procedures are asked for at a time, as many as dossiers are told: a portal is not to be tired out. */
const AT_ONCE = 8;

/** All by name, office by office; then those that are wanted in full, some at a time. */
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
  return async (offices, wanted, onFetched = async () => {}) => {
    const named = new Map<string, Published & { readonly office: string }>();
    for (const office of offices)
      for (const row of await listOf(office)) if (!named.has(row.code)) named.set(row.code, { ...row, office });
    const asked = new Set(wanted);
    const inFull = [...named.values()].filter(({ code, replaces }) =>
      [code, ...replaces].some((one) => asked.has(one)),
    );
    const found = new Map<string, Published>();
    await onFetched(0, inFull.length);
    for (let at = 0; at < inFull.length; at += AT_ONCE) {
      const some = inFull.slice(at, at + AT_ONCE);
      const details = await Promise.all(some.map(({ office, code }) => detailOf(office, code)));
      for (const detail of details) if (detail) found.set(detail.code, detail);
      await onFetched(Math.min(at + AT_ONCE, inFull.length), inFull.length);
    }
    return [...named.values()].map(({ code, name, replaces }) => found.get(code) ?? { code, name, replaces });
  };
}
