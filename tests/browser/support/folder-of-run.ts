/** A temporary folder for each run of the tests, in which what one test file has made is there for the others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    folderOfRun: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-pages-'));
  provide('folderOfRun', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
