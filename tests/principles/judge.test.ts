/** The six answers, in the order in which they are decided. */
import { describe, expect, test } from 'vitest';
import { standingEntries } from '../../src/model/schedule.ts';
import type { Answer } from '../../src/principles/answer.ts';
import { foundFacts } from '../../src/principles/found.ts';
import { type Cell, judge } from '../../src/principles/judge.ts';
import { day } from '../model/days.ts';
import { planWith } from '../support/loaded-plan.ts';

const PROGRAMME = `format: 1
name: An invented programme
workstreams:
  - inclusion
evidence_valid_months: 12
sectors:
  - id: parents
    name: Parents and carers
`;

/** A rule about the project's lead, which needs it to be recorded. */
const LEAD = `
      - id: lead
        each: project
        must:
          required: [lead]
        needs: [lead]
        says: Each project has a lead.`;
/** A rule that holds of no project here, whatever is recorded. */
const NEVER = `
      - id: never
        each: project
        must:
          properties:
            milestones:
              minimum: 1000
        says: Each project has a thousand milestones.`;
const ALWAYS = `
      - id: always
        each: project
        must:
          properties:
            milestones:
              maximum: 1000
        says: No project has more than a thousand milestones.`;
const NOT_HERE = `
      - id: not-here
        each: project
        where:
          properties:
            workstream_kind:
              const: enabling
        must:
          required: [lead]
        says: Each enabling project has a lead.`;
const MILESTONES = `
      - id: dated
        each: milestone
        must:
          properties:
            undated:
              const: false
        says: Each milestone has a date.`;
const WORKSTREAM = `
      - id: indicators
        each: workstream
        must:
          required: [indicators]
        says: Each workstream names its indicators.`;
const TOLERANCES = `
      - id: approvals
        each: programme
        must:
          required: [approvals]
        says: Tolerances are set.`;

const DONE_WHEN = `
      - id: done-when
        each: milestone
        must:
          required: [done_when]
          properties:
            done_when:
              minLength: 20
        needs: [done_when]
        says: Each milestone says how one will know.`;

const FRESH = 'evidence: Two workshops\n        date: 2021-09-01';
const STALE = 'evidence: Two workshops\n        date: 2020-10-03';
const FUTURE = 'evidence: Two workshops\n        date: 2021-10-05';
const EXPLAINED = 'explain: Not before the review\n        until: 2021-10-04\n        by: Sam Doe';
const EXPIRED = 'explain: Not before the review\n        until: 2021-10-03\n        by: Sam Doe';

interface Situation {
  readonly rules?: string;
  readonly project?: string;
  readonly record?: string;
  readonly workstream?: string;
}

async function cellOf({ rules = '', project = '', record = '', workstream = '' }: Situation): Promise<Cell> {
  const plan = await planWith({
    'programme.yaml': PROGRAMME,
    'principles.yaml': `principles:\n  - id: honesty\n    name: Honesty\n${rules === '' ? '' : `    rules:${rules}\n`}`,
    'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
${workstream}projects:
  - id: reviews
    name: Reviews
${project}${record === '' ? '' : `    principles:\n      honesty:\n        ${record}\n`}`,
  });
  const asOf = day('2021-10-04');
  const [cell] = judge(plan, standingEntries(plan, asOf), asOf);
  if (cell === undefined) throw new Error('there is one project and one principle');
  return cell;
}

const TBC = '    milestones:\n      - id: first\n        title: First\n        due: tbc\n';
const DATED_AND_TBC = `${TBC.replace('tbc', 'June 2021')}      - id: second\n        title: Second\n        due: tbc\n`;
const TWO_MILESTONES = `${TBC}      - id: second\n        title: Second\n        due: tbc\n        done_when: Soon\n`;
const INHERITED = 'principles:\n  honesty:\n    evidence: A survey\n    date: 2021-09-01\n';

const CASES: readonly (readonly [what: string, Situation, Answer])[] = [
  // 1. Nothing to test.
  ['no rule applies', { rules: NOT_HERE }, 'not-applicable'],
  ['no rule applies, and there is evidence', { rules: NOT_HERE, record: FRESH }, 'not-applicable'],
  ['a rule about milestones, and no milestones', { rules: MILESTONES }, 'not-applicable'],
  // 2. All rules hold.
  ['every rule holds', { rules: ALWAYS + LEAD, project: '    lead: Jo Bloggs\n' }, 'met'],
  ['a rule holds, and another does not apply', { rules: ALWAYS + NOT_HERE }, 'met'],
  ['every rule holds, and there is an explanation', { rules: ALWAYS, record: EXPLAINED }, 'met'],
  // 3. An explanation in force, up to and including its last day.
  ['a rule fails, and it is explained', { rules: ALWAYS + NEVER, record: EXPLAINED }, 'explained'],
  ['nothing is recorded, and it is explained', { rules: LEAD, record: EXPLAINED }, 'explained'],
  // 4. Some rules hold, or there is evidence.
  ['one of two rules holds', { rules: ALWAYS + NEVER }, 'partly-met'],
  ['one rule holds, and one lacks a record', { rules: ALWAYS + LEAD }, 'partly-met'],
  ['no rule holds, and there is evidence', { rules: NEVER, record: FRESH }, 'partly-met'],
  // 5. Not recorded.
  ['the rule lacks what it needs', { rules: LEAD }, 'not-recorded'],
  ['the explanation has expired', { rules: LEAD, record: EXPIRED }, 'not-recorded'],
  ['the evidence is stale', { rules: LEAD, record: STALE }, 'not-recorded'],
  ['the evidence is of tomorrow', { rules: LEAD, record: FUTURE }, 'not-recorded'],
  // 6. Not met.
  ['the rule fails on what is recorded', { rules: NEVER }, 'not-met'],
  ['one failing rule lacks a record, the other does not', { rules: NEVER + LEAD }, 'not-met'],
  [
    'one milestone lacks the record, another falls short',
    { rules: DONE_WHEN, project: TWO_MILESTONES },
    'not-met',
  ],
  ['each milestone lacks the record', { rules: DONE_WHEN, project: TBC }, 'not-recorded'],
  ['evidence of the very day', { record: FRESH.replace('2021-09-01', '2021-10-04') }, 'met'],
  ['one of two milestones fails', { rules: MILESTONES, project: DATED_AND_TBC }, 'not-met'],
  // No rules at all.
  ['no rules, fresh evidence', { record: FRESH }, 'met'],
  ['no rules, an explanation', { record: EXPLAINED }, 'explained'],
  ['no rules, stale evidence', { record: STALE }, 'not-recorded'],
  ['no rules, nothing recorded', {}, 'not-recorded'],
  // What stands above counts for all below.
  ['a rule about the workstream', { rules: WORKSTREAM, workstream: 'indicators: [Exclusions]\n' }, 'met'],
  ['a rule about the workstream that fails', { rules: WORKSTREAM }, 'not-met'],
  ['a rule about the programme that fails', { rules: TOLERANCES }, 'not-met'],
  ['evidence of the workstream', { workstream: INHERITED }, 'met'],
  ['evidence of the workstream beside stale evidence', { workstream: INHERITED, record: STALE }, 'met'],
];

test.each(CASES)('%s', async (_, situation, answer) => {
  expect((await cellOf(situation)).answer).toBe(answer);
});

describe('what an answer rests on', () => {
  test('is each entry of which a rule fails, with what was found and where', async () => {
    const { rules } = await cellOf({ rules: MILESTONES + LEAD, project: DATED_AND_TBC });
    expect(
      rules.map(({ rule, tested, failures }) => ({
        id: rule.id,
        tested,
        failures: failures.map(({ ref, name, missing, facts, at }) => ({
          ref,
          name,
          missing,
          found: foundFacts(rule, facts),
          path: at.path,
        })),
      })),
    ).toEqual([
      {
        id: 'dated',
        tested: 2,
        failures: [
          {
            ref: 'inclusion/reviews/second',
            name: 'Second',
            missing: [],
            found: [{ name: 'undated', path: 'undated', value: true }],
            path: ['projects', 0, 'milestones', 1],
          },
        ],
      },
      {
        id: 'lead',
        tested: 1,
        failures: [
          {
            ref: 'inclusion/reviews',
            name: 'Reviews',
            missing: ['lead'],
            found: [{ name: 'lead', path: 'lead', value: null }],
            path: ['projects', 0],
          },
        ],
      },
    ]);
  });

  test('is the evidence and its age, the own record first', async () => {
    const { records } = await cellOf({ workstream: INHERITED, record: STALE });
    expect(
      records.map(({ isInherited, evidence }) => ({
        isInherited,
        text: evidence?.text,
        ageDays: evidence?.ageDays,
        isStale: evidence?.isStale,
      })),
    ).toEqual([
      { isInherited: false, text: 'Two workshops', ageDays: 366, isStale: true },
      { isInherited: true, text: 'A survey', ageDays: 33, isStale: false },
    ]);
  });

  test('evidence of exactly the months that it may have still counts', async () => {
    expect((await cellOf({ record: STALE.replace('2020-10-03', '2020-10-04') })).answer).toBe('met');
  });
});
