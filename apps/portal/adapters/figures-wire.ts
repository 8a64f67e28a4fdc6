import type { Figures } from '../domain/sync.js';

/**
 * A row of GuiSoLieuBaoCao, a service of our own (ADR 9). `NoiDung` is the text the hash is of, as it is: parsed and written
 * again it might be other bytes.
 */
export const toFigures = ({ snapshotId, form, from, to, content, sha256, corrects }: Figures) => ({
  MaBaoCao: snapshotId,
  MaBieu: form,
  TuNgay: from.replaceAll('-', ''),
  DenNgay: to.replaceAll('-', ''),
  NoiDung: content,
  MaBam: sha256,
  ThayTheBaoCao: corrects ?? '',
});
