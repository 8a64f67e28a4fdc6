import type { Readable } from 'node:stream';

/** A file on this machine, ready to be kept: whole, counted and hashed. */
export interface StagedFile {
  readonly path: string;
  readonly size: number;
  /** SHA-256 of the content, in hex: its name for ever. */
  readonly sha256: string;
}

export interface StoredBlob {
  readonly sha256: string;
  /** When it was kept last: the same content kept again counts anew. */
  readonly storedAt: Date;
}

/** Where the bytes of papers lie, under what they are: the same content is kept once, whoever sends it. */
export interface BlobStore {
  /** Keeps the file; when it resolves the content is durable. On a failure nothing of it can be read. */
  put(file: StagedFile): Promise<void>;
  /** The content, or nothing when it was never kept. */
  get(sha256: string): Promise<Readable | undefined>;
  has(sha256: string): Promise<boolean>;
  list(): AsyncIterable<StoredBlob>;
  /** Forgets the content if it was not kept again since. */
  remove(blob: StoredBlob): Promise<void>;
}
