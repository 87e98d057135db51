/** Facts from the RAID log: the same for the programme, a workstream, a project and a milestone. */
import { daysBetween } from '../model/calendar-day.ts';
import type { FactType } from '../model/fact-type.ts';
import {
  type ActionStanding,
  isDecisionOpen,
  type IssueStanding,
  openActions,
  openDecisions,
  openEscalations,
  openIssues,
  openRisks,
  type RiskStanding,
} from '../model/raid-log.ts';
import type { Raid } from '../model/raid.ts';
import type { RaidPart } from './about.ts';
import {
  COUNT,
  dayToType,
  type Fact,
  type FactContext,
  type FactValue,
  inFile,
  SHARE,
  share,
} from './fact.ts';
import {
  ACTIONS,
  actionRecord,
  decisionRecord,
  DECISIONS,
  escalationRecord,
  ESCALATIONS,
  evidenceBy,
  issueRecord,
  ISSUES,
  riskRecords,
  RISKS,
} from './raid-records.ts';

type Kind = keyof RaidPart;

/**
 * The facts of what is about an entry or something in it; `whose` is how the entry is called ("project"), `refOf` null is
 * the programme, which has all of the log. A count is not recorded where the plan has nothing of its kind at all: no risks
 * in the log does not mean that there are none.
 */
export function raidFacts<Entry>(
  whose: string,
  refOf: (entry: Entry) => string | null,
): readonly Fact<Entry>[] {
  const part = (entry: Entry, context: FactContext): Raid => ({
    scale: context.plan.raid.scale,
    ...context.raidOf(refOf(entry)),
  });
  /** Once the plan records a kind, another entry of it changes a list that is empty, and no count for the better. */
  const isRecorded = (entry: Entry, context: FactContext, type: FactType, kind: Kind): boolean =>
    type.kind === 'list'
      ? context.raidOf(refOf(entry))[kind].length > 0
      : context.raidOf(null)[kind].length > 0;
  const fact = (
    kind: Kind,
    { name, type, says, source }: Pick<Fact<Entry>, 'name' | 'type' | 'says' | 'source'>,
    valueOf: (raid: Raid, context: FactContext) => FactValue | null,
  ): Fact<Entry> => ({
    name,
    type,
    always: false,
    says,
    source,
    write: (entry, context) =>
      isRecorded(entry, context, type, kind) ? null : toType(kind, refOf(entry), context),
    valueOf: (entry, context) =>
      context.raidOf(null)[kind].length === 0 ? null : valueOf(part(entry, context), context),
  });
  const list = (
    kind: Kind,
    type: FactType,
    says: string,
    valueOf: (raid: Raid, context: FactContext) => readonly FactValue[],
  ): Fact<Entry> => fact(kind, { name: kind, type, says, source: `\`${kind}\` in raid.yaml` }, valueOf);
  const count = (
    kind: Kind,
    name: string,
    says: string,
    countIn: (raid: Raid, context: FactContext) => number,
  ): Fact<Entry> =>
    fact(
      kind,
      {
        name,
        type: COUNT,
        says: `${says}; not recorded where the plan records no ${kind} at all.`,
        source: `\`${kind}\` in raid.yaml`,
      },
      countIn,
    );
  const countRisks = (
    name: string,
    says: string,
    matches: (standing: RiskStanding) => boolean,
  ): Fact<Entry> =>
    count('risks', name, says, (raid, { asOf }) => openRisks(raid, asOf).filter(matches).length);
  const countIssues = (
    name: string,
    says: string,
    matches: (standing: IssueStanding) => boolean,
  ): Fact<Entry> =>
    count('issues', name, says, (raid, { asOf }) => openIssues(raid, asOf).filter(matches).length);
  const countActions = (
    name: string,
    says: string,
    matches: (standing: ActionStanding) => boolean,
  ): Fact<Entry> =>
    count('actions', name, says, (raid, { asOf }) => openActions(raid, asOf).filter(matches).length);
  const about =
    whose === 'programme' || whose === 'milestone' ? `the ${whose}` : `the ${whose} or something in it`;
  return [
    list(
      'risks',
      RISKS,
      `The risks about ${about} that had been raised, open and closed, each with what the file says and how it stands.`,
      (raid, { asOf }) => riskRecords(raid, asOf),
    ),
    countRisks('risks_open', `How many open risks are about ${about}`, () => true),
    countRisks('risks_high', 'How many of them are high', ({ rating }) => rating.band === 'high'),
    countRisks('risks_unowned', 'How many of them nobody owns', ({ isUnowned }) => isUnowned),
    countRisks(
      'risks_without_mitigation',
      'For how many of them nothing is recorded that is done about them',
      ({ risk }) => risk.mitigation === null,
    ),
    countRisks(
      'risks_unreviewed',
      'How many of them nobody has looked at for longer than the scale allows',
      ({ isUnreviewed }) => isUnreviewed,
    ),
    list(
      'issues',
      ISSUES,
      `The issues about ${about} that had been raised, open and resolved, each with what the file says.`,
      ({ issues }, { asOf }) => issues.map((issue) => issueRecord(issue, asOf)),
    ),
    countIssues('issues_open', `How many open issues are about ${about}`, () => true),
    countIssues('issues_unowned', 'How many of them nobody owns', ({ isUnowned }) => isUnowned),
    list(
      'actions',
      ACTIONS,
      `The actions about ${about} that had been asked for, open and done, each with what the file says and days_late.`,
      ({ actions }, { asOf }) => actions.map((action) => actionRecord(action, asOf)),
    ),
    countActions('actions_open', `How many open actions are about ${about}`, () => true),
    countActions('actions_late', 'How many of them are past their day', ({ daysLate }) => daysLate !== null),
    list(
      'decisions',
      DECISIONS,
      `The decisions about ${about} that had been asked for, open and made, each with what the file says and days_past_needed_by.`,
      ({ decisions }, { asOf }) => decisions.map((decision) => decisionRecord(decision, asOf)),
    ),
    count(
      'decisions',
      'decisions_open',
      `How many decisions about ${about} are asked for and not made`,
      (raid, { asOf }) => openDecisions(raid, asOf).length,
    ),
    count(
      'decisions',
      'decisions_overdue',
      'How many of them are past the day on which they were needed',
      (raid, { asOf }) => openDecisions(raid, asOf).filter(({ daysPast }) => daysPast !== null).length,
    ),
    count(
      'decisions',
      'decisions_made',
      `How many decisions about ${about} have been made`,
      ({ decisions }, { asOf }) => decisions.filter((decision) => !isDecisionOpen(decision, asOf)).length,
    ),
    fact(
      'decisions',
      {
        name: 'share_of_decisions_with_evidence',
        type: SHARE,
        says: `The share of the decisions about ${about}, from 0 to 1, that cite evidence; not recorded where there is no decision.`,
        source: '`evidence` of `decisions` in raid.yaml',
      },
      ({ decisions }, { asOf }) =>
        share(decisions.filter((one) => evidenceBy(one, asOf).length > 0).length, decisions.length),
    ),
    list(
      'escalations',
      ESCALATIONS,
      `The escalations about ${about} that had been raised, open and answered, each with what the file says and days_open.`,
      ({ escalations }, { asOf }) => escalations.map((escalation) => escalationRecord(escalation, asOf)),
    ),
    count(
      'escalations',
      'escalations_open',
      `How many escalations about ${about} have no answer`,
      (raid, { asOf }) => openEscalations(raid, asOf).length,
    ),
    fact(
      'escalations',
      {
        name: 'oldest_escalation_days',
        type: COUNT,
        says: 'Days since the oldest of those without an answer was raised; not recorded where each has one.',
        source: '`escalations` in raid.yaml',
      },
      (raid, { asOf }) => {
        const [oldest] = openEscalations(raid, asOf);
        return oldest === undefined ? null : daysBetween(oldest.escalation.raised, asOf);
      },
    ),
  ];
}

/** What to type in raid.yaml for an entry of each kind. */
function toType(kind: Kind, ref: string | null, { plan, asOf }: FactContext): string {
  const isThere = plan.raid[kind].length > 0;
  const day = dayToType(asOf);
  return [
    inFile('raid.yaml', plan, isThere ? `, below "${kind}:", which stands there already` : ''),
    ...(isThere ? [] : [`${kind}:`]),
    '  - id: SHORT-NAME',
    '    title: WHAT IT IS',
    ...(ref === null ? [] : ['    about:', `      - ${ref}`]),
    ...LINES[kind].map((line) => `    ${line.replace('DAY', day)}`),
  ].join('\n');
}

const LINES = {
  risks: [
    'owner: NAME',
    'raised: DAY',
    'likelihood: NUMBER',
    'impact: NUMBER',
    'mitigation: WHAT IS DONE ABOUT IT',
  ],
  issues: ['owner: NAME', 'raised: DAY', 'impact: NUMBER', 'response: WHAT IS DONE ABOUT IT'],
  actions: ['owner: NAME', 'due: DAY'],
  decisions: [
    'asked_of: BODY',
    'raised: DAY',
    'needed_by: DAY',
    'evidence:',
    '  - text: WHAT THE DECISION CAN REST ON',
    '    date: DAY',
  ],
  escalations: ['from: WORKSTREAM OR BODY', 'to: BODY', 'raised: DAY'],
} as const satisfies Record<Kind, readonly string[]>;
