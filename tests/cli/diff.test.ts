/** `milepost diff`: which versions are compared, and what is printed of it. */
import { afterAll, describe, expect, test } from 'vitest';
import type { GitRepository } from '../support/git-repository.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { type PlanChange, type PlanInGit, planInGit } from '../support/plan-in-git.ts';
import type { Run } from '../support/run-milepost.ts';
import { acceptedUntil, milestone, slas, withMilestones } from '../support/time-driven-plans.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const built: GitRepository[] = [];
/** One repository for every test that needs no more of its history than one commit. */
const shared = repository();

function repository(): PlanInGit {
  const plan = planInGit();
  built.push(plan.repository);
  return plan;
}

afterAll(() => {
  for (const one of built) one.remove();
});

/** Room for whole sentences in a line. */
const WIDE = ['--width', '300'];
const BROKEN = { 'workstreams/inclusion.yaml': 'id: [inclusion\n' };
const MAY = slas('due: May 2022');
const JUNE = slas('due: June 2022');
const JULY = slas('due: July 2022');

/** What `diff main` says of a change that is not committed yet. */
async function diff(main: PlanChange, change: PlanChange, ...argv: readonly string[]): Promise<Run> {
  shared.change(main, change);
  return await shared.run(['diff', 'main', ...argv]);
}

/** "From … to …", without the ids of commits. */
function comparedIn({ out }: Run): string | undefined {
  return /^From .*$/m.exec(out)?.[0].replaceAll(/ \(commit [0-9a-f]{10}\)/g, '');
}

describe('without a base, a change is held against the default branch', () => {
  test('of where the clone came from, by its own name', async () => {
    const origin = repository();
    origin.commit(MAY);
    const clone = origin.repository.clone();
    built.push(clone);
    clone.git('switch', '--quiet', '--create', 'change');
    // A branch of that name here may be old.
    clone.git('branch', '--quiet', '--force', 'main', 'HEAD');
    planInGit(clone).commit(JUNE);
    const run = await planInGit(clone).run(['diff', ...WIDE]);
    expect(comparedIn(run)).toBe('From origin/main to the working copy');
    expect(run.out).toContain('moves from May 2022 to June 2022');
  });

  test.each(['main', 'master'])('here, where it is called %s', async (name) => {
    const plan = repository();
    plan.commit(MAY);
    plan.repository.git('branch', '--quiet', '--move', name);
    plan.repository.branch('change');
    plan.commit(JUNE);
    const run = await plan.run(['diff', ...WIDE]);
    expect(comparedIn(run)).toBe(`From ${name} to the working copy`);
    expect(run.out).toContain('moves from May 2022 to June 2022');
  });

  test('and where there is none, it says what to type', async () => {
    const plan = repository();
    plan.commit(MAY);
    plan.repository.git('branch', '--quiet', '--move', 'trunk');
    const run = await plan.run(['diff']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('this repository has no branch main or master');
    expect(run.err).toContain('"milepost diff HEAD"');
    expect((await plan.run(['diff', 'trunk'])).code).toBe(0);
  });
});

describe('which versions', () => {
  test('with a base: since the change left it, and not what others have merged', async () => {
    const plan = repository();
    plan.commit(MAY);
    plan.repository.branch('change');
    plan.commit(slas('due: May 2022', 'status: in-progress'));
    plan.repository.switchTo('main');
    plan.commit(JULY);
    plan.repository.switchTo('change');
    const run = await plan.run(['diff', 'main', ...WIDE]);
    expect(run.out).toContain('is in progress now');
    expect(run.out).not.toContain('July 2022');
  });

  test('with both: one against the other, as they are', async () => {
    const plan = repository();
    plan.commit(MAY);
    plan.repository.git('tag', 'v1');
    plan.repository.branch('change');
    plan.commit(JUNE);
    plan.repository.git('tag', 'v2');
    plan.repository.switchTo('main');
    const last = plan.commit(JULY);
    const run = await plan.run(['diff', 'v2', last, ...WIDE]);
    expect(comparedIn(run)).toBe(`From v2 to ${last.slice(0, 10)}`);
    expect(run.out).toContain('moves from June 2022 to July 2022: 31 days later');
    expect((await plan.run(['diff', 'v1', 'v2', ...WIDE])).out).toContain(
      'moves from May 2022 to June 2022: 30 days later',
    );
    expect((await plan.run(['diff', 'v2', 'v1', ...WIDE])).out).toContain(
      'moves from June 2022 to May 2022: 30 days earlier',
    );
  });

  test('what is not committed yet', async () => {
    shared.commit(MAY);
    shared.write(JUNE);
    const run = await shared.run(['diff', 'HEAD', ...WIDE]);
    expect(comparedIn(run)).toBe('From HEAD to the working copy');
    expect(run.out).toContain('moves from May 2022 to June 2022');
  });

  test('a base that cannot be read counts as empty, and that is said', async () => {
    const run = await diff(BROKEN, MAY, ...WIDE);
    expect(run.out).toMatch(
      /^From main \(commit [0-9a-f]{10}\), where there is no plan that can be read, so that everything counts as new, to the working copy$/m,
    );
    expect(run.out).toContain('"The slas signed" is new in Alternative provision (Inclusion)');
    expect(run.out).toContain('which approval it needs cannot be told');
    expect(run.code).toBe(0);
  });

  test('a version that cannot be read itself is told on standard error', async () => {
    const run = await diff(MAY, BROKEN);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('An invented programme: the plan cannot be read');
  });

  test('one that is not there', async () => {
    shared.commit(MAY);
    for (const argv of [
      ['diff', 'mian'],
      ['diff', 'main', 'mian'],
    ]) {
      const run = await shared.run(argv);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain('Did you mean main?');
    }
  });

  test('both are seen on one day, at which the base is frozen', async () => {
    const frozen = (day: string): PlanChange => ({
      'programme.yaml': `format: 1\nname: x\nfrozen_at: ${day}\nworkstreams:\n  - inclusion\n`,
    });
    const run = await diff({ ...MAY, ...frozen('2021-06-15') }, { ...MAY, ...frozen('2022-06-15') }, ...WIDE);
    expect(run.out).toContain('\nAs of 15 June 2021, where this plan is frozen\n');
    expect(run.out).toContain('The day at which the plan is frozen moves from 15 June 2021 to 15 June 2022.');
    expect(run.out).not.toContain('milestone-overdue');
  });
});

describe('a change that does nothing to the plan', () => {
  const commented = { 'workstreams/inclusion.yaml': `# A comment\n${MAY['workstreams/inclusion.yaml']}` };

  test.each([
    { what: 'nothing at all', change: MAY, says: 'This change does nothing to the plan' },
    {
      what: 'a comment',
      change: commented,
      says: 'This change edits plan/workstreams/inclusion.yaml, and no milestone has another date, status, owner or title, nor is a rule less strict',
    },
  ])('says so in one line: $what', async ({ change, says }) => {
    const { out, code } = await diff(MAY, change, ...WIDE);
    expect(out.split('\n').slice(3)).toEqual([says, '']);
    expect(code).toBe(0);
    const markdown = await shared.run(['diff', 'main', '--format', 'markdown']);
    expect(markdown.out.trimEnd().split('\n').at(-1)).toBe(`**${says}.**`);
  });

  test('has the columns of a table all the same, and nothing in them', async () => {
    expect((await diff(MAY, MAY, '--format', 'csv')).out).toBe('What,File,Line,Kind,Days,Reference\n');
    const json = await shared.run(['diff', 'main', '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({ data: { nothing: true, files: [], milestones: [] } });
  });
});

describe('for machines', () => {
  const BOARD = { 'governance.yaml': 'bodies:\n  - id: board\n    name: Board\napprovals:\n  - by: board\n' };
  const before = {
    ...BOARD,
    ...withMilestones(milestone('slas', 'due: May 2022'), milestone('kit', 'due: May 2022')),
  };
  const after = {
    ...BOARD,
    ...withMilestones(
      milestone(
        'slas',
        'due: August 2022',
        'changes:',
        '  - date: 2021-10-01',
        '    from: May 2022',
        '    to: August 2022',
        '    reason: Two providers asked for more time',
        '    approved_by: board',
      ),
      milestone('kit', 'due: May 2022', 'completed: 2021-09-20'),
    ),
  };

  test('JSON has each thing with its sentence', async () => {
    const { out } = await diff(before, after, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'diff',
      data: {
        before: { name: 'main', commit: expect.stringMatching(/^[0-9a-f]{40}$/), unreadable: false },
        after: { name: 'the working copy', commit: null },
        nothing: false,
        files: ['plan/workstreams/inclusion.yaml'],
        approvals: [{ by: 'board', reasons: ['moving "The slas signed"'], claimed: true }],
        milestones: [
          {
            kind: 'moved',
            ref: 'inclusion/provision/slas',
            from: { text: 'May 2022', last: '2022-05-31' },
            to: { text: 'August 2022', last: '2022-08-31' },
            days: 92,
            reasons: ['Two providers asked for more time'],
            approvedBy: ['board'],
            file: 'plan/workstreams/inclusion.yaml',
            line: 11,
          },
          { kind: 'completed', ref: 'inclusion/provision/kit', to: { text: '2021-09-20' }, days: null },
        ],
      },
    });
  });

  test('CSV has a row a sentence, under the list that it belongs to', async () => {
    const { out } = await diff(before, after, '--format', 'csv');
    expect(out.split('\n')).toEqual([
      'Section,From,For,Named in the plan,What,File,Line,Kind,Days,Reference',
      'approvals,board,"moving ""The slas signed""",yes: to be confirmed by the reviewer,,,,,,',
      'moved,,,,"""The slas signed"" moves from May 2022 to August 2022: 92 days later. Two providers asked for more time (board).",plan/workstreams/inclusion.yaml,11,moved,92,inclusion/provision/slas',
      'progress,,,,"""The kit signed"" is complete, achieved on 20 September 2021. It was due May 2022.",plan/workstreams/inclusion.yaml,20,completed,,inclusion/provision/kit',
      '',
    ]);
  });

  test('Markdown begins with the line by which a bot finds its comment', async () => {
    expect((await diff(before, after, '--format', 'markdown')).out).toMatch(/^<!-- milepost: diff -->\n\n# /);
    expect((await shared.run(['diff', 'HEAD', '--format', 'markdown'])).out).toMatch(
      /^<!-- milepost: diff -->\n\n# /,
    );
  });

  test.each(['pretty', 'markdown', 'csv', 'json'])('twice the same: %s', async (format) => {
    const first = await diff(before, after, '--format', format);
    expect(await shared.run(['diff', 'main', '--format', format])).toEqual(first);
  });
});

describe('in the comment of a pull request, texts of the plan are nothing but text', () => {
  /** YAML refuses the characters that a terminal would obey. */
  const texts = HOSTILE_TEXTS.map(({ text }) => text).filter((text) => /^[ -~]*$/.test(text));
  texts.push('<!-- milepost: diff -->', 'x --> <!-- milepost: diff --> x');

  /** As many milestones as texts, each with one of them wherever a change shows a text of the plan. */
  const changed = (wordsOf: (text: string, index: number) => string): PlanChange =>
    withMilestones(
      ...texts.flatMap((text, index) => {
        const quoted = JSON.stringify(wordsOf(text, index));
        return [
          milestone(`m-${index}`, 'due: May 2022', ...acceptedUntil('2022-12-31'))
            .replace(`The m-${index} signed`, quoted)
            .replace('The national review', quoted),
          milestone(`n-${index}`, 'due: June 2022', `owner: [${quoted}]`, ...MOVED).replace('Agreed', quoted),
        ];
      }),
    );
  const MOVED = [
    'changes:',
    '  - date: 2021-10-01',
    '    from: May 2022',
    '    to: June 2022',
    '    reason: Agreed',
    '    approved_by: programme-manager',
  ];
  const before = withMilestones(
    ...texts.flatMap((_, index) => [
      milestone(`m-${index}`, 'due: May 2022'),
      milestone(`n-${index}`, 'due: May 2022'),
    ]),
  );

  test('no HTML, link, mention, code, command or table breaks out of it', async () => {
    const plain = await diff(
      before,
      changed((_, index) => `x${index}`),
      '--format',
      'markdown',
    );
    shared.write(changed((text) => text));
    const { out, code } = await shared.run(['diff', 'main', '--format', 'markdown']);
    expect(code).toBe(0);
    expect(out.split('\n').length).toBe(plain.out.split('\n').length);
    expect(workflowCommandsIn(out)).toEqual([]);
    const [marker, ...lines] = out.split('\n');
    expect(marker).toBe('<!-- milepost: diff -->');
    for (const line of lines) {
      expect(line).not.toMatch(
        /(?<!\\)<[a-z!/]|(?<!\\)\]\(|@[a-z]|[^#]#\d|\b(?:https?|ftp|www)[:.]|(?<!\\)`/i,
      );
      // As many cells in each row as there are headings.
      if (line.startsWith('|')) expect(line.match(/(?<!\\)\|/g)?.length).toBe(3);
    }
  });
});
