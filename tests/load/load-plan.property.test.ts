import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { piecemeal, slipped } from './yaml-texts.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
  fc.oneof(piecemeal, slipped).map((text) => new TextEncoder().encode(text)),
  fc.tuple(slipped, fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
    const encoded = new TextEncoder().encode(text);
    if (encoded.length > 0) encoded[at % encoded.length] = byte;
    return encoded;
  }),
);
const names = [
  'programme.yaml',
  'ambitions.yaml',
  'principles.yaml',
  'governance.yaml',
  'workstreams/inclusion.yaml',
] as const;
const folder = { folder: '/plan-root/plan', root: '/plan-root' };

test('any bytes give a plan, or a finding with a line; and the same bytes give the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), bytes, async (name, content) => {
      const files = memoryFiles(minimalPlan({ [name]: content }));
      const first = await loadPlan(files, folder, VOCABULARY);
      if (!first.ok) {
        expect(first.findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
        expect(first.findings.some(({ line, column }) => line !== null && column !== null)).toBe(true);
      }
      expect((await loadPlan(files, folder, VOCABULARY)).findings).toEqual(first.findings);
    }),
    { numRuns: 400 },
  );
});
