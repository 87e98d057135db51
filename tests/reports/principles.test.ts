/** What the principles report holds besides the answers: who is asked about, what is inherited, and what is told once. */
import { describe, expect, test } from 'vitest';
import { runMilepost } from '../support/run-milepost.ts';

interface Rule {
  readonly id: string;
  readonly inherited: boolean;
  readonly holds: boolean;
  readonly notRecorded: boolean;
  readonly failures: readonly {
    readonly ref: string | null;
    readonly found: Readonly<Record<string, unknown>>;
  }[];
}

interface Data {
  readonly projects: readonly { readonly ref: string }[];
  readonly cells: readonly {
    readonly project: string;
    readonly principle: string;
    readonly rules: readonly Rule[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly unservedIndicators: readonly { readonly workstream: string; readonly indicator: string }[];
  readonly principles: readonly { readonly id: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly workstreams: readonly { readonly id: string; readonly counts: Readonly<Record<string, number>> }[];
}

const INVENTED = ['--plan', 'tests/fixtures/invented', '--as-of', '2025-03-17'];

async function report(...options: readonly string[]): Promise<Data> {
  const { out, err } = await runMilepost(['principles', ...options, '--format', 'json']);
  expect(err).toBe('');
  const { data }: { readonly data: Data } = JSON.parse(out);
  return data;
}

function rulesOf({ cells }: Data, project: string, principle: string): readonly Rule[] {
  return cells.find((cell) => cell.project === project && cell.principle === principle)?.rules ?? [];
}

test('an indicator that is a measure is served by the projects that name it by its id', async () => {
  const { unservedIndicators } = await report(...INVENTED, '--workstream', 'belonging');
  expect(unservedIndicators).toEqual([
    { workstream: 'belonging', indicator: 'Permanent exclusions of pupils with special educational needs' },
  ]);
});

describe('the counts', () => {
  test('add up, by principle and by workstream', async () => {
    const { summary, principles, workstreams, cells } = await report(...INVENTED);
    const sumOf = (counts: Readonly<Record<string, number>>): number =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(sumOf(summary)).toBe(18 * 28);
    expect(cells).toHaveLength(18 * 28);
    for (const { counts } of principles) expect(sumOf(counts)).toBe(28);
    for (const key of Object.keys(summary)) {
      const inAll = workstreams.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0);
      expect(inAll, key).toBe(summary[key]);
    }
  });
});

describe('a rule', () => {
  test('about the programme or the workstream is inherited, and others are not', async () => {
    const data = await report();
    const inherited = (principle: string): Record<string, boolean> =>
      Object.fromEntries(
        rulesOf(data, 'inclusion/alternative-provision', principle).map((rule) => [rule.id, rule.inherited]),
      );
    expect(inherited('accountability-and-challenge')).toEqual({
      'somebody-answers': false,
      'named-lead': false,
      'tolerances-set': true,
    });
    expect(inherited('demonstrable-benefit')).toEqual({ 'indicator-named': true, 'measure-named': false });
  });

  test("about measures is inherited where none of them is the project's own", async () => {
    const data = await report(...INVENTED, '--workstream', 'first-signs');
    const onPath = (project: string): Rule | undefined =>
      rulesOf(data, project, 'tackle-inequalities').find(({ id }) => id === 'equity-on-path');
    expect(onPath('first-signs/home-visiting')).toMatchObject({ inherited: false, holds: false });
    expect(onPath('first-signs/two-year-check')).toMatchObject({
      inherited: true,
      failures: [{ ref: 'first-visit-wait', found: { on_path: false } }],
    });
  });

  test('says whether it fails for want of records', async () => {
    const data = await report();
    const rules = rulesOf(data, 'inclusion/alternative-provision', 'accountability-and-challenge');
    const lead = rules.find(({ id }) => id === 'named-lead');
    expect(lead).toMatchObject({ holds: false, notRecorded: true });
    const [dated] = rulesOf(data, 'inclusion/specialist-provision', 'realism-and-deliverability');
    expect(dated).toMatchObject({ id: 'dated-and-owned', holds: false, notRecorded: false });
  });

  test('about the programme is told once, however many projects it counts for', async () => {
    const { out } = await runMilepost(['principles', '--principle', '16']);
    expect(out.match(/approvals: not recorded/g)).toHaveLength(1);
  });
});

describe('--owner', () => {
  test('takes in the projects that a person leads, or has a milestone in', async () => {
    const { projects } = await report(...INVENTED, '--owner', 'Jane Whitlock');
    expect(projects.map(({ ref }) => ref)).toContain('backbone/one-set-of-figures');
    expect(projects.length).toBeLessThan(28);
  });

  test('takes in a project without milestones by its lead', async () => {
    const { projects } = await report('--owner', 'Paul Harris');
    // No milestone and no lead: nobody answers for it yet.
    expect(projects.map(({ ref }) => ref)).not.toContain('enablers/recruitment');
    expect(projects).toHaveLength(4);
  });
});

describe('what to type', () => {
  test('asks for what the rule tests, once for each key, and not for what is answered', async () => {
    const { out } = await runMilepost(['principles', ...INVENTED, '--project', 'outreach']);
    const typed = out.slice(out.indexOf('What to type'));
    expect(typed.match(/Below "engagement:"/g)).toHaveLength(1);
    expect(typed).toContain('no-decision-about-me:');
    expect(typed).not.toContain('good-enough-for-my-child:');
    expect(typed).toContain('Only what took place by 30 June 2024 counts');
  });

  test('names the id that the rule wants', async () => {
    const { out } = await runMilepost(['principles', ...INVENTED, '--project', 'home-visiting']);
    expect(out.slice(out.indexOf('What to type'))).toMatch(
      /ambitions:\n +# Keep those that apply\.\n +- belong-nearby\n(?! +- )/,
    );
  });

  test('has a block of its own for each file besides that of the entry', async () => {
    const { out } = await runMilepost(['principles', '--project', 'alternative-provision', '--width', '120']);
    const blocks = out.slice(out.indexOf('What to type')).split('\n\n');
    const headed = (words: string): string[] => blocks.filter((block) => block.startsWith(words));
    const update = 'in plan/updates/2021-06-15-alternative-provision.yaml, a new file';
    expect(headed(`What the rules ask for, ${update}`)[0]).toContain(
      '  for: inclusion/alternative-provision\n',
    );
    const [raid = ''] = headed('What the rules ask for, in plan/raid.yaml\n  risks:');
    expect(raid).toContain('      about:\n        - inclusion/alternative-provision\n');
    expect(headed('What the rules ask for, in the entry of the project')[0]).not.toMatch(/risks:|for:/);
  });

  test('asks for evidence in the entry of the decision that cites none', async () => {
    const { out } = await runMilepost([
      'principles',
      ...INVENTED,
      '--project',
      'homes',
      '--principle',
      'evidence-based-decisions',
      '--width',
      '140',
    ]);
    const typed = out.slice(out.indexOf('What to type'));
    expect(typed).toContain(
      'in the entry of the decision "Who assesses the housing needs of young people while the housing team cannot" in',
    );
    expect(typed).toMatch(/\n {2}evidence:\n {4}- text: /);
  });

  test('asks for no new escalation where an old one waits for its answer', async () => {
    const { out } = await runMilepost([
      'principles',
      ...INVENTED,
      '--project',
      'coming-home',
      '--principle',
      'responsive-provision',
    ]);
    expect(out).toContain('oldest_escalation_days: 123');
    expect(out.slice(out.indexOf('What to type'))).not.toContain('escalations');
  });
});

test('a project of another workstream is refused', async () => {
  const { code, err } = await runMilepost(['principles', '--workstream', 'enablers', '--project', 'v-send']);
  expect(code).toBe(2);
  expect(err).toContain('does not belong to the workstream enablers');
});

test('"null" is no number of a principle', async () => {
  const { code } = await runMilepost(['principles', '--principle', 'null']);
  expect(code).toBe(2);
});
