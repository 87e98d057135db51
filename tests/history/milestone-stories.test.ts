import { describe, expect, test } from 'vitest';
import { type CommittedFiles, storiesOf } from './committed-files.ts';

/** A milestone as `id: due`, or with the ids that it had before as `id: due, was id`. */
function workstream(id: string, ...milestones: readonly string[]): string {
  const lines = milestones.map((words) => {
    const [, name = '', due = '', was] = /^(.+?): (.+?)(?:, was (.+))?$/.exec(words) ?? [];
    return `      - id: ${name}\n        title: Reviewed\n        due: ${due}\n${was === undefined ? '' : `        was: ${was}\n`}`;
  });
  return `id: ${id}\nprojects:\n  - id: bases\n    milestones:\n${lines.join('')}`;
}

const INCLUSION = 'workstreams/inclusion.yaml';
const PLACES = 'workstreams/places.yaml';

/** Commits to the file of one workstream. */
function inclusion(...versions: readonly (readonly string[] | null)[]): CommittedFiles[] {
  return versions.map((milestones) => ({
    [INCLUSION]: milestones === null ? null : workstream('inclusion', ...milestones),
  }));
}

/** `first < zeroth: May 2025 (c1), June 2025 (c2); gone` of each story; ids are those of inclusion/bases. */
function told(commits: readonly CommittedFiles[]): string[] {
  const short = (ref: string): string => ref.replace('inclusion/bases/', '');
  return storiesOf(commits).stories.map(({ ref, earlierRefs, versions, isThere }) => {
    const names = [ref, ...earlierRefs.toReversed()].map(short).join(' < ');
    const dues = versions.map(({ milestone, commit }) => `${milestone.due?.text} (${commit?.id})`);
    return `${names}: ${dues.join(', ')}${isThere ? '' : '; gone'}`;
  });
}

describe('the stories of milestones', () => {
  const cases: readonly {
    readonly what: string;
    readonly commits: readonly CommittedFiles[];
    readonly stories: readonly string[];
    /** `from → to` of what looks renamed. */
    readonly looksRenamed?: readonly string[];
  }[] = [
    {
      what: 'it moves',
      commits: inclusion(['first: May 2025'], ['first: June 2025']),
      stories: ['first: May 2025 (c1), June 2025 (c2)'],
    },
    {
      what: 'it is renamed, and says so',
      commits: inclusion(['first: May 2025'], ['one: May 2025, was inclusion/bases/first']),
      stories: ['one < first: May 2025 (c1), May 2025 (c2)'],
    },
    {
      what: 'it is renamed twice',
      commits: inclusion(
        ['first: May 2025'],
        ['one: May 2025, was inclusion/bases/first'],
        ['uno: May 2025, was inclusion/bases/one'],
      ),
      stories: ['uno < one < first: May 2025 (c1), May 2025 (c2), May 2025 (c3)'],
    },
    {
      what: 'it goes to another workstream, and says so',
      commits: [
        { [INCLUSION]: workstream('inclusion', 'first: May 2025'), [PLACES]: workstream('places') },
        {
          [INCLUSION]: workstream('inclusion'),
          [PLACES]: workstream('places', 'first: June 2025, was inclusion/bases/first'),
        },
      ],
      stories: ['places/bases/first < first: May 2025 (c1), June 2025 (c2)'],
    },
    {
      what: 'it is renamed, and nobody says so',
      commits: inclusion(['first: May 2025'], ['one: May 2025']),
      stories: ['one: May 2025 (c2)', 'first: May 2025 (c1); gone'],
      looksRenamed: ['first → one'],
    },
    {
      what: 'one goes and two with its title come: nobody can tell which it was',
      commits: inclusion(['first: May 2025'], ['one: May 2025', 'two: May 2025']),
      stories: ['one: May 2025 (c2)', 'two: May 2025 (c2)', 'first: May 2025 (c1); gone'],
    },
    {
      what: 'it is renamed, and that is said only later',
      commits: inclusion(
        ['first: May 2025'],
        ['one: May 2025'],
        ['one: May 2025, was inclusion/bases/first'],
      ),
      stories: ['one < first: May 2025 (c1), May 2025 (c2), May 2025 (c3)'],
    },
    {
      what: 'it gets its new name first, and loses the old one later',
      commits: inclusion(
        ['first: May 2025'],
        ['first: May 2025', 'one: June 2025, was inclusion/bases/first'],
        ['one: June 2025, was inclusion/bases/first'],
      ),
      stories: ['one < first: May 2025 (c1), June 2025 (c2)'],
    },
    {
      what: 'two of the first day become one: that is no renaming',
      commits: inclusion(
        ['first: May 2025', 'second: July 2025'],
        ['first: May 2025, was inclusion/bases/second'],
        ['first: June 2025, was inclusion/bases/second'],
      ),
      stories: ['first: May 2025 (c1), May 2025 (c2), June 2025 (c3)', 'second: July 2025 (c1); gone'],
    },
    {
      what: 'two swap their names: ids decide',
      commits: inclusion(
        ['first: May 2025', 'second: July 2025'],
        ['second: May 2025, was inclusion/bases/first', 'first: July 2025, was inclusion/bases/second'],
      ),
      stories: ['first: May 2025 (c1), July 2025 (c2)', 'second: July 2025 (c1), May 2025 (c2)'],
    },
    {
      what: 'a name is free again, and another takes it in the same commit',
      commits: inclusion(
        ['third: May 2025'],
        ['second: June 2025'],
        ['third: June 2025, was inclusion/bases/second', 'first: May 2025, was inclusion/bases/third'],
      ),
      stories: [
        'first < third: May 2025 (c1), May 2025 (c3)',
        'third < second: June 2025 (c2), June 2025 (c3)',
      ],
      looksRenamed: ['third → second'],
    },
    {
      what: 'it names itself as what it was',
      commits: inclusion(['first: May 2025'], [], ['first: June 2025, was inclusion/bases/first']),
      stories: ['first: May 2025 (c1), June 2025 (c3)'],
    },
    {
      what: 'it goes and comes back',
      commits: inclusion(['first: May 2025'], [], ['first: May 2025'], ['first: June 2025']),
      stories: ['first: May 2025 (c1), June 2025 (c4)'],
    },
    {
      what: 'its file goes and comes back',
      commits: inclusion(['first: May 2025'], null, ['first: June 2025']),
      stories: ['first: May 2025 (c1), June 2025 (c3)'],
    },
    {
      what: 'somebody leaves a copy of its file there, changes it, and takes it away',
      commits: [
        ...inclusion(['first: May 2025']),
        { 'workstreams/inclusion-old.yaml': workstream('inclusion', 'first: May 2025') },
        { 'workstreams/inclusion-old.yaml': workstream('inclusion', 'first: June 2025') },
        { 'workstreams/inclusion-old.yaml': null },
      ],
      stories: ['first: May 2025 (c1)'],
    },
    {
      what: 'its file is given its right name in two commits',
      commits: [
        { 'workstreams/access.yaml': workstream('inclusion', 'first: May 2025') },
        ...inclusion(['first: June 2025']),
        { 'workstreams/access.yaml': null },
      ],
      stories: ['first: May 2025 (c1), June 2025 (c2)'],
    },
    {
      what: 'it stands there twice: the first counts',
      commits: inclusion(['first: May 2025'], ['first: May 2025', 'first: July 2025'], ['first: May 2025']),
      stories: ['first: May 2025 (c1)'],
    },
    {
      what: 'a file is no workstream',
      commits: [...inclusion(['first: May 2025']), { 'workstreams/notes.md': '- x', 'notes.yaml': 'id: x' }],
      stories: ['first: May 2025 (c1)'],
    },
  ];
  test.each(cases)('$what', ({ commits, stories, looksRenamed = [] }) => {
    expect(told(commits)).toEqual(stories);
    const renamed = storiesOf(commits).looksRenamed.map(({ from, to }) => `${from} → ${to}`);
    expect(renamed.map((text) => text.replaceAll('inclusion/bases/', ''))).toEqual(looksRenamed);
  });
});

describe('a version that cannot be read', () => {
  const commits = [
    ...inclusion(['first: May 2025']),
    { [INCLUSION]: 'id: [x\n' },
    { [INCLUSION]: 'id: {x\n', 'programme.yaml': 'a: b: c\n' },
    ...inclusion(['first: June 2025']),
  ];

  test('is stepped over', () => {
    expect(told(commits)).toEqual(['first: May 2025 (c1), June 2025 (c4)']);
  });

  test('is told, each of them', () => {
    expect(storiesOf(commits).unreadable.map(({ commit, file }) => `${commit.id} ${file}`)).toEqual([
      `c2 ${INCLUSION}`,
      'c3 programme.yaml',
      `c3 ${INCLUSION}`,
    ]);
  });
});

test('another calendar gives milestones that name its periods other days, and no others a new version', () => {
  const programme = (last: string): CommittedFiles => ({
    'programme.yaml': `calendar:\n  periods:\n    - name: Spring term 2025\n      from: 2025-01-06\n      to: ${last}\n`,
  });
  const commits = [
    {
      ...programme('2025-04-04'),
      [INCLUSION]: workstream('inclusion', 'first: Spring term 2025', 'second: May 2025'),
    },
    programme('2025-04-11'),
  ];
  expect(told(commits)).toEqual([
    'first: Spring term 2025 (c1), Spring term 2025 (c2)',
    'second: May 2025 (c1)',
  ]);
});
