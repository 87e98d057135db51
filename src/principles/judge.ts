/** Facts and rules to answers: for each project and principle one of six, with what led to it. */
import type { FactRecord } from '../facts/fact.ts';
import { factContext, type FactSource, factSource, type WantedFacts } from '../facts/index.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Location } from '../model/finding.ts';
import type { Plan, Principle, Project, Workstream, ProjectEntry } from '../model/plan.ts';
import { type StandingRecord, standingRecords } from '../model/principle-records.ts';
import type { EntryKind, Rule } from '../model/rule.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { Answer } from './answer.ts';
import { evaluateRule, factsOfRule } from './evaluate-rule.ts';

/** An entry of which a rule does not hold. */
export interface Failure {
  readonly each: EntryKind;
  /** `workstream`, `workstream/project` or `workstream/project/milestone`; null for the programme. */
  readonly ref: string | null;
  /** Its name or title. */
  readonly name: string;
  readonly at: Location;
  /** The facts that the rule needs and the plan does not record. */
  readonly missing: readonly string[];
  /** What is known of the entry, of the facts that the rules ask for. */
  readonly facts: FactRecord;
}

/** What a rule says of a project. */
export interface RuleOutcome {
  readonly rule: Rule;
  /** How many entries it was asked of. */
  readonly tested: number;
  readonly failures: readonly Failure[];
}

/** The answer for a project and a principle. */
export interface Cell extends ProjectEntry {
  readonly principle: Principle;
  readonly answer: Answer;
  /** Of the rules that have something to test for the project. */
  readonly rules: readonly RuleOutcome[];
  /** What is recorded for the principle, the project's own record first. */
  readonly records: readonly StandingRecord[];
}

/** True for a rule about more than the project itself: its outcome counts for every project below. */
export function isInheritedRule({ each }: Rule): boolean {
  return each === 'programme' || each === 'workstream';
}

/**
 * The answers for every project and principle, in programme order and in the order of the principles. `entries` are
 * the standings of the plan's milestones as of `asOf`.
 */
export function judge(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay): Cell[] {
  const rules = plan.principles.flatMap((principle) => principle.rules);
  const outcomes = new Outcomes(plan, entries, asOf, rules);
  const { evidenceValidMonths } = plan.programme;
  return plan.workstreams.flatMap((workstream) =>
    workstream.projects.flatMap((project) => {
      const records = standingRecords(workstream, project, asOf, evidenceValidMonths);
      return plan.principles.map((principle): Cell => {
        const entry = { workstream, project };
        const tested = principle.rules
          .map((rule) => outcomes.of(rule, entry))
          .filter((outcome) => outcome.tested > 0);
        const recorded = records.get(principle.id) ?? [];
        return {
          ...entry,
          principle,
          answer: answerOf(principle, tested, recorded),
          rules: tested,
          records: recorded,
        };
      });
    }),
  );
}

/** The order of the six answers is a decision of the plan format: docs/principles.md. */
function answerOf(
  { rules }: Principle,
  tested: readonly RuleOutcome[],
  records: readonly StandingRecord[],
): Answer {
  const hasEvidence = records.some(({ evidence }) => evidence !== null && !evidence.isStale);
  const isExplained = records.some(({ explanation }) => explanation?.inForce === true);
  if (rules.length === 0) {
    if (hasEvidence) return 'met';
    return isExplained ? 'explained' : 'not-recorded';
  }
  if (tested.length === 0) return 'not-applicable';
  const failing = tested.filter(({ failures }) => failures.length > 0);
  if (failing.length === 0) return 'met';
  if (isExplained) return 'explained';
  if (failing.length < tested.length || hasEvidence) return 'partly-met';
  return failing.every(isForWantOfRecords) ? 'not-recorded' : 'not-met';
}

/** True when a rule fails only where the plan does not record what the rule needs. */
export function isForWantOfRecords({ failures }: RuleOutcome): boolean {
  return failures.length > 0 && failures.every(({ missing }) => missing.length > 0);
}

/** The outcome of each rule, found once for the entries that several projects share. */
class Outcomes {
  /** By rule and entry. */
  private readonly known = new Map<Rule, Map<string, RuleOutcome>>();
  private readonly facts: FactSource;
  private readonly records = new Map<string, FactRecord>();
  private readonly entriesOfProject: (ref: string) => readonly StandingEntry[];
  private readonly plan: Plan;

  constructor(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay, rules: readonly Rule[]) {
    const context = factContext(plan, entries, asOf);
    this.plan = plan;
    this.entriesOfProject = context.entriesOfProject;
    this.facts = factSource(context, wantedFacts(rules));
    for (const rule of rules) this.known.set(rule, new Map());
  }

  of(rule: Rule, entry: ProjectEntry): RuleOutcome {
    const key = keyOf(rule.each, entry);
    const ofRule = this.known.get(rule);
    const known = ofRule?.get(key);
    if (known !== undefined) return known;
    const outcome = this.outcomeOf(rule, entry);
    ofRule?.set(key, outcome);
    return outcome;
  }

  private outcomeOf(rule: Rule, { workstream, project }: ProjectEntry): RuleOutcome {
    const failures: Failure[] = [];
    let tested = 0;
    const test = (ref: string | null, name: string, at: Location, facts: FactRecord): void => {
      const evaluation = evaluateRule(rule, facts);
      if (evaluation === null) return;
      tested += 1;
      if (evaluation.holds) return;
      failures.push({ each: rule.each, ref, name, at, missing: evaluation.missing, facts });
    };
    switch (rule.each) {
      case 'programme':
        test(null, this.plan.programme.name, this.plan.programme.at, this.ofProgramme());
        break;
      case 'workstream':
        test(workstream.id, workstream.name, workstream.at, this.ofWorkstream(workstream));
        break;
      case 'project':
        test(project.ref, project.name, project.at, this.ofProject(workstream, project));
        break;
      case 'milestone':
        for (const entry of this.entriesOfProject(project.ref)) {
          test(entry.milestone.ref, entry.milestone.title, entry.milestone.at, this.ofMilestone(entry));
        }
        break;
    }
    return { rule, tested, failures };
  }

  private ofProgramme(): FactRecord {
    return this.record('', () => this.facts.ofProgramme());
  }

  private ofWorkstream(workstream: Workstream): FactRecord {
    return this.record(workstream.id, () => this.facts.ofWorkstream(workstream));
  }

  private ofProject(workstream: Workstream, project: Project): FactRecord {
    return this.record(project.ref, () => this.facts.ofProject({ workstream, project }));
  }

  private ofMilestone(entry: StandingEntry): FactRecord {
    return this.record(entry.milestone.ref, () => this.facts.ofMilestone(entry));
  }

  /** Refs of different kinds of entry have different numbers of segments, so they cannot be taken for each other. */
  private record(ref: string, make: () => FactRecord): FactRecord {
    const known = this.records.get(ref);
    if (known !== undefined) return known;
    const made = make();
    this.records.set(ref, made);
    return made;
  }
}

/** Projects that share an entry share the outcome of a rule about it. */
function keyOf(each: EntryKind, { workstream, project }: ProjectEntry): string {
  switch (each) {
    case 'programme':
      return '';
    case 'workstream':
      return workstream.id;
    case 'project':
    case 'milestone':
      return project.ref;
  }
}

function wantedFacts(rules: readonly Rule[]): WantedFacts {
  const wanted = {
    programme: new Set<string>(),
    workstream: new Set<string>(),
    project: new Set<string>(),
    milestone: new Set<string>(),
  } satisfies Record<EntryKind, Set<string>>;
  for (const rule of rules) for (const name of factsOfRule(rule)) wanted[rule.each].add(name);
  return wanted;
}
