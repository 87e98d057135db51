/**
 * What a change makes less strict: severities, switched-off checks, tolerances, thresholds, targets, rules of principles,
 * how long evidence is good, the day at which a plan is frozen. None of it holds for the change itself, and all of it needs the programme
 * manager.
 */
import { DEFAULT_MORE_THAN } from './deadline-load.ts';
import { SEVERITIES, type Severity } from './finding.ts';
import { daysText } from './days-text.ts';
import type { Loosening } from './loosening.ts';
import type { Approval, CheckSetting, Plan, Principle } from './plan.ts';
import { measures, ragThresholds, raidScale } from './office-loosenings.ts';
import { dayText } from './plan-date-text.ts';

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
    ...ragThresholds(plan, base),
    ...raidScale(plan, base),
    ...measures(plan, base),
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
    // What was switched off cannot become looser.
    if (before?.ignore === true) continue;
    if (now?.ignore === true) {
      yield { text: `The check ${code} is switched off.`, at: place };
      continue;
    }
    const [severityBefore, severity] = [ratedAs(before, code, severityOf), ratedAs(now, code, severityOf)];
    if (severityBefore !== null && severity !== null && rank(severity) > rank(severityBefore)) {
      yield {
        text: `The check ${code} is rated as ${severity}, no longer as ${severityBefore}.`,
        at: place,
      };
    }
    const [limitBefore, limit] = [before?.moreThan ?? DEFAULT_MORE_THAN, now?.moreThan ?? DEFAULT_MORE_THAN];
    if (limit > limitBefore) {
      yield {
        text: `The check ${code} allows ${limit} milestones of one person in a month, no longer ${limitBefore}.`,
        at: place,
      };
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
        ? `The plan is frozen at ${dayText(now)}: nothing becomes overdue after that day.`
        : `The day at which the plan is frozen moves from ${dayText(before)} to ${dayText(now)}.`,
    at,
  };
}

function* evidence(plan: Plan, base: Plan): Generator<Loosening> {
  const [before, now] = [base.programme.evidenceValidMonths, plan.programme.evidenceValidMonths];
  if (before === null || (now !== null && now <= before)) return;
  yield {
    text:
      now === null
        ? `Evidence for a principle counts for ever, no longer for ${monthsText(before)}.`
        : `Evidence for a principle counts for ${monthsText(now)}, no longer for ${monthsText(before)}.`,
    at: { ...plan.programme.at, path: ['evidence_valid_months'] },
  };
}

function monthsText(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}

function* approvals(plan: Plan, base: Plan): Generator<Loosening> {
  const at = plan.bodies[0]?.at ?? plan.programme.at;
  const place = { file: at.file, path: ['approvals'] };
  if (base.approvals === null) return;
  if (plan.approvals === null) {
    yield {
      text: 'Nothing says any more who may approve how much: any body may approve any move.',
      at: place,
    };
    return;
  }
  for (const { by } of plan.approvals) {
    const [before, now] = [limitOf(base.approvals, by), limitOf(plan.approvals, by)];
    if (now > before) {
      yield {
        text: `${by} may approve ${limitText(now)}, and could approve ${before === 0 ? 'nothing' : `only ${limitText(before)}`} before.`,
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
  return `moves of up to ${daysText(limit)}`;
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
      yield { text: `A rule of the principle "${now.name}" is taken out: ${rule.says}`, at: now.at };
    } else if (ruleText(other) !== ruleText(rule)) {
      yield {
        text: `A rule of the principle "${now.name}" tests something else now: ${other.says}`,
        at: now.at,
      };
    }
  }
}

function ruleText({ each, where, must, needs }: Principle['rules'][number]): string {
  return JSON.stringify([each, where, must, needs]);
}
