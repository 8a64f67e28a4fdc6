import type { DataOf, Decision, PaperAttached } from '#contracts';
import type { KnownPaper } from './portal-record.js';
import type { Sync } from './sync.js';

type Attached = DataOf<typeof PaperAttached>;

/** The portal hears of files with the next thing it is told of the dossier, not of each one by itself. */
export const paperAttached = (sync: Sync | undefined, paper: Attached): Decision<Sync> | undefined =>
  sync && paper.of === 'component' ? withPapers(sync, [...othersOf(sync, paper), toKnown(paper)]) : undefined;

export const paperRemoved = (sync: Sync | undefined, paper: Attached): Decision<Sync> | undefined =>
  sync && paper.of === 'component' ? withPapers(sync, othersOf(sync, paper)) : undefined;

const othersOf = ({ record }: Sync, { paperId }: Attached) => (record.papers ?? []).filter(({ id }) => id !== paperId);

const toKnown = ({ paperId: id, code, digitised, reused, nationalStore }: Attached): KnownPaper => ({
  id,
  code,
  digitised,
  reused,
  nationalStore,
});

const withPapers = (sync: Sync, papers: readonly KnownPaper[]): Decision<Sync> => ({
  state: { ...sync, record: { ...sync.record, papers } },
  events: [],
});
