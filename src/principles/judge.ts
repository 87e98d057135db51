/** Facts and rules to answers: for each project and principle one of six, with what led to it. */
import type { FactContext, FactRecord } from '../facts/fact.ts';
import { factContext, type FactSource, factSource, type WantedFacts } from '../facts/index.ts';
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Location } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan, Principle, Project, Workstream, ProjectEntry } from '../model/plan.ts';
import { type StandingRecord, standingRecords } from '../model/principle-records.ts';
import { isAbout } from '../model/raid-log.ts';
import type { Decision } from '../model/raid.ts';
import type { EntryKind, Rule } from '../model/rule.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { Answer } from './answer.ts';
import { evaluateRule, factsOfRule } from './evaluate-rule.ts';

/** An entry of which a rule does not hold. */
export interface Failure {
  readonly each: EntryKind;
  /** `workstream`, `workstream/project` or `workstream/project/milestone`, the id of a decision or a measure; null for the programme. */
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
  /** True when nothing that was tested is the project's own: it counts because the project is part of something larger. */
  readonly isInherited: boolean;
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

/**
 * The answers for every project and principle, in programme order and in the order of the principles. `entries` are
 * the standings of the plan's milestones as of `asOf`.
 */
export function judge(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay): readonly Cell[] {
  const byDay = JUDGED.get(plan) ?? new Map<CalendarDay, readonly Cell[]>();
  JUDGED.set(plan, byDay);
  const cells = byDay.get(asOf) ?? judged(plan, entries, asOf);
  byDay.set(asOf, cells);
  return cells;
}

/** A plan never changes, and several parts of a report ask for the same. */
const JUDGED = new WeakMap<Plan, Map<CalendarDay, readonly Cell[]>>();

function judged(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay): readonly Cell[] {
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
  /** What a rule says of an entry that can count for many projects, by its id. */
  private readonly shared = new Map<Rule, Map<string, Tested>>();
  private readonly facts: FactSource;
  private readonly records = new Map<string, FactRecord>();
  private readonly context: FactContext;
  private readonly plan: Plan;

  constructor(plan: Plan, entries: readonly StandingEntry[], asOf: CalendarDay, rules: readonly Rule[]) {
    const context = factContext(plan, entries, asOf);
    this.plan = plan;
    this.context = context;
    this.facts = factSource(context, wantedFacts(rules));
    for (const rule of rules) {
      this.known.set(rule, new Map());
      this.shared.set(rule, new Map());
    }
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

  private outcomeOf(rule: Rule, entry: ProjectEntry): RuleOutcome {
    const { workstream, project } = entry;
    const { programme } = this.plan;
    switch (rule.each) {
      case 'programme':
        return outcomeFrom(rule, [testOf(rule, null, programme, this.ofProgramme())]);
      case 'workstream':
        return outcomeFrom(rule, [testOf(rule, workstream.id, workstream, this.ofWorkstream(workstream))]);
      case 'project':
        return outcomeFrom(
          rule,
          [testOf(rule, project.ref, project, this.ofProject(workstream, project))],
          isOwn,
        );
      case 'milestone': {
        const tests = this.context
          .entriesOfProject(project.ref)
          .map((one) => testOf(rule, one.milestone.ref, titled(one.milestone), this.ofMilestone(one)));
        return outcomeFrom(rule, tests, isOwn);
      }
      case 'decision': {
        const decisions = this.context.decisionsFor(entry);
        const tests = decisions.map((decision) => this.ofDecision(rule, decision));
        return outcomeFrom(rule, tests, (index) => isAbout(decisions[index]?.about ?? [], project.ref));
      }
      case 'measure': {
        const own = new Set(project.measures.map(({ measure }) => measure));
        const measures = this.context.measuresFor(entry);
        const tests = measures.map((measure) => this.ofMeasure(rule, measure));
        return outcomeFrom(rule, tests, (index) => own.has(measures[index]?.id ?? ''));
      }
    }
  }

  /** A decision and a measure are tested once, for however many projects they count. */
  private ofDecision(rule: Rule, decision: Decision): Tested {
    const ofRule = this.shared.get(rule);
    const known = ofRule?.get(decision.id);
    if (known !== undefined) return known;
    const facts = this.record(`decision ${decision.id}`, () => this.facts.ofDecision(decision));
    const tested = testOf(rule, decision.id, titled(decision), facts);
    ofRule?.set(decision.id, tested);
    return tested;
  }

  private ofMeasure(rule: Rule, measure: Measure): Tested {
    const ofRule = this.shared.get(rule);
    const known = ofRule?.get(measure.id);
    if (known !== undefined) return known;
    const facts = this.record(`measure ${measure.id}`, () => this.facts.ofMeasure(measure));
    const tested = testOf(rule, measure.id, measure, facts);
    ofRule?.set(measure.id, tested);
    return tested;
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

  /** Refs of different kinds of entry have different numbers of segments, and no ref has a space, so they cannot be taken for each other. */
  private record(ref: string, make: () => FactRecord): FactRecord {
    const known = this.records.get(ref);
    if (known !== undefined) return known;
    const made = make();
    this.records.set(ref, made);
    return made;
  }
}

/** What is tested, as failures name it. */
interface Named {
  readonly name: string;
  readonly at: Location;
}

/** What a rule says of one entry: nothing where it does not apply to it. */
type Tested = 'does not apply' | 'holds' | Failure;

function testOf(rule: Rule, ref: string | null, { name, at }: Named, facts: FactRecord): Tested {
  const evaluation = evaluateRule(rule, facts);
  if (evaluation === null) return 'does not apply';
  if (evaluation.holds) return 'holds';
  return { each: rule.each, ref, name, at, missing: evaluation.missing, facts };
}

/** `isOfProject` says of which of the tests the entry is the project's own; without it, of none. */
function outcomeFrom(
  rule: Rule,
  tests: readonly Tested[],
  isOfProject: (index: number) => boolean = () => false,
): RuleOutcome {
  const failures: Failure[] = [];
  let tested = 0;
  let isInherited = true;
  for (const [index, test] of tests.entries()) {
    if (test === 'does not apply') continue;
    tested += 1;
    if (test !== 'holds') failures.push(test);
    if (isOfProject(index)) isInherited = false;
  }
  return { rule, tested, failures, isInherited };
}

function isOwn(): boolean {
  return true;
}

function titled({ title, at }: { readonly title: string; readonly at: Location }): Named {
  return { name: title, at };
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
    case 'decision':
    case 'measure':
      return project.ref;
  }
}

function wantedFacts(rules: readonly Rule[]): WantedFacts {
  const wanted = {
    programme: new Set<string>(),
    workstream: new Set<string>(),
    project: new Set<string>(),
    milestone: new Set<string>(),
    decision: new Set<string>(),
    measure: new Set<string>(),
  } satisfies Record<EntryKind, Set<string>>;
  for (const rule of rules) for (const name of factsOfRule(rule)) wanted[rule.each].add(name);
  return wanted;
}
