/** What of the plan belongs to a workstream, a project or a milestone: found once for all of them, in one walk. */
import type { Measure } from '../model/measure.ts';
import type { Plan, ProjectEntry } from '../model/plan.ts';
import type { Decision, Raid } from '../model/raid.ts';

/** Entries of the RAID log. */
export type RaidPart = Pick<Raid, 'risks' | 'issues' | 'actions' | 'decisions' | 'escalations'>;

const NOTHING: RaidPart = { risks: [], issues: [], actions: [], decisions: [], escalations: [] };

/** By the ref of a workstream, project or milestone: what is about it, or about something in it. */
export function raidBySubject(log: RaidPart): (ref: string) => RaidPart {
  const risks = bySubject(log.risks);
  const issues = bySubject(log.issues);
  const actions = bySubject(log.actions);
  const decisions = bySubject(log.decisions);
  const escalations = bySubject(log.escalations);
  return (ref) => ({
    risks: risks.get(ref) ?? NOTHING.risks,
    issues: issues.get(ref) ?? NOTHING.issues,
    actions: actions.get(ref) ?? NOTHING.actions,
    decisions: decisions.get(ref) ?? NOTHING.decisions,
    escalations: escalations.get(ref) ?? NOTHING.escalations,
  });
}

interface About {
  readonly about: readonly string[];
}

function bySubject<Entry extends About>(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const subjects = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const ref of new Set(entry.about.flatMap(withParents))) addTo(subjects, ref, entry);
  }
  return subjects;
}

/** `workstream/project/milestone`, and the project and the workstream that it stands in. */
function withParents(ref: string): string[] {
  const segments = ref.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/**
 * The decisions that count for a project: those about the project or a milestone of it, those about its workstream as a
 * whole, and those about nothing in particular, which are the programme's. In the order of the file.
 */
export function decisionsByProject(
  decisions: readonly Decision[],
): (entry: ProjectEntry) => readonly Decision[] {
  const ofProgramme = decisions.filter(({ about }) => about.length === 0);
  const ofPart = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const parts = decision.about.map((ref) => ref.split('/').slice(0, 2).join('/'));
    for (const part of new Set(parts)) addTo(ofPart, part, decision);
  }
  const order = new Map(decisions.map((decision, index) => [decision, index]));
  return ({ workstream, project }) => {
    const own = [...(ofPart.get(workstream.id) ?? []), ...(ofPart.get(project.ref) ?? [])];
    if (own.length === 0) return ofProgramme;
    return [...new Set([...ofProgramme, ...own])].toSorted(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
  };
}

/**
 * The measures that count for a project: those that it names under `measures`, then those among the indicators of its
 * workstream. A wording that is no measure's id is none.
 */
export function measuresByProject(measures: readonly Measure[]): (entry: ProjectEntry) => readonly Measure[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return ({ workstream, project }) => {
    const ids = [...project.measures.map(({ measure }) => measure), ...workstream.measures];
    return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  };
}

/** By the id of a measure, the refs of the projects and the ids of the workstreams that name it. */
export function namersOfMeasures({ workstreams }: Plan): (id: string) => {
  readonly projects: readonly string[];
  readonly workstreams: readonly string[];
} {
  const projects = new Map<string, string[]>();
  const indicators = new Map<string, string[]>();
  for (const workstream of workstreams) {
    for (const id of new Set(workstream.measures)) addTo(indicators, id, workstream.id);
    for (const project of workstream.projects) {
      const named = new Set(project.measures.map(({ measure }) => measure));
      for (const id of named) addTo(projects, id, project.ref);
    }
  }
  return (id) => ({ projects: projects.get(id) ?? [], workstreams: indicators.get(id) ?? [] });
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
