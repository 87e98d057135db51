/**
 * What is answered to a request: the page, the events that tell that it has changed, and nothing else. Whatever else runs in
 * the browser of whoever serves a plan can ask this server, too, so that it answers its own page alone.
 */
import type { WebAnswer, WebRequest } from '../../environment/live-world.ts';

export interface Site {
  readonly port: number;
  /** What a browser may call this machine: `127.0.0.1`, `[::1]`. In small letters. */
  readonly names: ReadonlySet<string>;
  /** True where it is served at every address of this machine, so that any number of one is a name of it. */
  readonly atEveryAddress: boolean;
  /** The page as it is now. */
  readonly page: () => ServedPage;
}

export interface ServedPage {
  readonly bytes: Uint8Array;
  /** The content security policy that it states itself. */
  readonly policy: string;
}

export function answer(request: WebRequest, site: Site): WebAnswer {
  const { method, target } = request;
  const hosts = valuesOf(request, 'host');
  // A name that leads here for a moment makes a page from elsewhere one of ours ("DNS rebinding"): only our own names count.
  if (!hosts.every((host) => isOurs(host, site)) || hosts.length !== 1) {
    return refusal(421, 'This server goes by another name.');
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return refusal(405, 'The plan can be looked at here, and nothing else.', { Allow: 'GET, HEAD' });
  }
  if (isAskedFromElsewhere(request, hosts[0] ?? '')) {
    return refusal(403, 'This page is not for other pages to read.');
  }
  switch (target) {
    case '/': {
      const { bytes, policy } = site.page();
      return whole(200, 'text/html; charset=utf-8', bytes, `${policy}; ${FRAMES}`);
    }
    case '/events':
      return {
        status: 200,
        headers: { ...headersOf(NOTHING_ALLOWED), 'Content-Type': 'text/event-stream' },
        body: 'events',
      };
    default:
      return refusal(404, 'There is nothing here. The plan is at /.');
  }
}

/** By names that lead to this machine alone; and where it is served to others, by its numbers, which no name can take. */
function isOurs(host: string, { port, names, atEveryAddress }: Site): boolean {
  const { name = '', given = '80' } =
    /^(?<name>\[[^\]]*\]|[^:[\]]+)(?::(?<given>\d+))?$/.exec(host.toLowerCase())?.groups ?? {};
  return given === String(port) && (names.has(name) || (atEveryAddress && IP_ADDRESS.test(name)));
}

const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;

/**
 * A browser says where a request comes from. Following a link that stands on another page is no reading: that page
 * gets nothing of it.
 */
function isAskedFromElsewhere(request: WebRequest, host: string): boolean {
  const origins = valuesOf(request, 'origin');
  if (!origins.every((origin) => origin.toLowerCase() === `http://${host.toLowerCase()}`)) return true;
  const sites = valuesOf(request, 'sec-fetch-site');
  if (sites.every((site) => site === 'same-origin' || site === 'none')) return false;
  const isFollowed =
    valuesOf(request, 'sec-fetch-mode').join() === 'navigate' &&
    valuesOf(request, 'sec-fetch-dest').join() === 'document';
  return !isFollowed;
}

function valuesOf({ headers }: WebRequest, name: string): string[] {
  return headers.filter(([known]) => known === name).map(([, value]) => value);
}

const NOTHING_ALLOWED = "default-src 'none'";
const FRAMES = "frame-ancestors 'none'";

/** What keeps the page to itself, whatever asks. Nothing of a plan stays behind in a cache. */
function headersOf(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

function whole(status: number, type: string, body: Uint8Array, policy: string): WebAnswer {
  return {
    status,
    headers: { ...headersOf(policy), 'Content-Type': type, 'Content-Length': String(body.length) },
    body,
  };
}

/** Whoever is refused has nothing more to ask over this connection. */
function refusal(status: number, text: string, headers: Readonly<Record<string, string>> = {}): WebAnswer {
  const said = whole(
    status,
    'text/plain; charset=utf-8',
    new TextEncoder().encode(`${text}\n`),
    `${NOTHING_ALLOWED}; ${FRAMES}`,
  );
  return { ...said, headers: { ...said.headers, ...headers, Connection: 'close' } };
}
