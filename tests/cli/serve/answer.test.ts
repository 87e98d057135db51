/** What is answered to whom: hosts, origins, methods and paths, as a table. */
import { describe, expect, test } from 'vitest';
import { answer, type Site } from '../../../src/cli/serve/answer.ts';
import { isEveryAddress, namesOf } from '../../../src/cli/serve/place.ts';

const PAGE = { bytes: new TextEncoder().encode('<p>the plan</p>'), policy: "default-src 'none'" };

function siteAt(host: string, port = 4242): Site {
  return { port, names: namesOf(host), atEveryAddress: isEveryAddress(host), page: () => PAGE };
}

type Headers = readonly (readonly [string, string])[];

function statusOf(
  { method = 'GET', target = '/', headers }: { method?: string; target?: string; headers: Headers },
  site: Site = siteAt('127.0.0.1'),
): number {
  return answer({ method, target, headers }, site).status;
}

const HOME: Headers = [['host', '127.0.0.1:4242']];

describe('names that lead here', () => {
  test.each(['127.0.0.1:4242', 'localhost:4242', 'LOCALHOST:4242', '[::1]:4242'])('%s', (host) => {
    expect(statusOf({ headers: [['host', host]] })).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:4242',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:4243',
    '127.0.0.1:04242',
    'localhost.:4242',
    'localhost.evil.example:4242',
    'evil@127.0.0.1:4242',
    '127.0.0.1:4242 ',
    '192.168.0.7:4242',
    '[::]:4242',
    '',
  ])('%s is none of them', (host) => {
    expect(statusOf({ headers: [['host', host]] })).toBe(421);
  });

  test('no name, and two names, are none', () => {
    expect(statusOf({ headers: [] })).toBe(421);
    expect(statusOf({ headers: [...HOME, ...HOME] })).toBe(421);
  });

  test('at port 80 the port goes without saying', () => {
    expect(statusOf({ headers: [['host', 'localhost']] }, siteAt('127.0.0.1', 80))).toBe(200);
  });

  test('the name that was given counts, too', () => {
    const site = siteAt('Board-PC.council.example');
    expect(statusOf({ headers: [['host', 'board-pc.council.example:4242']] }, site)).toBe(200);
    expect(statusOf({ headers: [['host', 'other.council.example:4242']] }, site)).toBe(421);
    expect(statusOf({ headers: [['host', '[fd00::7]:4242']] }, siteAt('fd00::7'))).toBe(200);
  });

  test('served at every address it goes by any number, and by no other name', () => {
    const site = siteAt('0.0.0.0');
    expect(statusOf({ headers: [['host', '192.168.0.7:4242']] }, site)).toBe(200);
    expect(statusOf({ headers: [['host', '[fd00::7]:4242']] }, site)).toBe(200);
    expect(statusOf({ headers: [['host', '192.168.0.7']] }, site)).toBe(421);
    expect(statusOf({ headers: [['host', 'evil.example:4242']] }, site)).toBe(421);
  });
});

describe('where a request comes from', () => {
  test.each<readonly [string, Headers]>([
    ['a program', []],
    [
      'the page itself',
      [
        ['origin', 'http://127.0.0.1:4242'],
        ['sec-fetch-site', 'same-origin'],
      ],
    ],
    [
      'an address that was typed',
      [
        ['sec-fetch-site', 'none'],
        ['sec-fetch-mode', 'navigate'],
      ],
    ],
    [
      'a link that was followed',
      [
        ['sec-fetch-site', 'cross-site'],
        ['sec-fetch-mode', 'navigate'],
        ['sec-fetch-dest', 'document'],
      ],
    ],
  ])('%s is answered', (_name, headers) => {
    expect(statusOf({ headers: [...HOME, ...headers] })).toBe(200);
    expect(statusOf({ target: '/events', headers: [...HOME, ...headers] })).toBe(200);
  });

  test.each<readonly [string, Headers]>([
    ['another origin', [['origin', 'http://evil.example']]],
    ['another port of this computer', [['origin', 'http://127.0.0.1:8080']]],
    ['another name of it', [['origin', 'http://localhost:4242']]],
    ['a sandbox', [['origin', 'null']]],
    [
      'two origins',
      [
        ['origin', 'http://127.0.0.1:4242'],
        ['origin', 'http://evil.example'],
      ],
    ],
    [
      'a script of another site',
      [
        ['sec-fetch-site', 'cross-site'],
        ['sec-fetch-mode', 'cors'],
      ],
    ],
    [
      'a picture of another site',
      [
        ['sec-fetch-site', 'cross-site'],
        ['sec-fetch-mode', 'no-cors'],
      ],
    ],
    [
      'a script of another port',
      [
        ['sec-fetch-site', 'same-site'],
        ['sec-fetch-mode', 'no-cors'],
      ],
    ],
    [
      'a frame',
      [
        ['sec-fetch-site', 'cross-site'],
        ['sec-fetch-mode', 'navigate'],
        ['sec-fetch-dest', 'iframe'],
      ],
    ],
  ])('%s is refused', (_name, headers) => {
    expect(statusOf({ headers: [...HOME, ...headers] })).toBe(403);
    expect(statusOf({ target: '/events', headers: [...HOME, ...headers] })).toBe(403);
  });
});

describe('what can be asked', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', ''])(
    'not with %s',
    (method) => {
      const said = answer({ method, target: '/', headers: HOME }, siteAt('127.0.0.1'));
      expect(said.status).toBe(405);
      expect(said.headers['Allow']).toBe('GET, HEAD');
    },
  );

  test.each([
    '/favicon.ico',
    '/index.html',
    '/plan/programme.yaml',
    '/../plan/programme.yaml',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/events/',
    '/events?x',
    '/?x',
    '/./',
    '*',
    '',
    'http://127.0.0.1:4242/',
    'http://evil.example/',
    '/\\..\\plan',
    '/\u0000',
  ])('not %j', (target) => {
    expect(statusOf({ target, headers: HOME })).toBe(404);
  });

  test('the page, whole, for nobody to keep, frame or sniff', () => {
    const { status, headers, body } = answer(
      { method: 'GET', target: '/', headers: HOME },
      siteAt('127.0.0.1'),
    );
    expect(status).toBe(200);
    expect(body).toBe(PAGE.bytes);
    expect(headers).toEqual({
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': '15',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
  });

  test('the events', () => {
    const { headers, body } = answer(
      { method: 'GET', target: '/events', headers: HOME },
      siteAt('127.0.0.1'),
    );
    expect(body).toBe('events');
    expect(headers['Content-Type']).toBe('text/event-stream');
    expect(headers['Cache-Control']).toBe('no-store');
  });

  test('whoever is refused learns nothing of the plan', () => {
    const { headers, body } = answer({ method: 'GET', target: '/x', headers: HOME }, siteAt('127.0.0.1'));
    expect(body === 'events' ? body : new TextDecoder().decode(body)).toBe(
      'There is nothing here. The plan is at /.\n',
    );
    expect(headers['Connection']).toBe('close');
    expect(headers['Content-Security-Policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});
