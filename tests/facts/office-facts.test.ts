/** What updates, the RAID log, measures and meetings come to as facts, and that nothing counts before its day. */
import { describe, expect, test } from 'vitest';
import type { FactRecord } from '../../src/facts/fact.ts';
import { factContext, FACTS, factSource, type WantedFacts } from '../../src/facts/index.ts';
import type { EntryKind } from '../../src/model/rule.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import { day } from '../model/days.ts';
import { planWith } from '../support/loaded-plan.ts';

const FILES = {
  'programme.yaml': `format: 1
name: An invented programme
workstreams:
  - inclusion
  - places
sectors:
  - id: parents
    name: Parents and carers
success_lenses:
  - id: equity
    name: Equity
rag:
  amber_from_days: 1
  red_from_days: 28
  update_stale_days: 14
`,
  'governance.yaml': `bodies:
  - id: board
    name: Board
    cadence: monthly, second Thursday
    starts: 2021-01-01
  - id: forum
    name: Parents' forum
`,
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
indicators: [exclusions]
projects:
  - id: reviews
    name: Reviews
    engagement:
      - date: 2021-09-14
        with: [parents]
    measures:
      - measure: attendance
        from: January 2022
      - measure: exclusions
    milestones:
      - id: first
        title: First
        due: August 2021
        status: in-progress
      - id: second
        title: Second
        due: 2021-09-01
        status: in-progress
  - id: outreach
    name: Outreach
`,
  'workstreams/places.yaml': 'id: places\nname: Places\nkind: delivery\nprojects: []\n',
  'updates/2021-09-03-inclusion.yaml': `for: inclusion
date: 2021-09-03
author: Sam Doe
rag: green
summary: All goes well.
achievements:
  - A first panel
audience: [board, public]
`,
  'updates/2021-10-01-inclusion.yaml': `for: inclusion
date: 2021-10-01
author: Sam Doe
rag:
  overall: amber
  schedule: red
summary: Two reviews are late.
reason: The reviewer is ill.
decision_needed:
  - what: Whether to hire one
    from: board
    by: 2021-10-02
support_needed:
  - what: A room
`,
  'raid.yaml': `risks:
  - id: nobody-comes
    title: Nobody comes
    about: [inclusion/reviews]
    raised: 2021-06-01
    likelihood: 5
    impact: 4
    history:
      - date: 2021-06-01
        likelihood: 2
        impact: 2
      - date: 2021-10-02
        likelihood: 5
        impact: 4
issues:
  - id: rain
    title: It rains in
    about: [places]
    owner: Sam Doe
    raised: 2021-10-03
    impact: 2
actions:
  - id: ask
    title: Ask the forum
    owner: Sam Doe
    about: [inclusion/reviews/first]
    due: 2021-10-01
decisions:
  - id: hire
    title: Whether to hire a reviewer
    about: [inclusion/reviews]
    asked_of: board
    raised: 2021-09-20
    needed_by: 2021-10-02
    options: [Hire one, Wait]
    evidence:
      - text: A count of reviews
        date: 2021-09-10
      - text: A view
    outcome:
      date: 2021-10-06
      decided: Hire one
      cascade_to: [inclusion, forum]
escalations:
  - id: ill
    title: The reviewer is ill
    about: [inclusion/reviews/first]
    from: inclusion
    to: board
    raised: 2021-09-24
    answered:
      date: 2021-10-05
      answer: Wait
`,
  'measures.yaml': `journey:
  - id: school
    name: School
measures:
  - id: exclusions
    name: Exclusions
    lens: equity
    journey: school
    better: lower
    tolerance: 2
    baseline:
      value: 40
    paths:
      - id: target
        kind: target
        approved_by: board
        approved: 2021-03-01
        steps: true
        points:
          - date: 2021-01-31
            value: 40
          - date: 2021-12-31
            value: 20
    actuals:
      - date: August 2021
        value: 41
      - date: September 2021
        value: 44
        published: 2021-10-05
  - id: attendance
    name: Attendance
    better: higher
    paths:
      - id: target
        kind: target
        points:
          - date: 2021-01-31
            value: 90
          - date: 2022-12-31
            value: 90
    actuals:
      - date: August 2021
        value: 80
`,
};

/** The facts of an entry as of a day; `id` is of a workstream, project, milestone, decision or measure. */
async function factsOf(each: EntryKind, id: string, asOf: string): Promise<FactRecord> {
  const plan = await planWith(FILES);
  const entries = standingEntries(plan, day(asOf));
  const all = (kind: EntryKind): ReadonlySet<string> => new Set(FACTS[kind].map(({ name }) => name));
  const wanted: WantedFacts = {
    programme: all('programme'),
    workstream: all('workstream'),
    project: all('project'),
    milestone: all('milestone'),
    decision: all('decision'),
    measure: all('measure'),
  };
  const context = factContext(plan, entries, day(asOf));
  const source = factSource(context, wanted);
  const found = {
    programme: () => source.ofProgramme(),
    workstream: () =>
      plan.workstreams.filter((one) => one.id === id).map((one) => source.ofWorkstream(one))[0],
    project: () =>
      plan.workstreams.flatMap((workstream) =>
        workstream.projects
          .filter(({ ref }) => ref === id)
          .map((project) => source.ofProject({ workstream, project })),
      )[0],
    milestone: () =>
      entries.filter(({ milestone }) => milestone.ref === id).map((one) => source.ofMilestone(one))[0],
    decision: () =>
      plan.raid.decisions.filter((one) => one.id === id).map((one) => source.ofDecision(one))[0],
    measure: () => plan.measures.filter((one) => one.id === id).map((one) => source.ofMeasure(one))[0],
  }[each]();
  if (found === undefined) throw new Error(`the plan has no ${each} ${id}`);
  return found;
}

/** The facts of these names that are not recorded. */
function absent(facts: FactRecord, ...names: readonly string[]): string[] {
  return names.filter((name) => !Object.hasOwn(facts, name));
}

describe('of updates', () => {
  test('are those of the entry itself, the newest first', async () => {
    expect(await factsOf('workstream', 'inclusion', '2021-10-04')).toMatchObject({
      days_since_update: 3,
      update_stale: false,
      updates_in_last_ninety_days: 2,
      public_updates_in_last_ninety_days: 1,
      achievements_in_last_ninety_days: 1,
      claimed: 'amber',
      suggested: 'red',
      claims_better_than_suggested: true,
      path_to_green_given: false,
      asks: 2,
      asks_overdue: 1,
      update: {
        author: 'Sam Doe',
        days_ago: 3,
        rag: { overall: 'amber', schedule: 'red' },
        audience: ['board', 'partners'],
        decision_needed: [{ what: 'Whether to hire one', from: 'board', by: '2 October 2021' }],
      },
    });
    const names = ['update', 'days_since_update', 'update_stale', 'claimed', 'updates_in_last_ninety_days'];
    expect(absent(await factsOf('project', 'inclusion/reviews', '2021-10-04'), ...names)).toEqual(names);
  });

  test('are what had been written by the day', async () => {
    const facts = await factsOf('workstream', 'inclusion', '2021-09-18');
    expect(facts).toMatchObject({ days_since_update: 15, update_stale: true, claimed: 'green', asks: 0 });
    expect(absent(facts, 'path_to_green_given')).toEqual(['path_to_green_given']);
    expect(absent(await factsOf('workstream', 'inclusion', '2021-09-02'), 'update')).toEqual(['update']);
  });

  test('say of the programme which workstreams are silent', async () => {
    expect(await factsOf('programme', '', '2021-10-04')).toMatchObject({
      workstreams_without_update: ['places'],
      days_since_board: 25,
      meetings: { board: { days_known: true, last_met: '2021-09-09' }, forum: { days_known: false } },
      share_of_projects_engaged: 0.5,
    });
  });
});

describe('of the RAID log', () => {
  test('are about the entry and what lies in it', async () => {
    expect(await factsOf('project', 'inclusion/reviews', '2021-10-04')).toMatchObject({
      risks_open: 1,
      risks_high: 1,
      risks_unowned: 1,
      risks_without_mitigation: 1,
      risks_unreviewed: 0,
      issues_open: 0,
      actions_open: 1,
      actions_late: 1,
      decisions_open: 1,
      decisions_overdue: 1,
      decisions_made: 0,
      share_of_decisions_with_evidence: 1,
      escalations_open: 1,
      oldest_escalation_days: 10,
      risks: [{ exposure: 20, band: 'high', history: 2, days_since_review: 2, open: true }],
      actions: [{ days_late: 3 }],
      escalations: [{ days_open: 10, from: 'inclusion', to: 'board' }],
    });
    expect(await factsOf('project', 'inclusion/outreach', '2021-10-04')).toMatchObject({
      risks_open: 0,
      decisions_open: 0,
    });
  });

  test('count nothing before its day', async () => {
    const facts = await factsOf('project', 'inclusion/reviews', '2021-09-15');
    expect(facts).toMatchObject({
      risks_open: 1,
      risks_high: 0,
      risks: [{ exposure: 4, history: 1 }],
      actions_late: 0,
    });
    const later = ['issues_open', 'decisions', 'decisions_open', 'escalations_open'];
    expect(absent(facts, ...later)).toEqual(later);
  });

  test('say nothing of a kind of which the plan records nothing', async () => {
    const plan = await planWith({});
    const asOf = day('2021-10-04');
    const context = factContext(plan, standingEntries(plan, asOf), asOf);
    const names = FACTS.programme
      .filter(({ source }) => source.includes('raid.yaml'))
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThan(15);
    const none = new Set<string>();
    const wanted = { programme: new Set(names), workstream: none, project: none, milestone: none };
    expect(factSource(context, { ...wanted, decision: none, measure: none }).ofProgramme()).toEqual({});
  });

  test('say whether somebody above knows of a milestone', async () => {
    expect(await factsOf('milestone', 'inclusion/reviews/first', '2021-10-04')).toMatchObject({
      escalated: true,
      escalations_open: 1,
    });
    expect(await factsOf('milestone', 'inclusion/reviews/first', '2021-10-05')).toMatchObject({
      escalated: true,
      escalations_open: 0,
    });
    expect(await factsOf('milestone', 'inclusion/reviews/second', '2021-10-04')).toMatchObject({
      escalated: false,
    });
  });
});

describe('of a decision', () => {
  test('while it is open', async () => {
    const facts = await factsOf('decision', 'hire', '2021-10-04');
    expect(facts).toMatchObject({
      workstreams: ['inclusion'],
      open: true,
      days_open: 14,
      days_past_needed_by: 2,
      number_of_options: 2,
      has_evidence: true,
      number_of_evidence: 2,
      evidence_days: 24,
      decided_in_time: false,
    });
    expect(absent(facts, 'outcome', 'days_to_decide', 'number_told')).toHaveLength(3);
    expect(absent(await factsOf('decision', 'hire', '2021-10-02'), 'decided_in_time')).toHaveLength(1);
  });

  test('once it is made', async () => {
    const facts = await factsOf('decision', 'hire', '2021-10-06');
    expect(facts).toMatchObject({
      open: false,
      days_to_decide: 16,
      evidence_days: 26,
      decided_in_time: false,
      number_told: 2,
      outcome: { date: '2021-10-06', decided: 'Hire one' },
    });
    expect(absent(facts, 'days_open', 'days_past_needed_by')).toHaveLength(2);
  });
});

describe('of a measure', () => {
  test('are what was known and agreed by the day', async () => {
    expect(await factsOf('measure', 'exclusions', '2021-10-04')).toMatchObject({
      newest_actual: { day: '2021-08-31', value: 41 },
      number_of_actuals: 1,
      days_since_actual: 34,
      target: { id: 'target', approved_by: 'board', last: '2021-12-31', last_value: 20 },
      verdict: 'on-path',
      on_path: true,
      target_value: 40,
      gap: 1,
      gap_percent: 2.5,
      no_worse_than_baseline: false,
      has_projection: false,
      projects: ['inclusion/reviews'],
      workstreams: ['inclusion'],
    });
    expect(await factsOf('measure', 'exclusions', '2021-10-05')).toMatchObject({
      on_path: false,
      gap: 4,
      gap_before: 1,
      movement: 3,
    });
    const early = await factsOf('measure', 'exclusions', '2021-02-01');
    expect(early).toMatchObject({ verdict: 'no-target', number_of_actuals: 0 });
    expect(absent(early, 'target', 'on_path', 'gap', 'newest_actual', 'actuals')).toHaveLength(5);
  });

  test('come to facts of the project that names it, from the day from which it is to move it', async () => {
    expect(await factsOf('project', 'inclusion/reviews', '2021-10-05')).toMatchObject({
      linked_measures: ['attendance', 'exclusions'],
      number_of_linked_measures: 2,
      measures_with_baseline: 1,
      measures_with_target: 2,
      measures_with_actuals: 2,
      // Attendance is off its path, too, but is to move only from January on.
      measures_off_path: 1,
      measures_on_path: 0,
      lenses: ['equity'],
      journey_points: ['school'],
    });
    expect(await factsOf('programme', '', '2021-10-05')).toMatchObject({ measures_off_path: 2 });
    const none = await factsOf('project', 'inclusion/outreach', '2021-10-05');
    expect(none).toMatchObject({ number_of_linked_measures: 0 });
    expect(absent(none, 'measures_with_target', 'measures_off_path', 'lenses')).toHaveLength(3);
  });
});
