/**
 * What a change makes less strict: severities, switched-off checks, tolerances, rules of principles, how long evidence
 * is good, the day at which a plan is frozen. None of it holds for the change itself, and all of it needs the programme
 * manager.
 */
import { DEFAULT_MORE_THAN } from './deadline-load.ts';
import { type Location, SEVERITIES, type Severity } from './finding.ts';
import type { Approval, CheckSetting, Plan, Principle } from './plan.ts';

export interface Loosening {
  /** A sentence that stands alone. */
  readonly text: string;
  readonly at: Location;
}

/** `severityOf` gives the severity of a check where programme.yaml says nothing of it. */
export function looseningsOf(
  plan: Plan,
  base: Plan,
  severityOf: (code: string) => Severity | null,
): Loosening[] {
  return [
    ...settings(plan, base, severityOf),
    ...frozen(plan, base),
    ...evidence(plan, base),
    ...approvals(plan, base),
    ...principles(plan, base),
  ];
}

function* settings(
  plan: Plan,
  base: Plan,
  severityOf: (code: string) => Severity | null,
): Generator<Loosening> {
  const { checkSettings, at } = plan.programme;
  const codes = new Set([...checkSettings.keys(), ...base.programme.checkSettings.keys()]);
  for (const code of codes) {
    const [before, now] = [base.programme.checkSettings.get(code), checkSettings.get(code)];
    const place = now?.at ?? { ...at, path: ['checks'] };
    if (now?.ignore === true && before?.ignore !== true) {
      yield { text: `The check ${code} is switched off.`, at: place };
      continue;
    }
    const [severityBefore, severity] = [ratedAs(before, code, severityOf), ratedAs(now, code, severityOf)];
    if (severityBefore !== null && severity !== null && rank(severity) > rank(severityBefore)) {
      yield { text: `The check ${code} becomes ${severity}, and was ${severityBefore}.`, at: place };
    }
    const [limitBefore, limit] = [before?.moreThan ?? DEFAULT_MORE_THAN, now?.moreThan ?? DEFAULT_MORE_THAN];
    if (limit > limitBefore) {
      yield { text: `The check ${code} allows ${limit} in a month, and allowed ${limitBefore}.`, at: place };
    }
  }
}

function ratedAs(
  setting: CheckSetting | undefined,
  code: string,
  severityOf: (code: string) => Severity | null,
): Severity | null {
  return setting?.severity ?? severityOf(code);
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function* frozen(plan: Plan, base: Plan): Generator<Loosening> {
  const [before, now] = [base.programme.frozenAt, plan.programme.frozenAt];
  if (now === null || now === before) return;
  const at = { ...plan.programme.at, path: ['frozen_at'] };
  yield {
    text:
      before === null
        ? `The plan is frozen at ${now}: from then on nothing becomes overdue.`
        : `The day at which the plan is frozen moves from ${before} to ${now}.`,
    at,
  };
}

function* evidence(plan: Plan, base: Plan): Generator<Loosening> {
  const [before, now] = [base.programme.evidenceValidMonths, plan.programme.evidenceValidMonths];
  if (before === null || (now !== null && now <= before)) return;
  yield {
    text:
      now === null
        ? `Evidence is good for ever, and was good for ${before} months.`
        : `Evidence is good for ${now} months, and was good for ${before}.`,
    at: { ...plan.programme.at, path: ['evidence_valid_months'] },
  };
}

function* approvals(plan: Plan, base: Plan): Generator<Loosening> {
  const at = plan.bodies[0]?.at ?? plan.programme.at;
  const place = { file: at.file, path: ['approvals'] };
  if (base.approvals === null) return;
  if (plan.approvals === null) {
    yield { text: 'There are no approvals any more: any body may approve any move.', at: place };
    return;
  }
  for (const { by } of plan.approvals) {
    const [before, now] = [limitOf(base.approvals, by), limitOf(plan.approvals, by)];
    if (now > before) {
      yield {
        text: `${by} may approve ${limitText(now)}, and could approve ${limitText(before)}.`,
        at: place,
      };
    }
  }
}

/** Days that somebody may approve; 0 for nobody, infinite for the last of the list. */
function limitOf(list: readonly Approval[], by: string): number {
  const index = list.findLastIndex((approval) => approval.by === by);
  if (index === -1) return 0;
  const limit = list[index]?.upToDays ?? null;
  return limit === null || index === list.length - 1 ? Number.POSITIVE_INFINITY : limit;
}

function limitText(limit: number): string {
  if (limit === Number.POSITIVE_INFINITY) return 'any move';
  return limit === 0 ? 'nothing' : `moves of up to ${limit} days`;
}

function* principles(plan: Plan, base: Plan): Generator<Loosening> {
  const here = new Map(plan.principles.map((principle) => [principle.id, principle]));
  for (const before of base.principles) {
    const now = here.get(before.id);
    if (now === undefined) {
      yield { text: `The principle "${before.name}" is taken out.`, at: plan.programme.at };
    } else {
      yield* rules(now, before);
    }
  }
}

/** Whether another rule is stricter cannot be told: that it is another one is said. */
function* rules(now: Principle, before: Principle): Generator<Loosening> {
  const here = new Map(now.rules.map((rule) => [rule.id, rule]));
  for (const rule of before.rules) {
    const other = here.get(rule.id);
    if (other === undefined) {
      yield { text: `A rule of "${now.name}" is taken out: ${rule.says}`, at: now.at };
    } else if (ruleText(other) !== ruleText(rule)) {
      yield { text: `A rule of "${now.name}" tests something else now: ${other.says}`, at: now.at };
    }
  }
}

function ruleText({ each, where, must, needs }: Principle['rules'][number]): string {
  return JSON.stringify([each, where, must, needs]);
}
