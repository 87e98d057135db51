/** Texts for property tests: pieces of YAML in any order, and the real plan with a few keystrokes too many. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';

const PIECES = [
  'a: ',
  'b: ',
  'title: ',
  '- ',
  '-',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '#',
  ' # ',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n',
  '\n  ',
  '\n- ',
  '\n  - ',
  '\r\n',
  '1',
  '1.10',
  '010',
  '0x1F',
  '0o17',
  '.5',
  '+1',
  '1e3 ',
  '.inf',
  '-',
  'true',
  'False',
  'null',
  '~',
  'yes',
  'text',
  'two words',
  ':',
  ': ',
  '|\n',
  '>-\n',
  '|-\n',
  '&x ',
  '*x',
  '!!str ',
  '!',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '\t',
  '\\',
  '\\u0041',
  '\\n',
  '<<: ',
  '? ',
  '__proto__: ',
  'constructor: ',
  '=======',
  'é',
  '😀',
  '\u00a0',
  '@',
  '`',
] as const; // prettier-ignore

/** Up to thirty pieces: short enough that no parser's sharp edges are met. */
export const piecemeal: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const PLAN = new URL('../../plan/', import.meta.url);

function linesOf(name: string): readonly string[] {
  return readFileSync(fileURLToPath(new URL(name, PLAN)), 'utf8').split('\n');
}

const FILES: readonly (readonly string[])[] = [
  ...readdirSync(PLAN).filter((name) => name.endsWith('.yaml')),
  ...readdirSync(new URL('workstreams/', PLAN)).map((name) => `workstreams/${name}`),
].map(linesOf);

/** The first lines of a file of the real plan, as they stand. */
const beginnings: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...FILES), fc.integer({ min: 1, max: 80 }))
  .map(([lines, count]) => `${lines.slice(0, count).join('\n')}\n`);

type Slip = (text: string) => string;

// No doubles: of those nearly all are next to 0.
const place: fc.Arbitrary<number> = fc.nat({ max: 9999 }).map((part) => part / 10_000);

const slips: fc.Arbitrary<Slip> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...PIECES)).map(
    ([at, piece]): Slip =>
      (text) =>
        splice(text, at, 0, piece),
  ),
  place.map(
    (at): Slip =>
      (text) =>
        splice(text, at, 1, ''),
  ),
  place.map(
    (at): Slip =>
      (text) => {
        const offset = Math.floor(at * text.length);
        return splice(text, at, 2, `${text.charAt(offset + 1)}${text.charAt(offset)}`);
      },
  ),
  fc.tuple(place, fc.constantFrom('delete', 'twice', 'swap', 'indent', 'outdent')).map(
    ([at, what]): Slip =>
      (text) => {
        const lines = text.split('\n');
        const index = Math.floor(at * lines.length);
        const line = lines[index] ?? '';
        const instead = {
          delete: [],
          twice: [line, line],
          swap: [lines[index + 1] ?? '', line],
          indent: [`  ${line}`],
          outdent: [line.slice(1)],
        } as const;
        return lines.toSpliced(index, what === 'swap' ? 2 : 1, ...instead[what]).join('\n');
      },
  ),
);

/** The beginning of a real file with up to three slips of the finger. */
export const slipped: fc.Arbitrary<string> = fc
  .tuple(beginnings, fc.array(slips, { maxLength: 3 }))
  .map(([text, all]) => all.reduce((slipping, slip) => slip(slipping), text));

function splice(text: string, at: number, count: number, instead: string): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + instead + text.slice(offset + count);
}
