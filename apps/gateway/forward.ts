import { HubError, type FaultCode } from '#contracts';
import { toProblem } from '#platform';
import { request as call, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { Said } from './ask-all.js';

/** Headers that are about one connection, not about the message (RFC 9110 §7.6.1). */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'expect'];

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name)));

export function tell(response: ServerResponse, { status, body }: Said, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type, ...(status === 503 && { 'retry-after': '2' }) });
  response.end(JSON.stringify(body));
}

export function refuse(response: ServerResponse, code: FaultCode): void {
  const problem = toProblem(new HubError(code));
  tell(response, { status: problem.status, body: problem }, 'application/problem+json');
}

/** Asking changes nothing, so it may be asked again (RFC 9110 §9.2.1). */
const onlyAsks = (method?: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Passes a request to the first of these processes that can be reached, as it comes and byte by byte. A process that breaks
 * off may have done what was asked: only the caller may try that again, unless the request only asks. A process that leaves
 * breaks off whatever knocked between its last look and its going, so that is an everyday thing.
 */
export function forward([url, ...others]: readonly string[], request: IncomingMessage, response: ServerResponse): void {
  if (!url) return refuse(response, 'hub/unavailable');
  const { hostname, port } = new URL(url);
  const { method, url: path } = request;
  const headers = { ...endToEnd(request.headers), connection: 'close' };
  const passed = call({ hostname, port, method, path, headers, agent: false });
  let reached = false;
  const leave = () => passed.destroy();
  response.once('close', leave);
  passed.once('socket', (socket) =>
    socket.once('connect', () => {
      reached = true;
      request.pipe(passed);
    }),
  );
  passed.once('response', (answer) => {
    response.writeHead(answer.statusCode!, endToEnd(answer.headers));
    pipeline(answer, response, () => {});
  });
  passed.once('error', () => {
    response.off('close', leave);
    if (response.headersSent) response.destroy();
    else if (reached && !onlyAsks(method)) refuse(response, 'hub/interrupted');
    else forward(others, request, response);
  });
}
