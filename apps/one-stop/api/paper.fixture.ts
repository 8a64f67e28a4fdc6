import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { DeskApp } from './desk.fixture.js';

export const PDF = Buffer.from('%PDF-1.7\nHợp đồng chuyển nhượng, bản quét');
export const HOP_DONG = 'of=component&code=TP.HOP-DONG&digitised=true';
export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

export interface Form {
  readonly payload: Buffer;
  readonly type: string;
}

/** A form with one file, as a browser makes it. */
export async function formOf(content: Buffer, name: string): Promise<Form> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), name);
  const body = new Response(form);
  return { payload: Buffer.from(await body.arrayBuffer()), type: body.headers.get('content-type')! };
}

export async function sendForm(desk: DeskApp, id: string, { payload, type }: Form, query: string, who: object = {}) {
  const headers = { ...desk.clerk, 'idempotency-key': randomUUID(), 'content-type': type, ...who };
  const url = `/v1/dossiers/${id}/papers?${query}`;
  const answer = await desk.app.inject({ method: 'POST', url, payload, headers });
  return { status: answer.statusCode, body: answer.json() };
}

/** Attaches a file to a dossier, as a scan of its contract unless it is said otherwise. */
export const sendFile = async (
  desk: DeskApp,
  id: string,
  content: Buffer,
  query = HOP_DONG,
  name = 'Hợp đồng số 1.pdf',
  who: object = {},
) => sendForm(desk, id, await formOf(content, name), query, who);

/** The names of all files below the desk's folder. */
export const keptIn = ({ blobDir }: DeskApp): string[] =>
  readdirSync(blobDir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
