interface Props {
  readonly file: { readonly id: string; readonly dossierId: string; readonly name: string; readonly size: number };
}

/** A file of a dossier, to be fetched. */
export const FileLink = ({ file: { id, dossierId, name, size } }: Props) => (
  <a className="file" href={`/v1/dossiers/${dossierId}/papers/${id}/content`}>
    {name} <small className="soft">{toSize(size)}</small>
  </a>
);

const toSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
