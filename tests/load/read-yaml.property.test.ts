import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { firstRefusedCharacter } from '../../src/load/decode-text.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { piecemeal, slipped } from './yaml-texts.ts';

/** A value for comparison: mappings as sorted pairs without those that have nothing behind the key. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, entry]) => entry !== null && entry !== undefined)
    .map(([key, entry]) => [key, comparable(entry)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** What the other reader makes of a text; undefined where it refuses. Keys are text there, too. */
function secondOpinion(text: string): { readonly data: unknown } | undefined {
  const documents = parseAllDocuments(text, {
    stringKeys: true,
    schema: 'core',
    version: '1.2',
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length !== 1) return undefined;
  const [document] = documents;
  if (document === undefined || document.errors.length > 0 || document.warnings.length > 0) return undefined;
  return { data: document.toJS() };
}

describe.each([
  ['pieces of YAML in any order', piecemeal, 2000],
  ['the real plan with slips of the finger', slipped, 400],
])('%s', (_, texts, numRuns) => {
  test('what both readers accept they read alike, and ours never throws', () => {
    let alike = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const ours = readYaml('x.yaml', text);
        if (!ours.ok) {
          expect(ours.findings.length).toBeGreaterThan(0);
          for (const { position, message, fix } of ours.findings) {
            expect(position?.line).toBeLessThanOrEqual(text.split('\n').length);
            expect(position?.column).toBeGreaterThan(0);
            expect(message).not.toBe('');
            expect(fix).not.toBe('');
          }
          return;
        }
        // No text with such a character gets as far as the reader.
        if (firstRefusedCharacter(text) !== null) return;
        // A file that is nothing but one text is no plan; in such, the readers count the spaces after "|1" differently.
        const theirs = typeof ours.data === 'string' ? undefined : secondOpinion(text);
        if (theirs === undefined) return;
        alike += 1;
        expect(comparable(ours.data)).toEqual(comparable(theirs.data));
      }),
      { numRuns },
    );
    // Otherwise nothing was compared, and the property says nothing.
    expect(alike).toBeGreaterThan(numRuns / 20);
  });
});
