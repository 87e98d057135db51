/** Text that cannot be read as YAML, or that uses what plans do without. */
import { describe, expect, test } from 'vitest';
import {
  type Broken,
  expectOneFinding,
  findingsOf,
  shown,
  WORKSTREAM,
  workstreamWith,
} from '../support/broken-plan.ts';

const FILE = 'workstreams/inclusion.yaml';

/** A title, which stands on line 11 and begins in column 16. */
function title(what: string, written: string, column: number, says: string, fix: string): Broken {
  return {
    what: `title: ${what}`,
    plan: workstreamWith('title:', `title: ${written}`),
    code: 'yaml-syntax',
    at: `${FILE}:11:${column}`,
    says,
    fix,
  };
}

/** Something after the name of the workstream, from line 3 on, at the margin. */
function below(
  what: string,
  lines: string,
  place: string,
  says: string,
  fix: string,
  code = 'yaml-syntax',
): Broken {
  return {
    what,
    plan: workstreamWith('name: Inclusion', `name: Inclusion\n${lines}`),
    code,
    at: `${FILE}:${place}`,
    says,
    fix,
  };
}

function whole(what: string, text: string, code: string, place: string, says: string, fix: string): Broken {
  return { what, plan: { [FILE]: text }, code, at: `${FILE}:${place}`, says, fix };
}

const TEXTS_THAT_NEED_QUOTES: readonly Broken[] = [
  title(
    'a colon and a space',
    'Review: part two',
    22,
    'has a colon in it ("Review: part two")',
    'title: "Review: part two"',
  ),
  title('a colon at the end', 'Part two:', 24, 'has a colon in it', 'title: "Part two:"'),
  title(
    'a colon and double quotes',
    'The "best": part two',
    26,
    'has a colon in it',
    `title: 'The "best": part two'`,
  ),
  title('@', '@home', 16, 'cannot begin with @', 'title: "@home"'),
  title('%', '% of schools', 16, 'cannot begin with %', 'title: "% of schools"'),
  title('a backtick', '`x` review', 16, 'cannot begin with `', 'title: "`x` review"'),
  title('a star before more words', '*urgent* review', 16, 'cannot begin with *', 'title: "*urgent* review"'),
  title('& alone', '& so on', 16, 'cannot begin with &', 'title: "& so on"'),
  title('! that ends in !', '!wow! now', 16, 'cannot begin with !', 'title: "!wow! now"'),
  title('| before a text', '| x', 16, 'cannot begin with |', 'title: "| x"'),
  title('> before a number', '>10 schools', 16, 'cannot begin with >', 'title: ">10 schools"'),
  title('> and a space', '> 10 schools', 16, 'cannot begin with >', 'title: "> 10 schools"'),
  title('a hyphen and a space', '- a review', 16, 'cannot begin with -', 'title: "- a review"'),
  title('a question mark and a space', '? what', 16, 'cannot begin with ?', 'title: "? what"'),
  title('a comma', ', and', 16, 'cannot begin with ,', 'title: ", and"'),
  title(']', '] x', 16, 'cannot begin with ]', 'title: "] x"'),
  title('}', '} x', 16, 'cannot begin with }', 'title: "} x"'),
  title('[ ] before a text', '[draft] review', 16, 'cannot begin with [', 'title: "[draft] review"'),
  title('{ } before a text', '{draft} review', 16, 'cannot begin with {', 'title: "{draft} review"'),
  title('[ never closed', '[draft review', 16, 'A bracket [ is opened here', 'Put ] at the end'),
  title('{ never closed', '{draft review', 16, 'A bracket { is opened here', 'Put } at the end'),
  title(
    'words after the closing quote',
    '"Best" schools',
    23,
    'ends at its second "',
    'title: "Best schools"',
  ),
  title(
    'an apostrophe in single quotes',
    "'Children's board'",
    26,
    'An apostrophe inside single quotes',
    `title: "Children's board"`,
  ),
  title(
    'double quotes inside double quotes',
    '"say "hi" now"',
    22,
    'ends at its second "',
    `title: 'say "hi" now'`,
  ),
  title('an open quote', '"Review', 16, 'A quote is opened here and never closed', 'Put " at the end'),
  title(
    'an apostrophe at the beginning',
    "'tis the season",
    16,
    'never closed',
    'put double quotes round it',
  ),
  title('a backslash in double quotes', '"C:\\path"', 20, 'a backslash begins a code', `'C:\\path'`),
  below('an entry of a list: @', 'outcomes:\n  - @home', '4:5', 'cannot begin with @', '- "@home"'),
  below('an entry of a list: a star', 'outcomes:\n  - *x y', '4:5', 'cannot begin with *', '- "*x y"'),
  below('an entry of a list: [ ]', 'outcomes:\n  - [draft] x', '4:5', 'cannot begin with [', '- "[draft] x"'),
];

const FEATURES: readonly Broken[] = [
  {
    ...title('one word after a star', '*urgent', 16, 'begins with *', '"*urgent"'),
    code: 'yaml-feature-refused',
  },
  { ...title('one word after &', '&so on', 16, 'begins with &', '"&so on"'), code: 'yaml-feature-refused' },
  {
    ...title('!', '!important thing', 16, 'begins with !', '"!important thing"'),
    code: 'yaml-feature-refused',
  },
  {
    ...title('a tag of YAML', '!!binary aGk=', 16, 'name of a data type', 'quotes'),
    code: 'yaml-feature-refused',
  },
  {
    ...title('a tag of another program', '!!python/object:os.system x', 16, 'data type', 'quotes'),
    code: 'yaml-feature-refused',
  },
  { ...title('a tag and an anchor', '!!str &x y', 16, 'data type', 'quotes'), code: 'yaml-feature-refused' },
  { ...title('a tag that is none', '!<x y', 16, '!', 'quotes'), at: `${FILE}:13:1` },
  below(
    'an anchor and its alias',
    'objective: &n x\nnotes: *n',
    '3:12',
    'begins with &',
    'write out',
    'yaml-feature-refused',
  ),
  below('a cyclic anchor', 'outcomes: &a [*a]', '3:11', 'begins with &', 'write out', 'yaml-feature-refused'),
  below('an alias in brackets', 'outcomes: [a, *b]', '3:15', 'begins with *', '"*b"', 'yaml-feature-refused'),
  below('a tag on a key', '!!str objective: x', '3:1', 'data type', 'quotes', 'yaml-feature-refused'),
  whole(
    'a tag on the whole file',
    `!!map\n${WORKSTREAM}`,
    'yaml-feature-refused',
    '1:1',
    'data type',
    'take it out',
  ),
  whole(
    '%YAML 1.1',
    `%YAML 1.1\n---\n${WORKSTREAM}`,
    'yaml-feature-refused',
    '1:1',
    'begins with %',
    'Delete the line',
  ),
  whole(
    '%YAML 2.0',
    `%YAML 2.0\n---\n${WORKSTREAM}`,
    'yaml-feature-refused',
    '1:1',
    'begins with %',
    'Delete the line',
  ),
  whole(
    '%TAG',
    `# c\n%TAG ! tag:x.org,2000:\n---\n${WORKSTREAM}`,
    'yaml-feature-refused',
    '2:1',
    '%',
    'Delete the line',
  ),
  whole(
    'an unknown %',
    `%FOO bar\n---\n${WORKSTREAM}`,
    'yaml-feature-refused',
    '1:1',
    '%',
    'Delete the line',
  ),
  whole(
    '%YAML 1.2 twice',
    `%YAML 1.2\n%YAML 1.2\n---\nid: x`,
    'yaml-feature-refused',
    '2:1',
    '%',
    'Only one',
  ),
  whole(
    '%YAML 1.2 without ---',
    `%YAML 1.2\n${WORKSTREAM}`,
    'yaml-syntax',
    '2:1',
    'three hyphens',
    'Delete the line',
  ),
  whole(
    'two documents',
    `${WORKSTREAM}---\n${WORKSTREAM}`,
    'yaml-syntax',
    '13:1',
    'a second plan file',
    'Delete the line',
  ),
  whole(
    'two documents, both marked',
    `---\n${WORKSTREAM}---\nid: x\n`,
    'yaml-syntax',
    '14:1',
    'a second plan file',
    'Delete',
  ),
  whole(
    'an empty document first',
    `---\n---\n${WORKSTREAM}`,
    'yaml-syntax',
    '2:1',
    'a second plan file',
    'Delete',
  ),
  whole(
    'a document after ...',
    `${WORKSTREAM}...\nid: x\n`,
    'yaml-syntax',
    '13:1',
    'a second plan file',
    'Delete',
  ),
];

const LAYOUT: readonly Broken[] = [
  below('a tab in front', '\tobjective: x', '3:1', 'A tab stands in front', 'two for each level'),
  below('spaces and a tab in front', 'outcomes:\n  \t- x', '4:3', 'A tab stands in front', 'type spaces'),
  below(
    'a tab after the hyphen',
    'leads:\n  -\tname: x\n  \trole: c',
    '4:4',
    'A tab stands in front',
    'type spaces',
  ),
  below(
    'one space too many',
    'objective: First\n kind: x',
    '4:2',
    'begins further right',
    'as many spaces in front',
  ),
  below(
    'a list one column off',
    'outcomes:\n   - a\n  - b',
    '5:3',
    'does not begin in the same column',
    'as many spaces',
  ),
  below(
    'an entry swallowed by the one above',
    'outcomes:\n  - a\n   - b',
    '5:4',
    'looks like an entry of a list',
    'as many spaces',
  ),
  below('a key among entries', 'outcomes:\n  - a\n  objective: x', '5:3', 'mixed here', 'fewer spaces'),
  below('no colon', 'objective x', '3:1', 'neither a key with a colon', 'Write "key: value"'),
  below('an equals sign', 'objective = x', '3:1', 'neither a key with a colon', 'Write "key: value"'),
  below(
    'no space after the colon',
    'objective:x',
    '3:10',
    'no space after this colon',
    'Put a space after the colon',
  ),
  below(
    'no space after a key in quotes',
    '"objective":x',
    '3:12',
    'no space after this colon',
    'Put a space',
  ),
  below(
    'a special space after the colon',
    'objective:\u00a0x',
    '3:10',
    'no space after this colon',
    'special space',
  ),
  below(
    'no space after the hyphen',
    'outcomes:\n  - a\n  -b',
    '5:3',
    'no space after this hyphen',
    'Put a space',
  ),
  below('stars for hyphens', 'outcomes:\n  * a\n  * b', '4:3', 'begins with a star', 'Write a hyphen'),
  below(
    'a text over two lines, with a colon',
    'objective: a\n  b: c',
    '4:3',
    'begins further right',
    'quotes round that whole text',
  ),
  below(
    'a text over two lines, with a comment',
    'objective: a # b\n  c',
    '3:14',
    'ends the text',
    'quotes round the whole text',
  ),
  below('a comma too many', 'outcomes: [,]', '3:12', 'Nothing stands before this comma', 'Delete the comma'),
  below('no comma', 'outcomes: ["a" "b"]', '3:16', 'A comma is missing', 'Put commas'),
  below(
    'a bracket never closed',
    'outcomes: [a, b',
    '3:11',
    'not closed before the next key',
    'Put ] at the end',
  ),
  below(
    'a bracket closed twice',
    'outcomes: [a, b]]',
    '3:11',
    'must end with its ]',
    'delete what follows the ]',
  ),
  below(
    'a closing bracket at the margin',
    'outcomes: [\n  a\n]',
    '5:1',
    'stands too far left',
    'two spaces more',
  ),
  below('nothing before the colon', ': x', '3:1', 'no key before it', 'Write the key'),
  below('a list as a key', '[a, b]: x', '3:1', 'where a key belongs', 'A key is a plain word'),
  below('a map as a key', '{a: b}: x', '3:1', 'where a key belongs', 'A key is a plain word'),
  below('a template', 'objective: {{ x }}', '3:13', 'where a key belongs', 'quotes round the whole text'),
  below('the same key twice', 'name: Again', '3:1', 'The key "name" stands a second time', 'Delete one'),
  below(
    'the same key in quotes',
    '"name": Again',
    '3:1',
    'The key "name" stands a second time',
    'Delete one',
  ),
  below('the same key, empty', 'kind:\nkind:', '4:1', 'The key "kind" stands a second time', 'Delete one'),
  below(
    'a number and its twin in quotes',
    '1: a\n"1": b',
    '4:1',
    'The key "1" stands a second time',
    'Delete one',
  ),
  below(
    '__proto__ twice',
    '__proto__: a\n__proto__: b',
    '4:1',
    '"__proto__" stands a second time',
    'Delete one',
  ),
  below(
    'brackets hundreds deep',
    `outcomes: ${'['.repeat(400)}${']'.repeat(400)}`,
    '3:42',
    'more than 32 levels',
    'brackets',
  ),
  below(
    'maps in brackets hundreds deep',
    `outcomes: ${'{a: '.repeat(400)}${'}'.repeat(400)}`,
    '3:132',
    'more than 32 levels',
    'brackets',
  ),
  below(
    'hyphens hundreds deep',
    `outcomes:\n  ${'- '.repeat(400)}x`,
    '4:65',
    'more than 32 levels',
    'hyphens',
  ),
  below(
    'keys hundreds deep',
    `outcomes:\n${Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
    '34:32',
    'more than 32 levels',
    'spaces',
  ),
  whole(
    'a merge',
    WORKSTREAM.replace('kind:', '<<<<<<< HEAD\nkind:'),
    'conflict-marker',
    '3:1',
    'left behind by a merge',
    'Keep the lines',
  ),
  whole(
    'a merge of which the beginning is gone',
    WORKSTREAM.replace('kind:', '=======\nkind:'),
    'conflict-marker',
    '3:1',
    'merge',
    'Keep',
  ),
  whole(
    'a merge of which the end is left',
    WORKSTREAM.replace('kind:', '>>>>>>> theirs\nkind:'),
    'conflict-marker',
    '3:1',
    'merge',
    'Keep',
  ),
  whole('nothing', '', 'file-empty', '1:1', 'This file is empty', 'Put its content back'),
  whole('only white space', ' \n\n', 'file-empty', '1:1', 'This file is empty', 'delete the file'),
  whole('only comments', '# a\n# b\n', 'file-empty', '1:1', 'a comment', 'Put its content back'),
  whole('only the mark of a document', '---\n', 'file-empty', '1:1', 'This file is empty', 'delete the file'),
];

const COMMENTS: readonly Broken[] = [
  below(
    'after a text',
    'objective: Review # 3',
    '3:19',
    '"objective" loses it: only "Review" is left',
    '"Review # 3"',
    'text-lost-to-comment',
  ),
  below(
    'all of a text',
    'objective: # 3 reviews',
    '3:12',
    'nothing is left of the text',
    '"# 3 reviews"',
    'text-lost-to-comment',
  ),
  below(
    'after an entry of a list',
    'outcomes:\n  - Review # 3',
    '4:12',
    '"outcomes" loses it',
    '"Review # 3"',
    'text-lost-to-comment',
  ),
  below(
    'after the last line of a text',
    'objective: Review\n  again # 3',
    '4:9',
    '"objective" loses it',
    'quotes round the whole',
    'text-lost-to-comment',
  ),
  below(
    'after a text with quotes in it',
    'objective: The "best" # 3',
    '3:23',
    'loses it',
    `'The "best" # 3'`,
    'text-lost-to-comment',
  ),
];

describe.each([
  ['texts that need quotes', TEXTS_THAT_NEED_QUOTES],
  ['what YAML can do and plans do without', FEATURES],
  ['lines, keys and brackets', LAYOUT],
  ['text lost to a comment', COMMENTS],
])('%s', (_, cases) => {
  test.each(cases)('$what', expectOneFinding);
});

describe('what is fine', () => {
  test.each([
    { what: '%YAML 1.2', text: `%YAML 1.2\n---\n${WORKSTREAM}` },
    { what: 'a document with both its marks', text: `---\n${WORKSTREAM}...\n` },
    {
      what: 'comments after ids, dates and enums',
      text: WORKSTREAM.replaceAll(/^(id: .*|kind: .*|.*due: .*)$/gm, '$1 # fine'),
    },
    {
      what: 'a comment after a text in quotes',
      text: WORKSTREAM.replace('name: Inclusion', 'name: "Inclusion" # fine'),
    },
    { what: 'a key with nothing behind it', text: `${WORKSTREAM}        owner:\n        status: ~\n` },
    {
      what: 'lines of equals signs inside a text',
      text: `${WORKSTREAM}objective: |\n  Title\n  =======\n  <<<<<<< x\n`,
    },
    {
      what: 'the same words twice in different entries',
      text: `${WORKSTREAM}      - id: second\n        title: First review published\n        due: tbc\n`,
    },
  ])('$what', async ({ text }) => {
    expect((await findingsOf({ [FILE]: text })).map(shown)).toEqual([]);
  });
});

test('an alias bomb is told by its anchors, not by what they would grow to', async () => {
  const bomb = ['outcomes:', '  - &a [x, x]', '  - &b [*a, *a]', '  - &c [*b, *b]'].join('\n');
  const findings = await findingsOf(workstreamWith('name: Inclusion', `name: Inclusion\n${bomb}`));
  expect(findings.map(shown)).toEqual([4, 5, 6].map((line) => `yaml-feature-refused ${FILE}:${line}:5`));
});

test('of sixty places fifty are told and the rest counted', async () => {
  const outcomes = `outcomes:\n${'  - *a\n'.repeat(60)}`;
  const findings = await findingsOf(workstreamWith('name: Inclusion', `name: Inclusion\n${outcomes}`));
  expect(findings).toHaveLength(51);
  expect(findings.reduce((sum, { count }) => sum + count, 0)).toBe(60);
  expect(findings.at(-1)?.message).toBe('10 more findings in this file are counted and not shown.');
});

test('every broken file is told, and so is each that stands beside it', async () => {
  const findings = await findingsOf({
    'programme.yaml': 'format: 2\nname: x\nworkstreams: [inclusion]\n',
    'ambitions.yaml': '- a\n',
    'principles.yaml': '<<<<<<< HEAD\n',
    'governance.yaml': 'bodies: [\n',
    'workstreams/inclusion.yaml': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
    'workstreams/other.yaml': 'id: other\nname: @x\n',
  });
  expect(findings.map(shown).toSorted()).toEqual([
    'conflict-marker principles.yaml:1:1',
    'file-encoding workstreams/inclusion.yaml:1:1',
    'schema ambitions.yaml:1:1',
    'schema programme.yaml:1:9',
    'yaml-syntax governance.yaml:1:9',
    'yaml-syntax workstreams/other.yaml:2:7',
  ]);
});
