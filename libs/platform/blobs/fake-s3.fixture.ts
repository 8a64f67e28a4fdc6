import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Kept {
  readonly body: Buffer;
  readonly at: Date;
}

/** As much of S3 as the store speaks, in this process: put (with its checksum), get, head, delete, list. Refuses who does not sign. */
export async function fakeS3() {
  const objects = new Map<string, Kept>();
  const server = createServer((request, response) => void answer(objects, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    /** As if an object had been kept at another time. */
    age: (key: string, at: Date) => void objects.set(key, { ...objects.get(key)!, at }),
    close: () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

async function answer(objects: Map<string, Kept>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, headers } = request;
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
  const body = await buffer(request);
  const key = pathname.split('/').slice(2).join('/');
  if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return fail(response, 403, 'AccessDenied');
  if (searchParams.has('list-type')) return void response.end(listing(objects));
  if (method === 'PUT') {
    const sum = createHash('sha256').update(body).digest('base64');
    if (headers['x-amz-checksum-sha256'] !== sum) return fail(response, 400, 'BadDigest');
    objects.set(key, { body, at: new Date() });
    return void response.end();
  }
  const known = objects.get(key);
  if (method === 'DELETE') return void (objects.delete(key), response.writeHead(204).end());
  if (!known) return fail(response, 404, 'NoSuchKey');
  response.setHeader('last-modified', known.at.toUTCString());
  response.setHeader('content-length', known.body.length);
  response.end(method === 'HEAD' ? undefined : known.body);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function listing(objects: Map<string, Kept>): string {
  const contents = [...objects].map(
    ([key, { at, body }]) =>
      `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${body.length}</Size></Contents>`,
  );
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
}
