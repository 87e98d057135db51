/** Bytes that are no UTF-8, and characters that nobody can see. */
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/load/decode-text.ts';
import {
  type Broken,
  expectOneFinding,
  findingsOf,
  shown,
  WORKSTREAM,
  workstreamWith,
} from '../support/broken-plan.ts';

const FILE = 'workstreams/inclusion.yaml';

/** The workstream file with an X in its name put for bytes. */
function withBytes(...bytes: number[]): Uint8Array {
  const text = WORKSTREAM.replace('name: Inclusion', 'name: é X');
  const at = Buffer.from(text).indexOf('X');
  return Buffer.concat([
    Buffer.from(text).subarray(0, at),
    Uint8Array.from(bytes),
    Buffer.from(text).subarray(at + 1),
  ]);
}

function encoding(what: string, bytes: Uint8Array, place: string, says: string, fix: string): Broken {
  return { what, plan: { [FILE]: bytes }, code: 'file-encoding', at: `${FILE}:${place}`, says, fix };
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const ENCODINGS: readonly Broken[] = [
  {
    what: 'a workbook of Excel that is called a CSV file',
    plan: {
      'measures.yaml': 'measures:\n  - id: places\n    name: Places\n    actuals_csv: places.csv\n',
      'measures/places.csv': Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xe9),
    },
    code: 'file-encoding',
    at: 'measures/places.csv:1:1',
    says: 'an Excel workbook, not a CSV file',
    fix: 'choose Save As and then "CSV UTF-8"',
  },
  encoding(
    'UTF-16, little end first',
    utf16(`\uFEFF${WORKSTREAM}`, false),
    '1:1',
    'UTF-16',
    'save it again with the encoding UTF-8',
  ),
  encoding('UTF-16, big end first', utf16(`\uFEFF${WORKSTREAM}`, true), '1:1', 'UTF-16', 'UTF-8'),
  encoding('UTF-16 without its mark', utf16(WORKSTREAM, false), '1:1', 'UTF-16', 'UTF-8'),
  encoding('UTF-16, big end first, without its mark', utf16(WORKSTREAM, true), '1:1', 'UTF-16', 'UTF-8'),
  encoding(
    'Latin-1',
    Buffer.from(WORKSTREAM.replace('name: Inclusion', 'name: Café'), 'latin1'),
    '2:10',
    'the byte E9',
    'Type the character again',
  ),
  encoding(
    'a curly apostrophe of Windows',
    withBytes(0x92),
    '2:9',
    'It was probably meant as ’.',
    'encoding UTF-8',
  ),
  encoding('a byte that goes on, with none before it', withBytes(0x80), '2:9', 'the byte 80', 'UTF-8'),
  encoding('a character cut off', withBytes(0xe2, 0x82), '2:9', 'the byte E2', 'UTF-8'),
  encoding('a slash in two bytes', withBytes(0xc0, 0xaf), '2:9', 'the byte C0', 'UTF-8'),
  encoding('half of a pair', withBytes(0xed, 0xa0, 0x80), '2:9', 'the byte ED', 'UTF-8'),
  encoding('beyond the last character', withBytes(0xf4, 0x90, 0x80, 0x80), '2:9', 'the byte F4', 'UTF-8'),
  encoding(
    'a stray byte after true replacement characters',
    withBytes(0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd, 0xff),
    '2:11',
    'the byte FF',
    'UTF-8',
  ),
  encoding('the first byte', Uint8Array.of(0xff, 0x41, 0x42, 0x43), '1:1', 'the byte FF', 'UTF-8'),
  encoding(
    'after a byte order mark',
    Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), withBytes(0xff)]),
    '2:9',
    'the byte FF',
    'UTF-8',
  ),
  encoding(
    'at the very end',
    Buffer.concat([Buffer.from(WORKSTREAM), Uint8Array.of(0xc3)]),
    '13:1',
    'the byte C3',
    'UTF-8',
  ),
];

/** Each with its code point, and what it is called. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['\0', 'U+0000 (a NUL character)'],
  ['\u0001', 'U+0001 (a control character)'],
  ['\u0008', 'U+0008 (a control character)'],
  ['\u000b', 'U+000B (a control character)'],
  ['\u000c', 'U+000C (a control character)'],
  ['\u001b', 'U+001B (a control character)'],
  ['\u007f', 'U+007F (a control character)'],
  ['\u0085', 'U+0085 (a control character)'],
  ['\u009b', 'U+009B (a control character)'],
  ['\u00ad', 'U+00AD (a soft hyphen'],
  ['\u200b', 'U+200B (a character without any width)'],
  ['\u2060', 'U+2060 (a character without any width)'],
  ['\u061c', 'U+061C (a bidirectional control'],
  ['\u200e', 'U+200E (a bidirectional control'],
  ['\u202e', 'U+202E (a bidirectional control'],
  ['\u2066', 'U+2066 (a bidirectional control'],
  ['\u2028', 'U+2028 (a line separator)'],
  ['\u2029', 'U+2029 (a line separator)'],
  ['\ufeff', 'U+FEFF (a byte order mark in the middle of the text)'],
  ['\uffff', 'U+FFFF (a code that stands for no character)'],
  ['\u{e0001}', 'U+E0001 (a tag character)'],
  ['\u{e0041}', 'U+E0041 (a tag character)'],
];

function escapeOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `\\U${codePoint.toString(16).padStart(8, '0')}`;
}

const CHARACTERS: readonly Broken[] = UNSEEN.flatMap(([character, name]) => [
  {
    what: `${name} raw`,
    plan: workstreamWith('name: Inclusion', `name: In${character}clusion`),
    code: 'character-refused',
    at: `${FILE}:2:9`,
    says: name,
    fix: 'type it again',
  },
  {
    what: `${name} by its code`,
    plan: workstreamWith('name: Inclusion', `name: "In${escapeOf(character)}clusion"`),
    code: 'character-refused',
    at: `${FILE}:2:10`,
    says: name,
    fix: 'Take the backslash',
  },
]);

const OTHERS: readonly Broken[] = [
  {
    what: 'a carriage return alone',
    plan: workstreamWith('name: Inclusion', 'name: In\rclusion'),
    code: 'character-refused',
    at: `${FILE}:2:9`,
    says: 'U+000D (a carriage return',
    fix: 'line endings LF or CRLF',
  },
  {
    what: 'a carriage return at the end',
    plan: { [FILE]: `${WORKSTREAM}\r` },
    code: 'character-refused',
    at: `${FILE}:13:1`,
    says: 'U+000D',
    fix: 'line endings',
  },
  {
    what: 'half of a pair by its code',
    plan: workstreamWith('name: Inclusion', 'name: "In\\ud800clusion"'),
    code: 'character-refused',
    at: `${FILE}:2:10`,
    says: 'half a character',
    fix: 'backslash',
  },
  {
    what: 'a NUL by its short code',
    plan: workstreamWith('name: Inclusion', 'name: "In\\0clusion"'),
    code: 'character-refused',
    at: `${FILE}:2:10`,
    says: 'U+0000',
    fix: 'backslash',
  },
  {
    what: 'a bidi control in a key, by its code',
    plan: workstreamWith('kind:', '"ki\\u202end": x'),
    code: 'character-refused',
    at: `${FILE}:3:4`,
    says: 'U+202E',
    fix: 'backslash',
  },
  {
    what: 'a NUL first',
    plan: { [FILE]: `\0${WORKSTREAM}` },
    code: 'character-refused',
    at: `${FILE}:1:1`,
    says: 'U+0000',
    fix: 'type it again',
  },
  {
    what: 'a byte order mark twice',
    plan: { [FILE]: `\ufeff\ufeff${WORKSTREAM}` },
    code: 'character-refused',
    at: `${FILE}:1:1`,
    says: 'U+FEFF',
    fix: 'type it again',
  },
];

describe.each([
  ['encodings', ENCODINGS],
  ['characters', CHARACTERS],
  ['more of them', OTHERS],
])('%s', (_, cases) => {
  test.each(cases)('$what', expectOneFinding);
});

describe('what is fine', () => {
  test.each([
    { what: 'a byte order mark at the start', text: `\ufeff${WORKSTREAM}` },
    { what: 'CRLF', text: WORKSTREAM.replaceAll('\n', '\r\n') },
    { what: 'a byte order mark and CRLF', text: `\ufeff${WORKSTREAM.replaceAll('\n', '\r\n')}` },
    {
      what: 'every script, and emoji made of several',
      text: WORKSTREAM.replace('name: Inclusion', 'name: Ελλάδα 教育 עברית 👩‍👩‍👧 \u{1f3f4}'),
    },
    { what: 'the replacement character itself', text: WORKSTREAM.replace('name: Inclusion', 'name: \ufffd') },
    {
      what: 'a pair by its codes',
      text: WORKSTREAM.replace('name: Inclusion', 'name: "\\ud83d\\ude00 \\u00e9 \\n"'),
    },
  ])('$what', async ({ text }) => {
    expect((await findingsOf({ [FILE]: text })).map(shown)).toEqual([]);
  });
});

test('what is refused can still be shown, but for UTF-16', () => {
  const refused = decodeText('x', Buffer.from('name: Caf\xe9\n', 'latin1'));
  expect(refused).toMatchObject({ ok: false, text: 'name: Caf\ufffd\n' });
  expect(decodeText('x', utf16('name: x', false))).toMatchObject({ ok: false, text: null });
});
