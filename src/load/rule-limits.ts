/** How large rules may be: known before any of them is asked, so that none can hang or slow a run. */
import { finding, type Location, type LocationPart } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { depthOf, nodesOf, type Rule } from '../model/rule.ts';
import type { CappedFindings } from './capped-findings.ts';
import { entrySizes } from './entry-sizes.ts';

/** How deep tests may stand inside each other. */
const MOST_DEPTH = 6;
/** How many tests, names and values a rule may have. */
const MOST_NODES = 200;
/** How many single tests all rules together may take: a second or so, a thousand times what a programme needs. */
const MOST_TESTS = 2_000_000;
/** Projects times principles: ten thousand projects and fifty principles. */
const MOST_ANSWERS = 500_000;

/** A finding about a rule that cannot be used. */
export function refuse(
  at: Location,
  message: string,
  fix: string,
  findings: CappedFindings,
  part: LocationPart = 'value',
): void {
  findings.add(at.file, 'rule-unusable', () =>
    finding({ code: 'rule-unusable', severity: 'error', message, fix, at, part }),
  );
}

/** True, with a finding, when a rule is larger or deeper than rules may be. */
export function isTooLarge({ at, where, must, needs }: Rule, findings: CappedFindings): boolean {
  const tests = where === null ? [must] : [where, must];
  const depth = Math.max(...tests.map(depthOf));
  const nodes = tests.reduce((sum, test) => sum + nodesOf(test), needs.length);
  if (depth > MOST_DEPTH) {
    refuse(
      at,
      `The tests of this rule stand ${depth} deep inside each other; at most ${MOST_DEPTH} are read.`,
      'Say it in fewer steps, or make several rules of it.',
      findings,
    );
  }
  if (nodes > MOST_NODES) {
    refuse(
      at,
      `This rule has ${nodes} tests, names and values in it; at most ${MOST_NODES} are read.`,
      'Make several rules of it.',
      findings,
    );
  }
  return depth > MOST_DEPTH || nodes > MOST_NODES;
}

/** A finding when all rules on all entries would take too much. */
export function expectAffordable(plan: Plan, findings: CappedFindings): void {
  const [first] = plan.principles;
  if (first === undefined) return;
  const at: Location = { file: first.at.file, path: ['principles'] };
  const projects = plan.workstreams.reduce((sum, workstream) => sum + workstream.projects.length, 0);
  const answers = projects * plan.principles.length;
  if (answers > MOST_ANSWERS) {
    refuse(
      at,
      `${projects} projects by ${plan.principles.length} principles are ${answers} answers; at most ${MOST_ANSWERS} are given.`,
      'Keep the principles that matter most.',
      findings,
      'key',
    );
    return;
  }
  const sizes = entrySizes(plan);
  let tests = 0;
  for (const { rules } of plan.principles) {
    for (const { each, where, must, needs } of rules) {
      const nodes = nodesOf(must) + (where === null ? 0 : nodesOf(where)) + needs.length;
      // Whatever a rule is about, its outcome is kept for each project.
      tests += Math.max(sizes[each], projects) * nodes;
    }
  }
  if (tests <= MOST_TESTS) return;
  refuse(
    at,
    `The rules of these principles would take up to ${tests} single tests on this plan; at most ${MOST_TESTS} are made.`,
    'Shorten or delete rules, above all those about each milestone, decision or measure.',
    findings,
    'key',
  );
}
