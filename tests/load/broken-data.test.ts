/** Files that are YAML and no plan: keys, kinds of value, dates and references. */
import { describe, expect, test } from 'vitest';
import {
  type Broken,
  expectOneFinding,
  findingsOf,
  type Overrides,
  PROGRAMME,
  programmeWith,
  shown,
  WORKSTREAM,
  workstreamWith,
} from '../support/broken-plan.ts';

const FILE = 'workstreams/inclusion.yaml';
const DUE = 'due: September 2021';

function broken(
  what: string,
  plan: Overrides,
  place: string,
  says: string,
  fix: string,
  code = 'schema',
): Broken {
  const [file = FILE] = Object.keys(plan);
  return { what, plan, code, at: `${file}:${place}`, says, fix };
}

/** Something after the name of the workstream, from line 3 on, at the margin. */
function top(what: string, lines: string, place: string, says: string, fix: string, code?: string): Broken {
  return broken(what, workstreamWith('name: Inclusion', `name: Inclusion\n${lines}`), place, says, fix, code);
}

/** Something after the milestone's due date, from line 13 on, in column 9. */
function milestone(
  what: string,
  lines: string,
  place: string,
  says: string,
  fix: string,
  code?: string,
): Broken {
  const indented = lines.replaceAll('\n', '\n        ');
  return broken(what, workstreamWith('due:', `${DUE}\n        ${indented}`), place, says, fix, code);
}

function replaced(
  what: string,
  begins: string,
  lines: string,
  place: string,
  says: string,
  fix: string,
  code?: string,
): Broken {
  return broken(what, workstreamWith(begins, lines), place, says, fix, code);
}

function programme(
  what: string,
  lines: string,
  place: string,
  says: string,
  fix: string,
  code?: string,
): Broken {
  return broken(what, { 'programme.yaml': `${PROGRAMME}${lines}\n` }, place, says, fix, code);
}

const KEYS: readonly Broken[] = [
  top(
    'unknown',
    'deadline: x',
    '3:1',
    'This file has no key "deadline"',
    'The keys allowed here are: id, name, kind',
  ),
  milestone(
    'misspelt',
    'onwer: Sam Doe',
    '13:9',
    'Entry 1 of "milestones" (first) has no key "onwer"',
    'Did you mean "owner"?',
  ),
  milestone('in the plural', 'owners: Sam Doe', '13:9', 'no key "owners"', 'Did you mean "owner"?'),
  milestone('with a hyphen', 'done-when: x', '13:9', 'no key "done-when"', 'Did you mean "done_when"?'),
  replaced(
    'misspelt and needed',
    'title:',
    'titel: x',
    '11:9',
    'no key "titel". The key "title", which it needs, is missing',
    'Did you mean "title"?',
  ),
  replaced(
    'quite another word for one that is needed',
    'due:',
    'deadline: May 2022',
    '12:9',
    '"due", which it needs, is missing',
    'Did you mean "due"?',
  ),
  replaced('with a capital', 'kind:', 'Kind: delivery', '3:1', 'no key "Kind"', 'Did you mean "kind"?'),
  replaced(
    'with a capital, indented',
    'title:',
    'Title: x',
    '11:9',
    'no key "Title"',
    'Did you mean "title"?',
  ),
  replaced(
    'missing',
    'title:',
    'note: x',
    '10:9',
    'Entry 1 of "milestones" (first) has no "title" (the result, in one line)',
    'Add a line such as "title: ',
  ),
  broken(
    'missing at the margin',
    { [FILE]: WORKSTREAM.replace('kind: delivery\n', '') },
    '1:1',
    'This file has no "kind"',
    'Add a line such as "kind: delivery"',
  ),
  replaced(
    'needed and left empty',
    'due:',
    'due:',
    '12:9',
    '"due" is empty, and entry 1 of "milestones" (first) needs it',
    'Write something after the colon',
  ),
  replaced('needed and null', 'due:', 'due: ~', '12:9', '"due" is empty', 'Write something after the colon'),
  broken(
    'a list that is needed and left empty',
    { [FILE]: `id: inclusion\nname: x\nkind: delivery\nprojects:\n` },
    '4:1',
    '"projects" is empty, and this file needs it',
    'in the lines below',
  ),
  milestone(
    'missing inside',
    'cancelled:\n  date: 2021-09-01',
    '13:9',
    '"cancelled" has no "reason"',
    'Add a line such as "reason: ',
  ),
  milestone(
    'a text cut at its comma',
    'forecast: { due: October 2021, reason: late, very late }',
    '13:54',
    'Inside { } a comma begins a new key',
    'Put quotes round the whole text',
  ),
  milestone(
    'a form of several, misspelt',
    'forecast:\n  dew: May 2022',
    '14:11',
    '"forecast" has no key "dew"',
    'Did you mean "due"?',
  ),
  top('a number', '1: x', '3:1', 'no key "1"', 'The keys allowed here are'),
  top('a number that is not written plainly', '0x1: x', '3:1', 'no key "0x1"', 'The keys allowed here are'),
  top('null', '~: x', '3:1', 'no key "~"', 'The keys allowed here are'),
  top('true', 'true: x', '3:1', 'no key "true"', 'The keys allowed here are'),
  top('empty, in quotes', '"": x', '3:1', 'no key ""', 'The keys allowed here are'),
  top('__proto__', '__proto__: x', '3:1', 'no key "__proto__"', 'The keys allowed here are'),
  top(
    '__proto__ with keys below',
    '__proto__:\n  kind: enabling',
    '3:1',
    'no key "__proto__"',
    'The keys allowed here are',
  ),
  top('constructor', 'constructor: x', '3:1', 'no key "constructor"', 'The keys allowed here are'),
  top('toString', 'toString: x', '3:1', 'no key "toString"', 'The keys allowed here are'),
  top('<<', '<<: x', '3:1', 'no key "<<"', 'The keys allowed here are'),
  top(
    'with a special space in front',
    '\u00a0objective: x',
    '3:1',
    'a special space or an unseen character',
    'type it again: objective: …',
  ),
  top(
    'with an unseen character in it',
    'objec\u200ctive: x',
    '3:1',
    'an unseen character',
    'type it again: objective: …',
  ),
  replaced('two colons', 'kind:', 'kind:: delivery', '3:1', 'no key "kind:"', 'Did you mean "kind"?'),
];

const KINDS: readonly Broken[] = [
  replaced(
    'a number for a title',
    'title:',
    'title: 1.10',
    '11:16',
    '1.10 without quotes is read as a number, 1.1',
    'title: "1.10"',
  ),
  replaced(
    'a number too long',
    'title:',
    'title: 12345678901234567890',
    '11:16',
    '12345678901234567890 without quotes is read as a number',
    'title: "12345678901234567890"',
  ),
  replaced(
    'a year for a title',
    'title:',
    'title: 2021',
    '11:16',
    '2021 without quotes is read as a number.',
    'title: "2021"',
  ),
  replaced(
    'true for a title',
    'title:',
    'title: true',
    '11:16',
    'true without quotes is read as yes or no',
    'title: "true"',
  ),
  replaced(
    'a list for a title',
    'title:',
    'title:\n          - a',
    '12:11',
    '"title" must be a text, and here it is a list',
    'Write for example: title: ',
  ),
  replaced(
    'brackets for a title',
    'title:',
    'title: [draft]',
    '11:16',
    'what begins with [ is read as a list',
    'title: "[draft]"',
  ),
  replaced(
    'braces for a title',
    'title:',
    'title: {draft}',
    '11:16',
    'what begins with { is read as',
    'title: "{draft}"',
  ),
  replaced(
    'an empty title in quotes',
    'title:',
    'title: ""',
    '11:16',
    '"title" is empty',
    'Write something after "title:"',
  ),
  top(
    'a colon in an entry',
    'outcomes:\n  - a\n  - Review: part two',
    '5:5',
    'Entry 2 of "outcomes" has a colon in it',
    '- "Review: part two"',
  ),
  top(
    'a number as an entry',
    'outcomes:\n  - 1.10',
    '4:5',
    'Entry 1 of "outcomes" must be a text',
    '- "1.10"',
  ),
  top(
    'an empty entry',
    'outcomes:\n  - a\n  -\n  - b',
    '5:3',
    'Entry 2 of "outcomes" is empty',
    'after the hyphen',
  ),
  top(
    'an entry that is only a comment',
    'outcomes:\n  - # a',
    '4:3',
    'Entry 1 of "outcomes" is empty',
    'after the hyphen',
  ),
  top(
    'a text for a list',
    'outcomes: none',
    '3:11',
    '"outcomes" must be a list, and here it is the text "none"',
    'beginning with a hyphen',
  ),
  top(
    'other hyphens for a list',
    'outcomes:\n  – a\n  – b',
    '4:3',
    '"outcomes" must be a list',
    'a plain hyphen (-)',
  ),
  top(
    'bullets for a list',
    'outcomes:\n  • a\n  • b',
    '4:3',
    '"outcomes" must be a list',
    'a plain hyphen (-)',
  ),
  milestone(
    'a map for a list',
    'changes:\n  date: 2021-09-01',
    '14:11',
    '"changes" must be a list',
    'beginning with a hyphen',
  ),
  milestone(
    'a list for a map',
    'cancelled:\n  - date: 2021-09-01',
    '14:11',
    '"cancelled" must be an entry with keys of its own, and here it is a list',
    'Take the hyphens',
  ),
  broken(
    'a text for a project',
    { [FILE]: 'id: inclusion\nname: x\nkind: delivery\nprojects:\n  - reviews\n' },
    '5:5',
    'Entry 1 of "projects" must be an entry with keys',
    'beginning with - "id: …"',
  ),
  broken(
    'a list for a file',
    { [FILE]: '- id: inclusion\n' },
    '1:1',
    'This file holds a list',
    'a key and a colon',
  ),
  broken(
    'a text for a file',
    { [FILE]: 'hello\n' },
    '1:1',
    'This file holds the text "hello"',
    'a key and a colon',
  ),
  broken(
    'a number for a file',
    { [FILE]: '42\n' },
    '1:1',
    'This file holds the number 42',
    'a key and a colon',
  ),
  milestone(
    'a list in a list of names',
    'owner: [Sam Doe, [x]]',
    '13:26',
    'Entry 2 of "owner" must be a text',
    'put quotes round it',
  ),
  milestone(
    'a map for a name',
    'owner:\n  name: Sam',
    '14:11',
    '"owner" must be a name or a list',
    'beginning with a hyphen',
  ),
  milestone('no names', 'owner: []', '13:16', '"owner" has no entries', 'Add one'),
  milestone(
    'true for a date',
    'completed: true',
    '13:20',
    '"completed" must be a date, and here it is true',
    'Write for example: completed: ',
  ),
  milestone(
    'a text for a list of references',
    'depends_on: inclusion/reviews/first',
    '13:21',
    '"depends_on" must be a list',
    'beginning with a hyphen',
  ),
  milestone(
    'a choice in other letters',
    'status: In Progress',
    '13:17',
    '"status" cannot be "In Progress". It is one of: not-started, in-progress',
    'Did you mean "in-progress"?',
  ),
  milestone(
    'a choice that there is not',
    'status: purple',
    '13:17',
    '"status" cannot be "purple"',
    'Write one of these words',
  ),
  milestone(
    'another word for a choice',
    'status: Done',
    '13:17',
    '"status" cannot be "Done"',
    'Did you mean "complete"?',
  ),
  replaced(
    'a choice that is a list',
    'kind:',
    'kind: [delivery]',
    '3:7',
    '"kind" cannot be what stands here',
    'Write one of these words',
  ),
  replaced(
    'an id with capitals and spaces',
    'id: inclusion',
    'id: Inclusion Team',
    '1:5',
    'lower-case letters, digits and single hyphens',
    'Write "inclusion-team"',
  ),
  milestone(
    'an earlier reference that is not whole',
    'was: [slas]',
    '13:15',
    'Entry 1 of "was" is "slas", and an earlier reference is the ids of workstream, project and milestone',
    'Write all three as they were, as in "inclusion/alternative-provision/slas"',
  ),
  replaced(
    'an id with accents',
    'id: inclusion',
    'id: Éducation – Café',
    '1:5',
    'lower-case letters',
    'Write "education-cafe"',
  ),
  replaced(
    'an id with no letter of ours',
    'id: inclusion',
    'id: 教育',
    '1:5',
    'lower-case letters',
    'Choose a short word',
  ),
  replaced(
    'an id too long',
    'id: inclusion',
    `id: ${'a'.repeat(81)}`,
    '1:5',
    'longer than 80 characters',
    'shorter',
  ),
  replaced(
    'an id that is a number',
    'id: inclusion',
    'id: 2021',
    '1:5',
    '2021 without quotes is read as a number',
    'id: "2021"',
  ),
  broken(
    'a newer format',
    programmeWith('format:', 'format: 2'),
    '1:9',
    '"format" must be 1',
    'Write "format: 1"',
  ),
  broken(
    'a format in quotes',
    programmeWith('format:', 'format: "1"'),
    '1:9',
    '"format" must be 1',
    'without quotes',
  ),
  programme(
    'a number too small',
    'evidence_valid_months: 0',
    '5:24',
    'must be 1 or more',
    'Write 1 or a larger number',
  ),
  programme(
    'half a number',
    'evidence_valid_months: 1.5',
    '5:24',
    'must be a whole number',
    'a whole number in figures',
  ),
  programme(
    'a word for true',
    'checks:\n  milestone-overdue:\n    ignore: yes',
    '7:13',
    '"ignore" must be true or false, and here it is the text "yes"',
    'Write "ignore: true"',
  ),
  programme(
    'a word for a setting',
    'checks:\n  milestone-overdue: off',
    '6:22',
    'must be an entry with keys',
    'beginning with "severity: …"',
  ),
  programme(
    'a setting with nothing in it',
    'checks:\n  milestone-overdue:',
    '6:3',
    '"milestone-overdue" is empty',
    'delete the line',
  ),
  programme(
    'a number for a day',
    'frozen_at: 2021',
    '5:12',
    'must be a day, written as year-month-day',
    'frozen_at: 2021-06-15',
  ),
];

const PROJECT = 'name: Reviews of provision';

const DATES_AND_REFERENCES: readonly Broken[] = [
  replaced('a date nobody can read', 'due:', 'due: soon', '12:14', 'soon', 'Write', 'date-unreadable'),
  replaced(
    'a number that is no year',
    'due:',
    'due: 2021.10',
    '12:14',
    '2021.10',
    'October 2021',
    'date-unreadable',
  ),
  replaced(
    'a date with two readings',
    'due:',
    'due: 01/09/2021',
    '12:14',
    '01/09/2021',
    '1 September 2021',
    'date-unreadable',
  ),
  replaced('an empty date', 'due:', 'due: ""', '12:14', 'no date', 'Write', 'date-unreadable'),
  milestone(
    'a year for completed',
    'completed: 2021',
    '13:20',
    'the day or the month in which it happened',
    '2021-09-15',
    'date-unreadable',
  ),
  programme(
    'a day in words',
    'frozen_at: 15 June 2021',
    '5:12',
    'takes one day, written as year-month-day',
    'Write 2021-06-15.',
    'date-unreadable',
  ),
  programme(
    'a day that there is not',
    'frozen_at: 2021-02-30',
    '5:12',
    '"2021-02-30" is not such a day',
    '',
    'date-unreadable',
  ),
  milestone(
    'a reference to nothing',
    'depends_on: [inclusion/reviews/fierst]',
    '13:22',
    'no milestone "inclusion/reviews/fierst"',
    'Did you mean "inclusion/reviews/first"?',
    'unknown-reference',
  ),
  milestone(
    'a part of a reference',
    'depends_on:\n  - first',
    '14:13',
    'is only a part',
    'Write "inclusion/reviews/first"',
    'unknown-reference',
  ),
  milestone(
    'a reference like a property of every object',
    'depends_on: [constructor]',
    '13:22',
    'no milestone "constructor"',
    'workstream/project/milestone',
    'unknown-reference',
  ),
  broken(
    'an ambiguous reference',
    {
      [FILE]: `${WORKSTREAM}        depends_on: [first]\n  - id: other\n    name: x\n    milestones:\n      - id: first\n        title: x\n        due: tbc\n`,
    },
    '13:22',
    'could be any of 2 milestones',
    'inclusion/reviews/first, inclusion/other/first',
    'ambiguous-reference',
  ),
  top(
    'an ambition that there is not',
    'ambitions: [__proto__]',
    '3:13',
    'no ambition "__proto__" in ambitions.yaml',
    'Write an id',
    'unknown-reference',
  ),
  programme(
    'a workstream without a file',
    '  - enablers',
    '5:5',
    'no workstream "enablers"',
    'Add the file workstreams/enablers.yaml',
    'unknown-reference',
  ),
  programme(
    'a workstream listed twice',
    '  - inclusion',
    '5:5',
    '"inclusion" is listed twice',
    'Delete one',
    'duplicate-id',
  ),
  programme(
    'a check that there is not',
    'checks:\n  milestone-overdu: { ignore: true }',
    '6:3',
    'no check "milestone-overdu"',
    'Did you mean "milestone-overdue"?',
    'unknown-check',
  ),
  broken(
    'an id twice in a project',
    { [FILE]: `${WORKSTREAM}      - id: first\n        title: x\n        due: tbc\n` },
    '13:13',
    'the id "first"',
    'another id',
    'duplicate-id',
  ),
  broken(
    'a workstream that is not listed',
    { [FILE.replace('inclusion', 'other')]: WORKSTREAM.replace('id: inclusion', 'id: other') },
    '1:5',
    'not listed in programme.yaml',
    'Add a line "- other"',
    'file-not-read',
  ),
  broken(
    'a file with another name than its workstream',
    { 'workstreams/other.yaml': WORKSTREAM, [FILE]: null },
    '1:5',
    'the file is called other.yaml',
    'Rename the file to inclusion.yaml',
    'file-name-differs',
  ),
];

describe.each([
  ['keys', KEYS],
  ['kinds of value', KINDS],
  ['dates and references', DATES_AND_REFERENCES],
])('%s', (_, cases) => {
  test.each(cases)('$what', expectOneFinding);
});

describe('ids that objects have of their own', () => {
  test('are ids like any other', async () => {
    const text = WORKSTREAM.replace('id: reviews', 'id: constructor').replace('id: first', 'id: tostring');
    const more =
      '        depends_on: [inclusion/constructor/valueof]\n      - id: valueof\n        title: x\n        due: tbc\n';
    expect((await findingsOf({ [FILE]: text + more })).map(shown)).toEqual([]);
  });

  test('keys that are ids stay as written, and each leads nowhere', async () => {
    const principles = ['__proto__', 'constructor', '010', '1e3'].map(
      (id) => `      ${id}: { evidence: x, date: 2021-09-01 }`,
    );
    const plan = workstreamWith('name: Reviews', `${PROJECT}\n    principles:\n${principles.join('\n')}`);
    const findings = await findingsOf(plan);
    expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual(
      [10, 11, 12, 13].map((at) => `unknown-reference ${at}`),
    );
    expect(findings[2]?.message).toContain('"010"');
  });
});

test('ids that stand in two files are told once, with both places', async () => {
  const findings = await findingsOf({
    'workstreams/other.yaml': WORKSTREAM.replace('id: inclusion', 'id: inclusion # copied'),
  });
  const duplicate = findings.find(({ code }) => code === 'duplicate-id');
  expect(duplicate?.at.file).toBe('plan/workstreams/other.yaml');
  expect(duplicate?.related[0]?.at.file).toBe('plan/workstreams/inclusion.yaml');
  expect(duplicate?.relatedPositions).toEqual([{ line: 1, column: 5 }]);
});

test('a byte order mark and CRLF change no column', async () => {
  const text = `\uFEFF${WORKSTREAM.replace('id: inclusion', 'id: Inclusion').replace('title: First', 'titel: First').replaceAll('\n', '\r\n')}`;
  const findings = await findingsOf({ [FILE]: text });
  expect(findings.map(shown).toSorted()).toEqual([`schema ${FILE}:11:9`, `schema ${FILE}:1:5`]);
  expect(findings.find(({ line }) => line === 11)?.sourceLine).toBe('        titel: First review published');
});

test('of sixty unknown keys fifty are told and the rest counted', async () => {
  const keys = Array.from({ length: 60 }, (_, index) => `unknown_${index}: x`).join('\n');
  const findings = await findingsOf({ [FILE]: `${WORKSTREAM}${keys}\n` });
  expect(findings).toHaveLength(51);
  expect(findings.reduce((sum, { count }) => sum + count, 0)).toBe(60);
});
