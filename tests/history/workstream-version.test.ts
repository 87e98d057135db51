import { describe, expect, test } from 'vitest';
import {
  type RawMilestone,
  type ReadVersion,
  readWorkstreamVersion,
} from '../../src/history/workstream-version.ts';

const HEAD = `id: places
name: Places
leads:
  - name: Grace Okafor
projects:
  - id: bases
    name: Resource bases
    milestones:
`;
const HOSTS = `      - id: hosts
        title: Host schools chosen
        due: May 2024
`;
const OPENED = `      - id: opened
        title: First bases open
        due: September 2025
`;

function read(text: string, before: ReadVersion | null = null): ReadVersion {
  const version = before?.ok === true ? before.version : null;
  return readWorkstreamVersion(new TextEncoder().encode(text), version, new Map());
}

function milestonesOf(text: string): readonly RawMilestone[] {
  const version = read(text);
  if (!version.ok) throw new Error(version.reason);
  return version.version.milestones;
}

describe('what a version says of a milestone', () => {
  const said: readonly {
    readonly what: string;
    readonly lines: string;
    readonly milestone: Partial<RawMilestone>;
  }[] = [
    {
      what: 'nothing but its id',
      lines: '',
      milestone: { title: '', due: null, status: null, owners: ['Grace Okafor'], changes: [], was: [] },
    },
    { what: 'a year as a number', lines: 'due: 2025', milestone: { due: '2025' } },
    { what: 'a day, which is text', lines: 'completed: 2025-03-04', milestone: { completed: '2025-03-04' } },
    { what: 'an empty key, which is no key', lines: 'due:', milestone: { due: null } },
    { what: 'a key that is not known', lines: 'priority: high', milestone: { due: null } },
    { what: 'a list where a text belongs', lines: 'due: [May 2024]', milestone: { due: null } },
    { what: 'one owner', lines: 'owner: Owen Price', milestone: { owners: ['Owen Price'] } },
    {
      what: 'two owners',
      lines: 'owner: [Owen Price, Amy Fletcher]',
      milestone: { owners: ['Owen Price', 'Amy Fletcher'] },
    },
    { what: 'a forecast as a date', lines: 'forecast: May 2025', milestone: { forecast: 'May 2025' } },
    {
      what: 'a forecast that says why',
      lines: 'forecast: {due: May 2025, reason: Frost}',
      milestone: { forecast: 'May 2025', forecastOn: null },
    },
    {
      what: 'a forecast that says when it was made',
      lines: 'forecast: {due: May 2025, date: 2025-01-20}',
      milestone: { forecast: 'May 2025', forecastOn: '2025-01-20' },
    },
    {
      what: 'a cancellation',
      lines: 'cancelled: {date: 2025-01-20, reason: Frost}',
      milestone: { cancelledOn: '2025-01-20' },
    },
    {
      what: 'an earlier name',
      lines: 'was: places/bases/schools',
      milestone: { was: ['places/bases/schools'] },
    },
    {
      what: 'a record with half of its keys, and one that is none',
      lines: 'changes: [{from: May 2024}, June 2024]',
      milestone: {
        changes: [
          { date: null, from: 'May 2024', to: null, reason: null, approvedBy: null, correction: false },
        ],
      },
    },
    {
      what: 'an accepted breach',
      lines: 'accepted_breach: {until: 2025-03-31}',
      milestone: { acceptedUntil: '2025-03-31' },
    },
    { what: 'keys that JavaScript knows', lines: '__proto__: {due: May 2025}', milestone: { due: null } },
  ];
  test.each(said)('$what', ({ lines, milestone }) => {
    expect(milestonesOf(`${HEAD}      - id: hosts\n        ${lines}\n`)).toMatchObject([
      { ref: 'places/bases/hosts', project: 'Resource bases', workstream: 'Places', ...milestone },
    ]);
  });
});

test.each([
  {
    what: 'no YAML',
    text: 'id: [places\n',
    reason: 'A bracket [ is opened here and not closed before the next key.',
  },
  {
    what: 'a list',
    text: '- id: places\n',
    reason: 'it holds no keys, as a link to another file does, which is not followed here.',
  },
  { what: 'nothing', text: '', reason: 'This file is empty, or everything in it is a comment.' },
  {
    what: 'a character that nobody can see',
    text: 'id: pla\u202Eces\n',
    reason:
      'There is a character here that nobody can see: U+202E (a bidirectional control, which reorders the text around it). Such characters can make a line look different from what it says.',
  },
])('a version cannot be read that is $what', ({ text, reason }) => {
  expect(read(text)).toEqual({ ok: false, reason });
});

describe('the digest of a milestone', () => {
  const [hosts] = milestonesOf(HEAD + HOSTS);
  const same = [
    ['quotes', HEAD + HOSTS.replace('May 2024', '"May 2024"')],
    ['a comment', `${HEAD}      # Six of them\n${HOSTS}`],
    ['another milestone', HEAD + HOSTS + OPENED],
    ['the name of the project', HEAD.replace('Resource bases', 'Bases') + HOSTS],
  ] as const;
  test.each(same)('stays with %s', (_, text) => expect(milestonesOf(text)[0]?.digest).toBe(hosts?.digest));

  const other = [
    ['a note', `${HEAD}${HOSTS}        note: Six\n`],
    ['a key that is not known', `${HEAD}${HOSTS}        priority: high\n`],
    ['another spelling of a date', HEAD + HOSTS.replace('May 2024', '2024-05')],
  ] as const;
  test.each(other)('changes with %s', (_, text) =>
    expect(milestonesOf(text)[0]?.digest).not.toBe(hosts?.digest),
  );
});

describe('a version that differs in one milestone is read by that alone, and all the same', () => {
  const CHANGES = `        changes:
          - date: 2024-05-07
            from: May 2024
          - date: 2024-06-11
            to: July 2024
`;
  const pairs: readonly { readonly what: string; readonly before: string; readonly after: string }[] = [
    { what: 'another date', before: HOSTS, after: HOSTS.replace('May', 'June') },
    { what: 'a key more', before: HOSTS, after: `${HOSTS}        note: Six\n` },
    { what: 'a record more', before: HOSTS, after: HOSTS + CHANGES },
    { what: 'a key twice', before: HOSTS, after: `${HOSTS}        due: June 2024\n` },
    {
      what: 'a key twice in a record',
      before: HOSTS + CHANGES,
      after: `${HOSTS}${CHANGES}            to: August 2024\n`,
    },
    { what: 'a word that is no text', before: HOSTS, after: HOSTS.replace('May 2024', 'null') },
    {
      what: 'a line of a tab further down',
      before: HOSTS.replace('chosen\n', 'chosen\n\t\n'),
      after: HOSTS.replace('Host schools chosen\n', 'Schools chosen\n\t\n'),
    },
    {
      what: 'a comment behind a tab further down',
      before: HOSTS.replace('chosen\n', 'chosen\n\t# Six\n'),
      after: HOSTS.replace('Host schools chosen\n', 'Schools chosen\n\t# Six\n'),
    },
    {
      what: 'a tab at the margin of its keys, inside a record',
      before: HOSTS + CHANGES,
      after: HOSTS + CHANGES.replace('            to', '        \t\n            to'),
    },
    {
      what: 'nested as deep as a file may be',
      before: HOSTS,
      after: HOSTS.replace('May 2024', '['.repeat(27) + ']'.repeat(27)),
    },
    {
      what: 'nested deeper than a file may be',
      before: HOSTS,
      after: HOSTS.replace('May 2024', '['.repeat(28) + ']'.repeat(28)),
    },
    {
      what: 'a question mark in front of a key',
      before: HOSTS,
      after: HOSTS.replace('due: May', '? due\n        : May'),
    },
    {
      what: 'a list further left than its key',
      before: HOSTS + CHANGES,
      after: HOSTS + CHANGES.replace(/^ {10}/gm, '       '),
    },
    {
      what: 'a list at the margin of its key',
      before: HOSTS,
      after: `${HOSTS}        was:\n        - places/schools\n`,
    },
    { what: 'a text that is not closed', before: HOSTS, after: HOSTS.replace('Host', '"Host') },
    {
      what: 'keys inside a text',
      before: HOSTS,
      after: HOSTS.replace('Host', '|\n         due: June\n        note: Host'),
    },
    { what: 'another milestone', before: HOSTS, after: `${HOSTS}      - id: more\n` },
    {
      what: 'a milestone inside the title',
      before: HOSTS,
      after: HOSTS.replace('Host', '>\n          - id: more\n        note: Host'),
    },
    { what: 'one hyphen more', before: HOSTS, after: HOSTS.replace('- id', '- - id') },
    { what: 'one hyphen less', before: HOSTS, after: HOSTS.replace('- id', '  id') },
    { what: 'no text at all', before: HOSTS, after: '      - \n' },
    { what: 'a name for a place, which is refused', before: HOSTS, after: HOSTS.replace('May', '&may May') },
    { what: 'text that a comment takes away', before: HOSTS, after: HOSTS.replace('chosen', 'chosen # six') },
    { what: 'a mark of a merge', before: HOSTS, after: `${HOSTS}=======\n` },
    { what: 'a second document', before: HOSTS, after: `${HOSTS}---\n` },
    { what: 'line ends of Windows', before: HOSTS, after: HOSTS.replaceAll('\n', '\r\n') },
  ];
  describe.each([
    { where: 'last in the file', below: '' },
    { where: 'above another', below: OPENED },
    { where: 'above more of its project', below: '    partners:\n      - health\n' },
  ])('$where', ({ below }) => {
    test.each(pairs)('$what', ({ before, after }) => {
      const old = read(HEAD + before + below);
      const text = HEAD + after + below;
      expect(old.ok).toBe(true);
      expect(said(read(text, old))).toEqual(said(read(text)));
    });
  });

  test('also where the file has grown larger than files may be', () => {
    const lines = (count: number): string => `${HEAD}${HOSTS}        was: [${'1,'.repeat(count)}]\n`;
    const before = read(lines(119_900));
    expect(before.ok).toBe(true);
    expect(said(read(lines(120_100), before))).toMatch(/^This file holds more than 120,000 keys and values/);
  });

  test('what has not changed is not read again', () => {
    const before = read(HEAD + HOSTS + OPENED);
    const after = read(HEAD + HOSTS.replace('May', 'June') + OPENED, before);
    expect(after.ok && before.ok && after.version.milestones[1] === before.version.milestones[1]).toBe(true);
  });

  function said(version: ReadVersion): readonly RawMilestone[] | string {
    return version.ok ? version.version.milestones : version.reason;
  }
});
