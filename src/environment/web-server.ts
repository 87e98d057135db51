/** The one web server: it reads requests, hands them on, and writes what it is told, within limits. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { EventStreams } from './event-streams.ts';
import type { NotServed, Served, ServedPlace, WebAnswer, WebRequest } from './live-world.ts';

const LIMITS = {
  /** Bytes of a request line and its headers. */
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const;

/** Far more than the pages that people have open, and few enough to be held in memory. */
const MOST_CONNECTIONS = 256;

/** Whoever has not taken an answer by then is not waited for. */
const LONGEST_ANSWER = 60_000;

export function serveWeb(
  { host, port }: ServedPlace,
  answer: (request: WebRequest) => WebAnswer,
): Promise<Served | NotServed> {
  const streams = new EventStreams();
  const server = createServer(LIMITS, (request, response) => {
    const { status, headers, body } = answer(webRequest(request));
    // What comes behind the headers is of no interest to anybody here.
    request.resume();
    response.writeHead(status, { ...headers });
    if (body !== 'events') end(request, response, body);
    else if (request.method === 'HEAD') response.end();
    else streams.add(response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', refuse);
  return new Promise((resolve) => {
    server.once('error', (error) => resolve({ ok: false, why: whyNot(error) }));
    server.listen({ host, port }, () => {
      // Nothing that goes wrong with one connection may end the program.
      server.on('error', () => undefined);
      resolve({
        ok: true,
        port: portOf(server.address()) ?? port,
        tell: (event) => streams.tell(event),
        close() {
          streams.close();
          closeAll(server);
        },
      });
    });
  });
}

function webRequest({ method = '', url = '', rawHeaders }: IncomingMessage): WebRequest {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([(rawHeaders[index] ?? '').toLowerCase(), rawHeaders[index + 1] ?? '']);
  }
  return { method, target: url, headers };
}

function end(request: IncomingMessage, response: ServerResponse, body: Uint8Array): void {
  const late = setTimeout(() => response.destroy(), LONGEST_ANSWER);
  response.on('close', () => clearTimeout(late));
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

/** What is no request of HTTP. */
function refuse(error: Error & { code?: string }, socket: Socket): void {
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  setTimeout(() => socket.destroy(), 1_000).unref();
}

/** At once: whoever still reads is cut off, so that the port is free. */
function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function portOf(address: AddressInfo | string | null): number | null {
  return typeof address === 'object' && address !== null ? address.port : null;
}

const REASONS: ReadonlyMap<string, NotServed['why']> = new Map([
  ['EADDRINUSE', 'taken'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EADDRNOTAVAIL', 'no-such-host'],
  ['ENOTFOUND', 'no-such-host'],
  ['EAI_AGAIN', 'no-such-host'],
  ['EINVAL', 'no-such-host'],
]);

function whyNot(error: Error): NotServed['why'] {
  return REASONS.get('code' in error ? String(error.code) : '') ?? 'other';
}
