/** The gate: `milepost check --base` fails for what a change breaks, and for nothing that only time has brought. */
import { afterAll, describe, expect, test } from 'vitest';
import { type PlanChange, type PlanInGit, planInGit } from '../support/plan-in-git.ts';
import type { Run } from '../support/run-milepost.ts';
import {
  acceptedUntil,
  milestone,
  slas,
  TIME_DRIVEN_PLANS,
  withMilestones,
} from '../support/time-driven-plans.ts';
import { workflowCommandsIn } from '../support/workflow-commands.ts';

const built: PlanInGit[] = [];
/** One repository for every test that needs no more of its history than one commit. */
const shared = repository();

function repository(): PlanInGit {
  const plan = planInGit();
  built.push(plan);
  return plan;
}

afterAll(() => {
  for (const plan of built) plan.repository.remove();
});

const LATE = slas('due: September 2021');
const BROKEN = { 'workstreams/inclusion.yaml': 'id: [inclusion\n' };
const LATE_MILESTONE = milestone('slas', 'due: September 2021');
const FIRST = milestone('first', 'due: May 2022');
const LATE_TOO = milestone('toolkit', 'due: May 2021');
const MOVED = [
  'due: October 2022',
  'changes:',
  '  - date: 2021-10-01',
  '    from: May 2022',
  '    to: October 2022',
  '    reason: Agreed',
];

const programme = (more: string): PlanChange => ({
  'programme.yaml': `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${more}`,
});

/** What `check --base main` says of a change that is not committed yet. */
async function gate(main: PlanChange, change: PlanChange, ...argv: readonly string[]): Promise<Run> {
  shared.change(main, change);
  return await shared.run(['check', '--base', 'main', ...argv]);
}

/** The codes in a block of the report, by the beginning of its heading. */
function codesBelow(out: string, heading: string): string[] {
  const [, block = ''] = out.split(`\n${heading}`);
  const end = block.search(/\n(?:What|Not looked at)/);
  return [
    ...block.slice(0, end === -1 ? block.length : end).matchAll(/: (?:error|warning|info): ([a-z-]+)$/gm),
  ].map(([, code = '']) => code);
}

const [BREAKS, REMAINS, ALREADY_THERE] = [
  'What your change breaks',
  'What else must be mended',
  'What was already there',
];

describe('what time alone has brought', () => {
  test.each(TIME_DRIVEN_PLANS)(
    '$code fails the plan, and no change that it is not of',
    async ({ code, inBreach }) => {
      const only = ['--only', code, '--fail-on', 'info'];
      const held = await gate(
        inBreach,
        { ...inBreach, 'ambitions.yaml': 'ambitions:\n  - id: trust\n    name: Trust\n' },
        ...only,
      );
      expect([held.code, codesBelow(held.out, BREAKS), codesBelow(held.out, ALREADY_THERE)]).toEqual([
        0,
        [],
        [code],
      ]);
      expect((await shared.run(['check', ...only])).code).toBe(1);
    },
  );
});

describe('the report', () => {
  test('has three blocks, in the order in which somebody has to see to them', async () => {
    const contradiction = milestone('data', 'due: May 2022', 'status: complete');
    const run = await gate(
      withMilestones(LATE_MILESTONE, contradiction),
      withMilestones(LATE_MILESTONE, contradiction, LATE_TOO),
    );
    expect(run.out.match(/^(?:What|Held|\d+ to answer|breach|accepted).*$/gm)).toEqual([
      expect.stringMatching(
        /^Held against main \(commit [0-9a-f]{10}\), by the severities, rules and approvals$/,
      ),
      '2 to answer for, 2 already there or accepted. Checked 2 files, 3 milestones: 3',
      'What your change breaks (1)',
      'What else must be mended (1)',
      'What was already there, or is accepted, and does not fail this change (2)',
    ]);
    expect(codesBelow(run.out, BREAKS)).toEqual(['milestone-overdue']);
    expect(codesBelow(run.out, REMAINS)).toEqual(['status-contradiction']);
    expect(codesBelow(run.out, ALREADY_THERE)).toEqual(['milestone-overdue', 'project-without-lead']);
    expect(run.code).toBe(1);
  });

  test('says of an empty block that there is nothing', async () => {
    const run = await gate(LATE, LATE);
    expect(run.out).toContain('What your change breaks (0)\nNothing.\n');
    expect(run.code).toBe(0);
  });

  test('shows the lines to paste', async () => {
    const run = await gate(slas('due: May 2022'), slas('due: October 2022'));
    expect(run.out).toContain(
      '\n        changes:\n          - date: 2021-10-04\n            from: May 2022\n            to: October 2022\n',
    );
  });
});

interface Loosening {
  readonly what: string;
  readonly main: PlanChange;
  readonly change: PlanChange;
  readonly breaks: string;
}

const ONE = withMilestones(FIRST);
const WITH_LATE = withMilestones(FIRST, LATE_TOO);
const THREE = withMilestones(...['one', 'two', 'three'].map((id) => milestone(id, 'due: May 2022')));

/** A project with these lines. */
const project = (...lines: readonly string[]): PlanChange => ({
  'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: provision\n    name: Provision\n${lines.map((line) => `    ${line}\n`).join('')}`,
});
const DESCRIBED = project('description: What we do');
const PARTNERED = project('description: What we do', 'partners:', '  - health');
const EVIDENCE = project(
  'principles:',
  '  openness:',
  '    evidence: Minutes are public',
  '    date: 2021-01-12',
);

/** A principle whose one rule is this. */
const principle = (...rule: readonly string[]): PlanChange => ({
  'principles.yaml': `principles:\n  - id: openness\n    name: Openness\n    rules:\n      - id: partners\n        each: project\n        says: Partners are named.\n${rule.map((line) => `        ${line}\n`).join('')}`,
});
const PARTNERS_NAMED = principle('must: { required: [partners] }');

/** A programme in which a check is an error, with these lines more. */
const strict = (code: string, ...more: readonly string[]): PlanChange =>
  programme(
    `sectors:\n  - id: health\n    name: Health\nchecks:\n  ${code}:\n    severity: error\n${more.map((line) => `${line}\n`).join('')}`,
  );
const UNMET = strict('principle-unmet');

const approvals = (days: number): PlanChange => ({
  'governance.yaml': `${BODIES}approvals:\n  - by: workstream-lead\n    up_to_days: ${days}\n  - by: board\n`,
});
const BODIES = 'bodies:\n  - id: board\n    name: Board\n';
const MOVED_BY_LEAD = slas(...MOVED, '    approved_by: workstream-lead');

const LOOSENINGS: readonly Loosening[] = [
  {
    what: 'by switching the check off',
    main: ONE,
    change: { ...WITH_LATE, ...programme('checks:\n  milestone-overdue:\n    ignore: true\n') },
    breaks: 'milestone-overdue',
  },
  {
    what: 'by making it less severe',
    main: ONE,
    change: { ...WITH_LATE, ...programme('checks:\n  milestone-overdue:\n    severity: info\n') },
    breaks: 'milestone-overdue',
  },
  {
    what: 'by taking back that it is more severe',
    main: { ...ONE, ...strict('milestone-undated') },
    change: withMilestones(FIRST, milestone('slas', 'due: tbc')),
    breaks: 'milestone-undated',
  },
  {
    what: 'by freezing the plan at an earlier day',
    main: ONE,
    change: { ...WITH_LATE, ...programme('frozen_at: 2021-03-01\n') },
    breaks: 'milestone-overdue',
  },
  {
    what: 'by moving the day at which it is frozen',
    main: { ...ONE, ...programme('frozen_at: 2021-10-01\n') },
    change: { ...WITH_LATE, ...programme('frozen_at: 2021-03-01\n') },
    breaks: 'milestone-overdue',
  },
  {
    what: 'by raising what its approver may approve',
    main: { ...slas('due: May 2022'), ...approvals(14) },
    change: { ...MOVED_BY_LEAD, ...approvals(365) },
    breaks: 'due-moved-unapproved',
  },
  {
    what: 'by taking the approvals out',
    main: { ...slas('due: May 2022'), ...approvals(14) },
    change: { ...MOVED_BY_LEAD, 'governance.yaml': BODIES },
    breaks: 'due-moved-unapproved',
  },
  {
    what: 'by taking the principle out',
    main: { ...PARTNERED, ...PARTNERS_NAMED, ...UNMET },
    change: { ...DESCRIBED, ...UNMET },
    breaks: 'principle-unmet',
  },
  {
    what: 'by another rule of the principle',
    main: { ...PARTNERED, ...PARTNERS_NAMED, ...UNMET },
    change: { ...DESCRIBED, ...principle('must: { required: [description] }'), ...UNMET },
    breaks: 'principle-unmet',
  },
  {
    what: 'by a rule that is about fewer projects',
    main: { ...PARTNERED, ...PARTNERS_NAMED, ...UNMET },
    change: {
      ...DESCRIBED,
      ...principle('where: { required: [partners] }', 'must: { required: [partners] }'),
      ...UNMET,
    },
    breaks: 'principle-unmet',
  },
  {
    what: 'by letting evidence be good for longer',
    main: { ...DESCRIBED, ...PARTNERS_NAMED, ...strict('evidence-stale', 'evidence_valid_months: 6') },
    change: { ...EVIDENCE, ...PARTNERS_NAMED, ...strict('evidence-stale', 'evidence_valid_months: 24') },
    breaks: 'evidence-stale',
  },
  {
    what: 'by allowing one more in a month',
    main: { ...ONE, ...strict('deadline-pile-up', '    more_than: 2') },
    change: { ...THREE, ...strict('deadline-pile-up', '    more_than: 3') },
    breaks: 'deadline-pile-up',
  },
];

describe('a change cannot wave itself through', () => {
  test.each(LOOSENINGS)('$what', async ({ main, change, breaks }) => {
    const only = ['--only', breaks];
    const run = await gate(main, change, ...only);
    expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([1, [breaks]]);
    // Merged, it would hold: the rules in force are those of main, whatever they are.
    expect((await shared.run(['check', ...only])).code).toBe(0);
  });
});

test('what is late cannot be hidden behind a move that is still to come', async () => {
  const there = [
    '  - date: 2021-10-01',
    '    from: September 2021',
    '    to: December 2030',
    '    reason: Agreed',
    '    approved_by: programme-manager',
  ];
  const back = [
    '  - date: 2099-01-01',
    '    from: December 2030',
    '    to: September 2021',
    '    reason: Agreed',
    '    approved_by: programme-manager',
  ];
  const run = await gate(LATE, slas('due: September 2021', 'changes:', ...there, ...back));
  expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([1, ['change-record-broken']]);
});

test('a principle that is taken out is missed in the file of principles', async () => {
  const candour = '  - id: candour\n    name: Candour\n';
  const both = { 'principles.yaml': `${PARTNERS_NAMED['principles.yaml'] ?? ''}${candour}` };
  const run = await gate(
    { ...PARTNERED, ...both, ...UNMET },
    { ...DESCRIBED, 'principles.yaml': `principles:\n${candour}`, ...UNMET },
    '--only',
    'principle-unmet',
  );
  expect(run.out).toMatch(
    /plan\/principles\.yaml:1:1: error: principle-unmet\n +"Openness" is met by 0 of 1/,
  );
});

describe('the base', () => {
  test('is the commit at which the change left main, not what others have merged since', async () => {
    const plan = repository();
    plan.commit(withMilestones(FIRST, milestone('slas', 'due: May 2022')));
    plan.repository.branch('change');
    plan.commit(withMilestones(FIRST, milestone('slas', 'due: May 2022', 'note: Two are missing')));
    plan.repository.switchTo('main');
    // Others have taken one out, added another, moved a date with its record, and made a check more severe.
    plan.commit({
      ...withMilestones(milestone('first', ...MOVED, '    approved_by: programme-manager'), LATE_TOO),
      ...strict('project-without-lead'),
    });
    plan.repository.switchTo('change');
    const run = await plan.run(['check', '--base', 'main']);
    expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([0, []]);
  });

  test('counts as empty where it does not load, and that is said', async () => {
    const run = await gate(BROKEN, LATE, '--format', 'json');
    expect(JSON.parse(run.out)).toMatchObject({
      data: {
        base: { name: 'main', unreadable: true },
        findings: [{ code: 'milestone-overdue', sinceBase: 'broken' }, { code: 'project-without-lead' }],
      },
    });
    expect(run.code).toBe(1);
    const said = await shared.run(['check', '--base', 'main', '--width', '200']);
    expect(said.out).toMatch(
      /^Held against main \(commit [0-9a-f]{10}\), where there is no plan that can be read, so that everything here counts as new$/m,
    );
  });

  test('counts as empty where there was no plan yet: the first pull request brings one', async () => {
    const plan = planInGit();
    plan.repository.write('README.md', 'Nothing yet\n');
    plan.repository.commit({ author: 'Sam Doe', at: '2021-09-30T09:00:00Z', subject: 'Begin' });
    plan.repository.branch('change');
    plan.commit(ONE);
    const run = await plan.run(['check', '--base', 'main', '--width', '200']);
    expect(run.err).toBe('');
    expect(run.out).toContain(
      'where there is no plan that can be read, so that everything here counts as new',
    );
    expect(run.code).toBe(0);
    const diff = await plan.run(['diff', '--width', '200']);
    expect(diff.out).toMatch(/ is new in .* \(/);
    expect(diff.code).toBe(0);
    plan.repository.remove();
  });

  test('does not fail a change that mends a plan that did not load', async () => {
    expect((await gate(BROKEN, ONE)).code).toBe(0);
  });

  test('is called by its name, or by the beginning of its commit', async () => {
    const commit = shared.commit(ONE);
    const short = commit.slice(0, 10);
    const byCommit = await shared.run(['check', '--base', commit]);
    expect(byCommit.out).toContain(`\nHeld against commit ${short}, by`);
    const byName = await shared.run(['check', '--base', 'HEAD']);
    expect(byName.out).toContain(`\nHeld against HEAD (commit ${short}), by`);
  });

  test('can have had its plan in another folder', async () => {
    const plan = repository();
    plan.commit(LATE);
    plan.repository.rename('plan', 'programme');
    const run = await plan.run(['check', '--base', 'main', '--plan', 'programme']);
    expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([0, []]);
    expect(codesBelow(run.out, ALREADY_THERE)).toContain('milestone-overdue');
  });

  test('has to be there', async () => {
    shared.commit(ONE);
    const run = await shared.run(['check', '--base', 'mian']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('there is no revision "mian" in this repository. Did you mean main?');
  });

  test('has to be in the clone: one that is cut off says how to complete it', async () => {
    const plan = repository();
    plan.commit(ONE);
    plan.repository.branch('change');
    plan.commit(WITH_LATE);
    plan.repository.switchTo('main');
    plan.commit(THREE);
    const copy = plan.repository.clone('--depth=1', '--no-single-branch', '--branch=change');
    const run = await plan.run(['check', '--base', 'origin/main'], { workingFolder: copy.folder });
    copy.remove();
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('"fetch-depth: 0" under actions/checkout in GitHub Actions');
  });

  test('has to have something in common with the change', async () => {
    const plan = repository();
    plan.commit(ONE);
    plan.repository.git('switch', '--quiet', '--orphan', 'other');
    planInGit(plan.repository).commit(ONE, 'Begin again');
    const run = await plan.run(['check', '--base', 'main']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('main and this version have no history in common');
  });

  test('gives its frozen day to the report', async () => {
    const frozen = { ...ONE, ...programme('frozen_at: 2021-06-15\n') };
    expect((await gate(frozen, frozen)).out).toContain('\nAs of 15 June 2021, where this plan is frozen\n');
  });
});

test('a change that does not load has broken that, and the rest is not looked at', async () => {
  const run = await gate(LATE, slas('due: Septembre 2021'), '--format', 'json');
  expect(JSON.parse(run.out)).toMatchObject({
    data: {
      base: { name: 'main', unreadable: false },
      findings: [{ code: 'date-unreadable', sinceBase: 'broken' }],
    },
  });
  expect(run.code).toBe(1);
  const told = await shared.run(['check', '--base', 'main']);
  expect(codesBelow(told.out, BREAKS)).toEqual(['date-unreadable']);
  expect(told.out).toContain('Not looked at, because the plan could not be read as a whole');
});

describe('other options', () => {
  test('--at holds an older version against the base', async () => {
    const plan = repository();
    plan.commit(ONE);
    plan.commit(WITH_LATE);
    plan.commit(ONE);
    expect((await plan.run(['check', '--base', 'main~2', '--at', 'main~1'])).code).toBe(1);
    // What has been taken out again since was never there.
    expect((await plan.run(['check', '--base', 'main~2', '--at', 'main'])).code).toBe(0);
  });

  test('--as-of holds for both sides', async () => {
    const run = await gate(ONE, ONE, '--as-of', '2022-07-01');
    expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([0, []]);
    expect(codesBelow(run.out, ALREADY_THERE)).toContain('milestone-overdue');
  });

  test.each([
    { failOn: 'error', code: 0 },
    { failOn: 'warning', code: 1 },
    { failOn: 'never', code: 0 },
  ])('--fail-on $failOn, where a change brings a warning', async ({ failOn, code }) => {
    const forecast = slas('due: May 2022', 'forecast: June 2022');
    const run = await gate(slas('due: May 2022'), forecast, '--fail-on', failOn);
    expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([code, ['forecast-late']]);
  });

  test('--fail-on warning asks to mend the warnings that no time has brought, and no others', async () => {
    const there = withMilestones(
      milestone('slas', 'due: May 2022', 'forecast: June 2022'),
      milestone('toolkit', 'due: tbc'),
    );
    const run = await gate(there, there, '--fail-on', 'warning');
    expect(codesBelow(run.out, REMAINS)).toEqual(['forecast-late']);
    expect(codesBelow(run.out, ALREADY_THERE)).toEqual(['milestone-undated', 'project-without-lead']);
    expect(run.code).toBe(1);
  });

  test('what is accepted fails no change, also where it is new', async () => {
    const accepted = milestone('toolkit', 'due: May 2021', ...acceptedUntil('2021-12-31'));
    const run = await gate(ONE, withMilestones(FIRST, accepted));
    expect([run.code, codesBelow(run.out, BREAKS)]).toEqual([0, []]);
    expect(codesBelow(run.out, ALREADY_THERE)).toContain('milestone-overdue');
  });

  test('--only looks for nothing else', async () => {
    const run = await gate(ONE, withMilestones(LATE_TOO), '--only', 'milestone-removed');
    expect(codesBelow(run.out, BREAKS)).toEqual(['milestone-removed']);
    expect(codesBelow(run.out, ALREADY_THERE)).toEqual([]);
  });

  test('--owner and --workstream narrow what is told, and what fails', async () => {
    const data =
      'id: data\nname: Data\nkind: enabling\nleads:\n  - name: Alex Roe\nprojects:\n  - id: records\n    name: Records\n';
    const change = {
      ...withMilestones(FIRST, milestone('toolkit', 'due: May 2021', 'owner: Jo Bloggs'), LATE_MILESTONE),
      'programme.yaml': 'format: 1\nname: x\nworkstreams:\n  - inclusion\n  - data\n',
      'workstreams/data.yaml': data,
    };
    const ofJo = await gate(ONE, change, '--owner', 'Jo Bloggs', '--only', 'milestone-overdue');
    expect(ofJo.out.match(/"The \w+ signed"/g)).toEqual(['"The toolkit signed"']);
    expect(ofJo.code).toBe(1);
    const ofData = await shared.run(['check', '--base', 'main', '--workstream', 'data']);
    expect(codesBelow(ofData.out, BREAKS)).not.toContain('milestone-overdue');
    expect(ofData.code).toBe(0);
  });
});

describe('for machines', () => {
  const held = async (format: string): Promise<Run> =>
    await gate(LATE, withMilestones(LATE_MILESTONE, LATE_TOO), '--format', format);

  test('JSON says what it was held against, and how each finding stands', async () => {
    const { out } = await held('json');
    expect(JSON.parse(out)).toMatchObject({
      data: {
        base: { name: 'main', commit: expect.stringMatching(/^[0-9a-f]{40}$/), unreadable: false },
        findings: [
          { ref: 'inclusion/provision/slas', sinceBase: 'already-there' },
          { ref: 'inclusion/provision/toolkit', sinceBase: 'broken' },
          { ref: 'inclusion', sinceBase: 'already-there' },
        ],
      },
    });
    const alone = await shared.run(['check', '--format', 'json']);
    expect(JSON.parse(alone.out)).toMatchObject({
      data: { base: null, findings: [{ sinceBase: null }, { sinceBase: null }, { sinceBase: null }] },
    });
  });

  test('GitHub shows what was there as a notice', async () => {
    const commands = workflowCommandsIn((await held('github')).out);
    expect(commands.map(({ command, data }) => `${command} ${data.split('"')[1]}`)).toEqual([
      'error The toolkit signed',
      'notice The slas signed',
      'notice Inclusion',
    ]);
    expect(commands[1]?.data).toMatch(/^Already there before this change: /);
  });

  test('SARIF knows what is new', async () => {
    expect(JSON.parse((await held('sarif')).out)).toMatchObject({
      runs: [
        {
          results: [
            { ruleId: 'milestone-overdue', baselineState: 'new' },
            { ruleId: 'milestone-overdue', baselineState: 'unchanged' },
            { ruleId: 'project-without-lead', baselineState: 'unchanged' },
          ],
        },
      ],
    });
    expect((await shared.run(['check', '--format', 'sarif'])).out).not.toContain('baselineState');
  });

  test('SARIF shows of a check that needs two versions both of them', async () => {
    const { out } = await gate(slas('due: May 2022'), slas('due: June 2022'), '--format', 'sarif');
    expect(out).toMatch(
      /## Example: the plan before.*due: May 2030.*## Example: the plan after.*due: August 2030/,
    );
  });

  test('JUnit fails no test for what was there', async () => {
    const { out } = await held('junit');
    expect(out).toContain(
      '<testsuite name="plan/workstreams/inclusion.yaml" tests="3" failures="1" errors="0" time="0" skipped="2">',
    );
    expect(out.match(/<failure .*/g)).toEqual([expect.stringContaining('The toolkit signed')]);
  });

  test('GitLab shows what was there as information, with the fingerprint that it always has', async () => {
    const { out } = await held('gitlab');
    const [always] = JSON.parse((await shared.run(['check', '--format', 'gitlab'])).out);
    expect(JSON.parse(out)).toMatchObject([
      { severity: 'major', description: expect.stringContaining('The toolkit signed') },
      { severity: 'info', fingerprint: always.fingerprint },
      { severity: 'info' },
    ]);
  });

  test('CSV has a column for it', async () => {
    expect((await held('csv')).out).toMatch(/^error,.*The toolkit signed.*,broken,$/m);
  });
});
