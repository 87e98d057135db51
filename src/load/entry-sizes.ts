/** How much rules have to look through on a plan: for the limit on what all of them together may take (rule-limits.ts). */
import type { Measure } from '../model/measure.ts';
import type { Milestone, Plan, Project, Workstream } from '../model/plan.ts';
import type { Decision, Raid } from '../model/raid.ts';
import type { EntryKind } from '../model/rule.ts';
import type { Update } from '../model/update.ts';

type Sizes = Record<EntryKind, number>;

/**
 * For each kind of entry, how many there are and how much stands in the lists that a rule can look through. A decision
 * and a measure count once more for each project that they count for.
 */
export function entrySizes(plan: Plan): Readonly<Sizes> {
  const sizes: Sizes = {
    programme: programmeSize(plan),
    workstream: 0,
    project: 0,
    milestone: 0,
    decision: 0,
    measure: 0,
  };
  for (const workstream of plan.workstreams) addWorkstream(sizes, workstream, plan);
  for (const { size, about } of raidSizes(plan.raid)) {
    sizes.programme += size;
    addToSubjects(sizes, about, size);
  }
  for (const update of plan.updates) sizes[update.for.kind] += updateSize(update);
  addDecisions(sizes, plan);
  addMeasures(sizes, plan);
  return sizes;
}

function programmeSize({
  programme,
  ambitions,
  bodies,
  approvals,
  journey,
  measures,
  workstreams,
}: Plan): number {
  return (
    1 +
    workstreams.length +
    ambitions.length +
    bodies.reduce((sum, { members, decides }) => sum + 1 + members.length + decides.length, 0) +
    (approvals?.length ?? 0) +
    journey.length +
    measures.length * MEASURE_LISTS +
    programme.checkSettings.size +
    programme.calendar.periods.length +
    programme.horizons.length +
    programme.sectors.length +
    programme.designQuestions.length +
    programme.successLenses.length
  );
}

/** Lists of the programme, of a workstream and of a project that have their measures in them. */
const MEASURE_LISTS = 3;

function addWorkstream(sizes: Sizes, workstream: Workstream, { programme }: Plan): void {
  const { ambitions, indicators, measures, linkedStrategies, principleRecords, projects } = workstream;
  const inherited = ambitions.length + indicators.length + linkedStrategies.length + principleRecords.length;
  const linked = measures.length + projects.reduce((sum, { measures: effects }) => sum + effects.length, 0);
  sizes.workstream +=
    1 +
    inherited +
    linked * MEASURE_LISTS +
    workstream.leads.length +
    workstream.outcomes.length +
    workstream.approach.length;
  for (const project of projects) {
    sizes.project +=
      1 + inherited + programme.sectors.length + programme.designQuestions.length + projectSize(project);
    for (const milestone of project.milestones) {
      sizes.milestone += milestoneSize(milestone) + project.lead.length;
    }
  }
}

function projectSize({
  lead,
  partners,
  ambitions,
  measures,
  answers,
  principleRecords,
  engagement,
  milestones,
}: Project): number {
  return (
    lead.length +
    partners.length +
    ambitions.length +
    measures.length * (1 + MEASURE_LISTS) +
    answers.length +
    principleRecords.length +
    engagement.reduce((sum, occasion) => sum + 1 + occasion.with.length, 0) +
    milestones.reduce((sum, milestone) => sum + milestone.owners.length, 0)
  );
}

function milestoneSize({ owners, dependsOn, changes }: Milestone): number {
  return 1 + owners.length + dependsOn.length + changes.length;
}

interface Sized {
  readonly size: number;
  readonly about: readonly string[];
}

/** Each entry of the RAID log with what stands in its lists. */
function raidSizes({ risks, issues, actions, decisions, escalations }: Raid): readonly Sized[] {
  return [
    ...[...risks, ...issues, ...actions].map(({ about, owners, audience }) => ({
      size: 1 + about.length + owners.length + audience.length,
      about,
    })),
    ...decisions.map((decision) => ({ size: decisionSize(decision), about: decision.about })),
    ...escalations.map(({ about, audience }) => ({ size: 1 + about.length + audience.length, about })),
  ];
}

function decisionSize({ about, options, evidence, outcome, audience }: Decision): number {
  return (
    // What it is about, and the workstreams that this stands in.
    1 +
    about.length * 2 +
    options.length +
    evidence.length +
    (outcome?.cascadeTo.length ?? 0) +
    audience.length
  );
}

/** A workstream and a project have what is about anything in them. */
function addToSubjects(sizes: Sizes, about: readonly string[], size: number): void {
  const kinds = ['workstream', 'project', 'milestone'] as const;
  for (const [depth, kind] of kinds.entries()) {
    const parts = about.map((ref) => ref.split('/')).filter((segments) => segments.length > depth);
    sizes[kind] += size * new Set(parts.map((segments) => segments.slice(0, depth + 1).join('/'))).size;
  }
}

function updateSize({
  decisionNeeded,
  directionNeeded,
  supportNeeded,
  achievements,
  audience,
}: Update): number {
  return (
    decisionNeeded.length +
    directionNeeded.length +
    supportNeeded.length +
    achievements.length +
    audience.length
  );
}

function addDecisions(sizes: Sizes, { raid, workstreams }: Plan): void {
  const projectsOf = new Map(workstreams.map(({ id, projects }) => [id, projects.length]));
  const projects = [...projectsOf.values()].reduce((sum, count) => sum + count, 0);
  for (const decision of raid.decisions) {
    const parts = new Set(decision.about.map((ref) => ref.split('/').slice(0, 2).join('/')));
    const counts = [...parts].map((part) => projectsOf.get(part) ?? 1);
    sizes.decision +=
      decisionSize(decision) +
      (decision.about.length === 0 ? projects : counts.reduce((sum, count) => sum + count, 0));
  }
}

function addMeasures(sizes: Sizes, { measures, workstreams }: Plan): void {
  for (const measure of measures) sizes.measure += measureSize(measure);
  for (const workstream of workstreams) {
    sizes.measure += workstream.measures.length * (1 + workstream.projects.length);
    for (const project of workstream.projects) sizes.measure += project.measures.length * 2;
  }
}

function measureSize({ paths, actuals }: Measure): number {
  return 1 + paths.length + actuals.length;
}
