/**
 * Standard output and standard error. Node's own streams are opened for terminals alone: opening one costs more
 * than most reports, and a pipe or a file can be written to directly.
 */
import * as fs from 'node:fs';
import type { OutputStream } from './environment.ts';

type Written = 'written' | 'closed' | 'failed';

export function standardStream(descriptor: 1 | 2): OutputStream {
  if (isCharacterDevice(descriptor)) return nodeStream(descriptor === 1 ? process.stdout : process.stderr);
  return {
    isTerminal: false,
    columns: null,
    write: async (text) => await writeDirectly(descriptor, Buffer.from(text)),
  };
}

/** A terminal is one, and so is the null device; a pipe and a file are not. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes all of it; a pipe that is full for the moment is waited for. */
async function writeDirectly(descriptor: number, bytes: Uint8Array): Promise<Written> {
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += fs.writeSync(descriptor, bytes, offset);
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'EAGAIN') return outcomeOf(code);
      // Another process has made the pipe non-blocking, and its reader is slower than we are.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  return 'written';
}

function nodeStream(stream: NodeJS.WriteStream): OutputStream {
  let trouble: Written | null = null;
  // Without a listener a closed terminal would end the process with a stack trace.
  stream.on('error', (error) => {
    trouble = outcomeOf(codeOf(error));
  });
  // Node leaves isTTY undefined where there is no terminal.
  const isTerminal = stream.isTTY ?? false;
  return {
    isTerminal,
    columns: isTerminal ? stream.columns : null,
    write: (text) =>
      new Promise((resolve) => {
        if (trouble === null)
          stream.write(text, (error) => resolve(error ? outcomeOf(codeOf(error)) : 'written'));
        else resolve(trouble);
      }),
  };
}

const CLOSED: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EBADF']);

function outcomeOf(code: string): Written {
  return CLOSED.has(code) ? 'closed' : 'failed';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
