/**
 * Suggested RAG: the colour that the evidence speaks for, by dimension, of each project, each workstream and the programme,
 * with how it was decided. It stands beside what an update claims and never in its place. From what a colour follows is said
 * once in each of rag-schedule.ts, rag-measures.ts and rag-risk.ts, and the share rule in rag-evidence.ts.
 */
import type { CalendarDay } from './calendar-day.ts';
import { daysText } from './days-text.ts';
import { comparisonDay } from './plan-date.ts';
import type { Plan, Programme, Project, RagThresholds, Workstream } from './plan.ts';
import { type MeasureEvidence, measureEvidence, measuresSuggestion } from './rag-measures.ts';
import type { RagColour, RagDimension } from './rag-colour.ts';
import { DEFAULT_RAG_THRESHOLDS } from './rag-defaults.ts';
import {
  type RagEvidence,
  type RagSuggestion,
  type RollUp,
  rollUp,
  worstFirst,
  worstOf,
} from './rag-evidence.ts';
import { type RaidEvidence, raidEvidence, riskSuggestion } from './rag-risk.ts';
import { type MilestoneEvidence, milestoneEvidence, scheduleSuggestion } from './rag-schedule.ts';
import { firstDayOf, type StandingEntry, standingEntries, standingOf } from './schedule.ts';

export interface SubjectRag {
  /** The id of a workstream, the ref of a project; null of the programme. */
  readonly ref: string | null;
  /** The dimensions that there is anything of; `overall` is always there. */
  readonly suggested: ReadonlyMap<RagDimension, RagSuggestion>;
}

export interface PlanRag {
  readonly programme: SubjectRag;
  /** By id, in programme order. */
  readonly workstreams: ReadonlyMap<string, SubjectRag>;
  /** By ref, in programme order. */
  readonly projects: ReadonlyMap<string, SubjectRag>;
}

/** The thresholds that count: the programme's own, else the usual ones. */
export function thresholdsOf({ ragThresholds }: Programme): RagThresholds {
  return ragThresholds ?? DEFAULT_RAG_THRESHOLDS;
}

/** The thresholds in sentences, and whose they are. */
export function thresholdsText(programme: Programme): string[] {
  const { amberFromDays, redFromDays, redFromShare, redFromTolerances, updateStaleDays } =
    thresholdsOf(programme);
  return [
    programme.ragThresholds === null
      ? 'programme.yaml sets no thresholds, so these are the usual ones.'
      : 'These are the thresholds of programme.yaml; what it leaves out is as usual.',
    `A milestone is amber from ${daysText(amberFromDays)} and red from ${daysText(redFromDays)} past its due date, or when it is forecast for so much later than it is due. A breach that has been accepted is amber at most.`,
    `A project or a workstream is red when ${redFromShare} per cent of its open milestones with a date are red, the programme when that share of its workstreams is.`,
    `A measure is amber when it is worse than its path by more than its tolerance, red from ${redFromTolerances} times that.`,
    'A high risk or issue is amber and a medium one green; where nobody owns it or nothing is recorded against it, they are red and amber.',
    `An update counts for ${daysText(updateStaleDays)}.`,
  ];
}

/** The suggested colours of everything in a plan. `entries` are all of its milestones as they stand as of the day. */
export function suggestRag(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay): PlanRag {
  const sources = sourcesOf(plan, asOf);
  const byProject = new Map<Project, StandingEntry[]>();
  for (const entry of entries) {
    const known = byProject.get(entry.project);
    if (known === undefined) byProject.set(entry.project, [entry]);
    else known.push(entry);
  }
  const workstreams = new Map<string, SubjectRag>();
  const projects = new Map<string, SubjectRag>();
  for (const workstream of plan.workstreams) {
    const ofWorkstream: MilestoneEvidence[] = [];
    for (const project of workstream.projects) {
      const evidence = milestoneEvidence(byProject.get(project) ?? [], sources.thresholds, asOf);
      ofWorkstream.push(...evidence);
      projects.set(
        project.ref,
        partRag(project.ref, evidence, measuresOfProject(project, sources.measures), sources),
      );
    }
    workstreams.set(
      workstream.id,
      partRag(workstream.id, ofWorkstream, measuresOfWorkstream(workstream, sources.measures), sources),
    );
  }
  return { programme: programmeRag(plan, workstreams, sources), workstreams, projects };
}

/** What was suggested on a day of one workstream or project, or of the programme (null); null of what the plan has not. */
export type RagOnDay = (ref: string | null, asOf: CalendarDay) => SubjectRag | null;

/**
 * A look back at single subjects on other days, which pays for their own milestones only. What all subjects draw on is worked
 * out once for each day.
 */
export function ragLookback(plan: Plan): RagOnDay {
  const known = new Map<CalendarDay, Sources>();
  return (ref, asOf) => {
    if (ref === null) return suggestRag(plan, standingEntries(plan, asOf), asOf).programme;
    const workstream = plan.workstreams.find(({ id }) => id === ref || ref.startsWith(`${id}/`));
    const project = workstream?.projects.find((one) => one.ref === ref);
    if (workstream === undefined || (project === undefined && ref !== workstream.id)) return null;
    const sources = known.get(asOf) ?? sourcesOf(plan, asOf);
    known.set(asOf, sources);
    const projects = project === undefined ? workstream.projects : [project];
    const entries = projects.flatMap(({ milestones }) =>
      milestones.flatMap((milestone) => {
        const entry = plan.milestonesByRef.get(milestone.ref);
        return entry === undefined ? [] : [{ ...entry, standing: standingOf(milestone, asOf) }];
      }),
    );
    return partRag(
      ref,
      milestoneEvidence(entries, sources.thresholds, asOf),
      project === undefined
        ? measuresOfWorkstream(workstream, sources.measures)
        : measuresOfProject(project, sources.measures),
      sources,
    );
  };
}

/** What all subjects draw on. */
interface Sources {
  readonly thresholds: RagThresholds;
  readonly measures: ReadonlyMap<string, MeasureEvidence>;
  /** By the workstream or project that it is about, or lies in. */
  readonly raid: ReadonlyMap<string, readonly RaidEvidence[]>;
  /** What is about nothing in particular. */
  readonly raidOfProgramme: readonly RaidEvidence[];
}

function sourcesOf(plan: Plan, asOf: CalendarDay): Sources {
  const thresholds = thresholdsOf(plan.programme);
  const evidence = raidEvidence(plan.raid, asOf);
  const raid = new Map<string, RaidEvidence[]>();
  for (const one of evidence) {
    for (const subject of new Set(one.about.flatMap(subjectsOf))) {
      const known = raid.get(subject);
      if (known === undefined) raid.set(subject, [one]);
      else known.push(one);
    }
  }
  return {
    thresholds,
    measures: measureEvidence(plan.measures, thresholds, asOf),
    raid,
    raidOfProgramme: evidence.filter(({ about }) => about.length === 0),
  };
}

/** The workstream, and the project if any, of a ref. */
function subjectsOf(ref: string): string[] {
  const [workstream = '', project] = ref.split('/');
  return project === undefined ? [workstream] : [workstream, `${workstream}/${project}`];
}

/** The measures that a project is to move, but none that it is to move only from a day that no actual has reached yet. */
function measuresOfProject({ measures }: Project, all: Sources['measures']): MeasureEvidence[] {
  return measures.flatMap(({ measure, from }) => {
    const evidence = all.get(measure);
    if (evidence === undefined) return [];
    const begins = from === null ? null : (firstDayOf(from) ?? comparisonDay(from));
    const isTooEarly = begins !== null && evidence.actualDay !== null && evidence.actualDay < begins;
    return isTooEarly ? [] : [evidence];
  });
}

/** Those among its indicators, and those that its projects are to move. */
function measuresOfWorkstream(
  { measures, projects }: Workstream,
  all: Sources['measures'],
): MeasureEvidence[] {
  const own = measures.flatMap((id) => all.get(id) ?? []);
  return [...new Set([...own, ...projects.flatMap((project) => measuresOfProject(project, all))])];
}

function measureIdsOf({ measures, projects }: Workstream): string[] {
  return [...measures, ...projects.flatMap((project) => project.measures.map(({ measure }) => measure))];
}

/** A workstream or a project. */
function partRag(
  ref: string,
  milestones: readonly MilestoneEvidence[],
  measures: readonly MeasureEvidence[],
  sources: Sources,
): SubjectRag {
  return withOverall(ref, {
    schedule: scheduleSuggestion(milestones, sources.thresholds),
    benefits: measuresSuggestion(measures.filter(({ isFinance }) => !isFinance)),
    finance: measuresSuggestion(measures.filter(({ isFinance }) => isFinance)),
    risk: riskSuggestion(sources.raid.get(ref) ?? []),
  });
}

/** The programme: its workstreams by the share rule, and what bears on it directly, whichever is worse. */
function programmeRag(
  plan: Plan,
  workstreams: ReadonlyMap<string, SubjectRag>,
  sources: Sources,
): SubjectRag {
  const named = new Set(plan.workstreams.flatMap(measureIdsOf));
  const unnamed = [...sources.measures].flatMap(([id, evidence]) => (named.has(id) ? [] : [evidence]));
  const whole = (dimension: Dimension, own: RagSuggestion | null): RagSuggestion | null =>
    ofProgramme(plan, dimension, workstreams, own, sources.thresholds);
  return withOverall(null, {
    schedule: whole('schedule', null),
    benefits: whole('benefits', measuresSuggestion(unnamed.filter(({ isFinance }) => !isFinance))),
    finance: whole('finance', measuresSuggestion(unnamed.filter(({ isFinance }) => isFinance))),
    risk: whole('risk', riskSuggestion(sources.raidOfProgramme)),
  });
}

/** What the whole follows from, in the order of every report. */
const DIMENSIONS = ['schedule', 'benefits', 'finance', 'risk'] as const;
type Dimension = (typeof DIMENSIONS)[number];

function ofProgramme(
  plan: Plan,
  dimension: Dimension,
  workstreams: ReadonlyMap<string, SubjectRag>,
  own: RagSuggestion | null,
  { redFromShare }: RagThresholds,
): RagSuggestion | null {
  const parts = plan.workstreams.flatMap(({ id, name, at }) => {
    const suggestion = workstreams.get(id)?.suggested.get(dimension);
    return suggestion === undefined ? [] : [{ suggestion, id, name, at }];
  });
  if (parts.length === 0 && own === null) return null;
  const evidence = parts.map(
    ({ suggestion: { colour, steps }, id, name, at }): RagEvidence => ({
      says: `${name} is ${colour}. ${steps.join(' ')}`,
      colour,
      ref: id,
      at,
    }),
  );
  const rolled = workstreamsRolledUp(
    parts.map(({ suggestion }) => suggestion.colour),
    dimension,
    redFromShare,
  );
  const whole = [...(rolled === null ? [] : [rolled]), ...(own === null ? [] : [own])];
  return {
    colour: worstOf(whole.map(({ colour }) => colour)),
    evidence: worstFirst([...evidence, ...(own?.evidence ?? [])]),
    steps: [
      ...(rolled === null ? [] : [rolled.step]),
      ...(own === null
        ? []
        : own.steps.map(
            (step) => `About the programme itself: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
          )),
    ],
  };
}

/** Null where no workstream has anything of that dimension. */
function workstreamsRolledUp(
  colours: readonly RagColour[],
  dimension: Dimension,
  redFromShare: number,
): RollUp | null {
  if (colours.length === 0) return null;
  // A workstream whose open milestones are not reported could be red, so it counts; of the other dimensions grey is no part.
  const counted = colours.filter(
    (colour) => colour !== 'blue' && (dimension === 'schedule' || colour !== 'grey'),
  );
  if (counted.length > 0) return rollUp(counted, redFromShare, PARTS[dimension]);
  return colours.includes('blue')
    ? { colour: 'blue', step: 'All workstreams are complete: blue.' }
    : { colour: 'grey', step: 'No workstream has anything to go by: grey.' };
}

const PARTS = {
  schedule: { one: 'workstream with open milestones', several: 'workstreams with open milestones' },
  benefits: { one: 'workstream with measures on a path', several: 'workstreams with measures on a path' },
  finance: {
    one: 'workstream with a finance measure on a path',
    several: 'workstreams with finance measures on a path',
  },
  risk: { one: 'workstream with open risks or issues', several: 'workstreams with open risks or issues' },
} as const satisfies Record<Dimension, unknown>;

/** The dimensions that there is anything of, and first the worst of them. */
function withOverall(
  ref: string | null,
  found: Readonly<Record<Dimension, RagSuggestion | null>>,
): SubjectRag {
  const dimensions = DIMENSIONS.flatMap((dimension) => {
    const suggestion = found[dimension];
    return suggestion === null ? [] : [[dimension, suggestion] as const];
  });
  const colour = worstOf(dimensions.map(([, suggestion]) => suggestion.colour));
  const overall: RagSuggestion = {
    colour,
    evidence: worstFirst(dimensions.flatMap(([, { evidence }]) => evidence)),
    steps: [overallStep(dimensions, colour)],
  };
  return { ref, suggested: new Map<RagDimension, RagSuggestion>([['overall', overall], ...dimensions]) };
}

function overallStep(
  dimensions: readonly (readonly [Dimension, RagSuggestion])[],
  colour: RagColour,
): string {
  const [only, ...others] = dimensions;
  if (only === undefined) return 'No milestones, no measures and no open risks or issues: grey.';
  if (others.length === 0) return `There is nothing but the ${only[0]} to go by: ${colour}.`;
  if (colour === 'grey') return 'No dimension has anything to go by: grey.';
  const each = dimensions.map(([dimension, suggestion]) => `${dimension} ${suggestion.colour}`);
  return `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}: the worst of them is ${colour}.`;
}
