/** Where the page is served: at which address and port, and by which names browsers may ask for it there. */
import { UsageError } from '../usage-error.ts';

/** This computer alone. */
const LOOPBACK = '127.0.0.1';

/** 0, a free one, where none is asked for. */
export function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port <= 65_535) return port;
  throw new UsageError(
    `--port takes a number up to 65535, and "${text}" is not one. Leave it out, and a free port is found.`,
  );
}

export function readHost(text: string | undefined): string {
  if (text === undefined) return LOOPBACK;
  const host = /^\[(?<inside>.*)\]$/.exec(text)?.groups?.['inside'] ?? text;
  if (/^[0-9a-z._:-]+$/i.test(host)) return host;
  throw new UsageError(
    `--host takes an address or a name of this computer, such as 127.0.0.1, and "${text}" is not one.`,
  );
}

/** What a browser may call the server, in small letters. */
export function namesOf(host: string): ReadonlySet<string> {
  return new Set([LOOPBACK, 'localhost', '[::1]', inAddress(host).toLowerCase()]);
}

export function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** True when nobody at another computer can reach it. */
export function isPrivate(host: string): boolean {
  return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^localhost$|^::1$/i.test(host);
}

/** The address to type, or to follow. */
export function addressText(host: string, port: number): string {
  return `http://${inAddress(isEveryAddress(host) ? LOOPBACK : host)}:${port}/`;
}

function inAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
