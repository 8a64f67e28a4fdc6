import type { PaperMarks } from '#contracts';

/** A file of a dossier. Its bytes lie elsewhere under their SHA-256; many papers may be the same bytes. */
export interface Paper extends PaperMarks {
  readonly id: string;
  readonly dossierId: string;
  /** The step whose agency filed it; absent where the desk did. */
  readonly step?: string | undefined;
  /** As whoever sent it named it; may name a person. */
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly attachedAt: string;
}
