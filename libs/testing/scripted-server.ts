import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface HeardCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed when there was one. */
  readonly body: unknown;
}

export interface ScriptedServer {
  readonly url: string;
  readonly heard: readonly HeardCall[];
  close(): Promise<void>;
}

/** A counterparty that does what a spec says and remembers what it heard. `reply` may also never end the response. */
export async function scriptedServer(
  reply: (response: ServerResponse, call: HeardCall) => void,
): Promise<ScriptedServer> {
  const heard: HeardCall[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const call = { method, path: url, headers, body: body === '' ? undefined : (JSON.parse(body) as unknown) };
      heard.push(call);
      reply(response, call);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Ends a response with JSON, or with a text as it is. */
export function replyWith(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
