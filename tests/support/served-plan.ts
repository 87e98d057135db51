/** `milepost serve` as a process of its own, as somebody runs it at a terminal. */
import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gitEnvironment } from './git-repository.ts';
import { REPOSITORY } from './run-milepost.ts';

export interface ServedPlan extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly address: string;
  readonly port: number;
  /** What it has printed so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** The page as it is now. */
  readonly page: () => Promise<string>;
  /** Events as they come, until the test ends. */
  readonly listen: () => Promise<Listener>;
  /** Sends bytes as they are; what comes back until the connection is closed, or nothing has come for a while. */
  readonly raw: (bytes: string) => Promise<string>;
  /** Ends it as Ctrl-C does; its exit code, or the signal that ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}

export interface Listener {
  readonly events: readonly string[];
  /** Resolves with the next event after the ones that have been waited for. */
  readonly next: () => Promise<string>;
  readonly closed: Promise<void>;
}

export interface ServeWords {
  readonly folder: string;
  readonly words?: readonly string[];
  readonly cacheFolder?: string;
}

export async function servedPlan({ folder, words = [], cacheFolder }: ServeWords): Promise<ServedPlan> {
  const child = spawn(process.execPath, [join(REPOSITORY, 'bin/milepost.js'), 'serve', ...words], {
    cwd: folder,
    env: { ...gitEnvironment(), ...(cacheFolder === undefined ? {} : { XDG_CACHE_HOME: cacheFolder }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString('utf8')));
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? ''));
  });
  const port = await Promise.race([
    portIn(child, () => said.out),
    ended.then((code) => {
      throw new Error(`milepost serve ended with ${code}: ${said.err}`);
    }),
  ]);
  const stop = async (signal: NodeJS.Signals = 'SIGINT'): Promise<number | string> => {
    child.kill(signal);
    return await ended;
  };
  return {
    process: child,
    address: `http://127.0.0.1:${port}/`,
    port,
    out: () => said.out,
    err: () => said.err,
    page: async () => await (await fetch(`http://127.0.0.1:${port}/`)).text(),
    listen: () => listenAt(port),
    raw: (bytes) => rawAt(port, bytes),
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop('SIGKILL');
    },
  };
}

async function portIn(child: ChildProcess, out: () => string): Promise<number> {
  for (;;) {
    const found = /http:\/\/[^/\s]+:(?<port>\d+)\//.exec(out())?.groups?.['port'];
    if (found !== undefined) return Number(found);
    await new Promise((resolve) => child.stdout?.once('data', resolve));
  }
}

async function listenAt(port: number): Promise<Listener> {
  const events: string[] = [];
  let waited = 0;
  let wake = (): void => undefined;
  return await new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/events', agent: false }, (response) => {
      let rest = '';
      response.on('data', (piece: Buffer) => {
        const blocks = (rest + piece.toString('utf8')).split('\n\n');
        rest = blocks.pop() ?? '';
        events.push(...blocks.flatMap((block) => /^event: (.*)$/m.exec(block)?.[1] ?? []));
        wake();
      });
      const closed = new Promise<void>((done) => {
        response.on('close', done);
        response.on('error', () => done());
      });
      resolve({
        events,
        closed,
        next: async () => {
          while (events.length <= waited) {
            await new Promise<void>((done) => {
              wake = done;
            });
          }
          waited += 1;
          return events[waited - 1] ?? '';
        },
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const SILENCE = 3_000;

async function rawAt(port: number, bytes: string): Promise<string> {
  return await new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(SILENCE, () => socket.destroy());
    socket.on('data', (piece) => (text += piece.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}
