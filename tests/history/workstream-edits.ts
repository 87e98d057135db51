/** For property tests: short workstream files, and what people and slips of the finger make of them, edit by edit. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';

/** Lines that mean something else than they seem to, that end what stands above them, or that fail to. */
const PIECES: readonly string[] = [
  ['', ' ', '\t', '\t', '\t ', ' \t', '  \t', '\t#', '\t# a comment', '# a comment', '#no comment'],
  apart('- id: another ¦ - "id": quoted ¦ - id: x # why ¦ - - id: x ¦ -id: x ¦ - ? id ¦ - &a id: x ¦ -- x'),
  apart('- ¦ - word ¦ - null ¦ - | ¦ - # a comment ¦ - {id: x, due: May 2025} ¦ - [id, due] ¦ - in it'),
  ['-\tid: x', '- ', 'due: ', 'due:  ', 'due:\tJune', '\u00a0due: x', 'changes: '],
  apart('due: June 2025 ¦ due: ¦ due : June ¦ due: June: July ¦ due: June # why ¦ due: # why'),
  apart(`"due": June 2025 ¦ 'due': June 2025 ¦ due: "June ¦ due: 'June ¦ due: June" ¦ two words: x ¦ é: x`),
  apart('due: &a June ¦ due: *a ¦ due: !!str June ¦ <<: {due: June} ¦ __proto__: x ¦ constructor: x ¦ ~: x'),
  apart('title: | ¦ title: |+ ¦ title: |- ¦ title: >- ¦ title: |1 ¦ title: |2- ¦ title: >+ # why ¦ | ¦ >'),
  apart(`title: one # two ¦ title: two lines ¦ title: "two lines ¦ and the second ¦ and the second" ¦ too'`),
  apart(
    'was: [one, two] ¦ was: [one, ¦ two] ¦ ] ¦ } ¦ , more ¦ owner: {name: x, ¦ name: y} ¦ was: {} ¦ { ¦ [',
  ),
  apart(
    'changes: ¦ changes: [] ¦ changes: # why ¦ "changes": ¦ changes: x ¦ - date: 2025-01-01 ¦ from: May 2025',
  ),
  apart('to: June 2025 ¦ correction: true ¦ status: complete ¦ owner: ~ ¦ milestones: ¦ projects: ¦ null: x'),
  apart(
    '? due ¦ : June 2025 ¦ ? | ¦ ? [due] ¦ ? - due ¦ : ¦ 0x1: x ¦ 1: x ¦ 01: x ¦ true: x ¦ *a ¦ &a ¦ @x ¦ !x y',
  ),
  apart('--- ¦ --- # x ¦ ... ¦ %YAML 1.2 ¦ <<<<<<< HEAD ¦ ======= ¦ >>>>>>> other ¦ ` ¦ \\ ¦ " ¦ \''),
  [`due: ${nested(25)}`, `due: ${nested(28)}`, `was: ${nested(26)}`, nested(28)],
].flat();

function apart(pieces: string): string[] {
  return pieces.split(' ¦ ');
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

const MARKS = [
  ...apart(`: ¦ " ¦ ' ¦ # ¦ | ¦ [ ¦ ] ¦ { ¦ } ¦ , ¦ ?`),
  ' ',
  ' #',
  '- ',
  '\\',
  '\t',
  '\r',
  '\r\n',
];

/** Each project of the plans in the fixtures, cut down to a file of its own with at most three milestones. */
const FROM_FIXTURES: readonly string[] = ['invented', 'westmarch-2024'].flatMap((name) => {
  const folder = new URL(`../fixtures/${name}/workstreams/`, import.meta.url);
  return readdirSync(folder).flatMap((file) => shortFiles(readFileSync(new URL(file, folder), 'utf8')));
});

function shortFiles(text: string): string[] {
  const [head = '', ...projects] = text.split(/^(?= {2}- id: )/m);
  return projects
    .filter((project) => project.includes(' milestones:\n'))
    .map((project) => {
      const [own = '', ...milestones] = project.split(/^(?= {6}- id: )/m);
      const [id, name] = own.split('\n');
      return `${head.slice(0, head.indexOf('objective:'))}projects:\n${id}\n${name}\n    milestones:\n${milestones.slice(0, 3).join('')}`;
    });
}

/** Lists at the margins of their keys, a block that ends in blank lines, and what stands below the milestones. */
const BY_HAND = `id: places
projects:
- id: bases
  milestones:
  - id: hosts
    title: Six host
      schools chosen
    changes:
    - date: 2025-01-01
      from: May 2025
      reason: >
        Two governing bodies

        meet in June
    - date: 2025-02-01
      to: July 2025
    was:
    - places/bases/schools
    due: "June
      2025"

  # Later
  - id: opened
    note: |+
      - a block

  - title: No id
    due: [x,
      y]
  name: Resource bases
`;

export const SHORT_FILES: readonly string[] = [
  ...FROM_FIXTURES,
  BY_HAND,
  BY_HAND.replaceAll('\n', '\r\n'),
  BY_HAND.trimEnd(),
];

/** Edits the lines of a file at a place, which is a fraction of their number. */
type LineEdit = (lines: string[], at: number) => string[];

// No doubles: of those nearly all are next to 0.
const place: fc.Arbitrary<number> = fc.nat({ max: 999 }).map((thousandths) => thousandths / 1000);
const piece = fc.constantFrom(...PIECES);

/** What changes no more than a value. */
const SMALL_EDITS: fc.Arbitrary<LineEdit> = fc.constantFrom<LineEdit>(
  (lines, at) => lines.with(at, `${lines[at]}x`),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/\d/, '7')),
);

const LARGE_EDITS: fc.Arbitrary<LineEdit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(piece, fc.nat({ max: 12 }), fc.nat({ max: 1 })).map(
      ([text, indent, instead]): LineEdit =>
        (lines, at) =>
          lines.toSpliced(at, instead, ' '.repeat(indent) + text),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(piece, fc.constantFrom(0, 0, 0, 1, -1, 2, -2), fc.nat({ max: 1 })).map(
      ([text, deeper, instead]): LineEdit =>
        (lines, at) =>
          lines.toSpliced(at, instead, ' '.repeat(Math.max(0, indentOf(lines[at]) + deeper)) + text),
    ),
  },
  fc.integer({ min: 1, max: 3 }).map(
    (count): LineEdit =>
      (lines, at) =>
        lines.toSpliced(at, count),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 8 })).map(
    ([to, count]): LineEdit =>
      (lines, at) =>
        lines.toSpliced(indexAt(lines, to), 0, ...lines.slice(at, at + count)),
  ),
  fc.tuple(fc.constantFrom(-2, -1, 1, 2), fc.integer({ min: 1, max: 8 })).map(
    ([deeper, count]): LineEdit =>
      (lines, at) =>
        lines.map((line, index) => (index < at || index >= at + count ? line : indented(line, deeper))),
  ),
  fc.tuple(fc.constantFrom(...MARKS, null), place).map(
    ([mark, to]): LineEdit =>
      (lines, at) => {
        const line = lines[at] ?? '';
        const column = Math.floor(to * (line.length + 1));
        const rest = line.slice(mark === null ? column + 1 : column);
        return lines.with(at, line.slice(0, column) + (mark ?? '') + rest);
      },
  ),
  fc.constantFrom<LineEdit>(
    (lines) => lines.map((line) => `${line.replace(/\r$/, '')}\r`),
    (lines) => lines.map((line) => line.replace(/\r$/, '')),
    (lines) => [...lines, ''],
    (lines) => (lines.at(-1) === '' ? lines.slice(0, -1) : lines),
  ),
);

function indentOf(line: string | undefined): number {
  return /^ */.exec(line ?? '')?.[0].length ?? 0;
}

function indented(line: string, deeper: number): string {
  return deeper > 0 ? ' '.repeat(deeper) + line : line.slice(Math.min(-deeper, indentOf(line)));
}

function indexAt(lines: readonly string[], fraction: number): number {
  return Math.floor(fraction * lines.length);
}

export type TextEdit = (text: string) => string;

/** A large edit, and small ones a few lines off: what the large one did to the lines around it shows only then. */
export const edits: fc.Arbitrary<readonly TextEdit[]> = fc
  .tuple(
    place,
    LARGE_EDITS,
    fc.array(fc.tuple(fc.integer({ min: -5, max: 3 }), SMALL_EDITS), { maxLength: 3 }),
  )
  .map(([at, large, small]) => [edited(large, at, 0), ...small.map(([off, edit]) => edited(edit, at, off))]);

function edited(edit: LineEdit, at: number, off: number): TextEdit {
  return (text) => {
    const lines = text.split('\n');
    const index = indexAt(lines, at) + off;
    return edit(lines, Math.max(0, Math.min(index, lines.length - 1))).join('\n');
  };
}
