/** Of each finding that time alone can bring about: a plan that has it on 4 October 2021, and one that has not. */
import { exampleOfMilestones, exampleOfProjects } from '../../src/model/documentation.ts';

export type PlanFiles = Readonly<Record<string, string>>;

export interface TimeDrivenPlan {
  readonly code: string;
  readonly inBreach: PlanFiles;
  readonly without: PlanFiles;
}

const CANDOUR = '  - id: candour\n    name: Candour\n';
/** No project meets it: none of these plans names the lead of a project. */
const ACCOUNTABILITY = `  - id: accountability
    name: Accountability
    rules:
      - id: lead
        each: project
        must: { required: [lead] }
        says: Each project has a lead.
`;

export const TIME_DRIVEN_PLANS: readonly TimeDrivenPlan[] = [
  { code: 'milestone-overdue', inBreach: slas('due: September 2021'), without: slas('due: October 2021') },
  {
    code: 'milestone-not-started',
    inBreach: slas('due: from September 2021'),
    without: slas('due: from September 2021', 'started: 2021-09-20'),
  },
  {
    code: 'milestone-undated',
    inBreach: slas('due: tbc by August 2021'),
    without: slas('due: December 2021'),
  },
  {
    code: 'accepted-breach-expired',
    inBreach: slas('due: May 2021', ...acceptedUntil('2021-10-03')),
    without: slas('due: May 2021', ...acceptedUntil('2021-10-04')),
  },
  {
    code: 'forecast-past',
    inBreach: slas('due: December 2021', 'forecast: September 2021'),
    without: slas('due: December 2021', 'forecast: November 2021'),
  },
  {
    code: 'explanation-expired',
    inBreach: provision(
      ACCOUNTABILITY,
      'accountability:',
      '  explain: The post is advertised',
      '  until: 2021-10-03',
      '  by: Sam Doe',
    ),
    without: provision(
      ACCOUNTABILITY,
      'accountability:',
      '  explain: The post is advertised',
      '  until: 2021-10-04',
      '  by: Sam Doe',
    ),
  },
  {
    code: 'evidence-stale',
    inBreach: provision(CANDOUR, 'candour:', '  evidence: Minutes are public', '  date: 2021-01-12'),
    without: provision(CANDOUR, 'candour:', '  evidence: Minutes are public', '  date: 2021-09-14'),
  },
  {
    code: 'principle-unmet',
    inBreach: provision(CANDOUR, 'candour:', '  evidence: Minutes are public', '  date: 2021-01-12'),
    without: provision(CANDOUR, 'candour:', '  evidence: Minutes are public', '  date: 2021-09-14'),
  },
  {
    code: 'claimed-green-evidence-amber',
    inBreach: {
      ...slas('due: September 2021', 'status: in-progress'),
      ...update('2021-09-30', 'rag: green'),
    },
    without: { ...slas('due: September 2021', 'status: in-progress'), ...update('2021-09-30', 'rag: amber') },
  },
  {
    code: 'update-stale',
    inBreach: { ...slas('due: December 2021'), ...update('2021-09-19', 'rag: green') },
    without: { ...slas('due: December 2021'), ...update('2021-09-20', 'rag: green') },
  },
  {
    code: 'escalation-unanswered',
    inBreach: raid('escalations', 'from: leads', 'to: board', 'raised: 2021-09-03'),
    without: raid('escalations', 'from: leads', 'to: board', 'raised: 2021-09-04'),
  },
  {
    code: 'decision-overdue',
    inBreach: raid('decisions', 'asked_of: board', 'needed_by: 2021-10-03'),
    without: raid('decisions', 'asked_of: board', 'needed_by: 2021-10-04'),
  },
  {
    code: 'risk-unreviewed',
    inBreach: raid('risks', 'raised: 2021-08-22', 'likelihood: 3', 'impact: 4'),
    without: raid('risks', 'raised: 2021-08-23', 'likelihood: 3', 'impact: 4'),
  },
  {
    code: 'meeting-clash',
    inBreach: meeting('monthly, first Monday'),
    without: meeting('monthly, second Tuesday'),
  },
  { code: 'measure-off-path', inBreach: suspensions(101), without: suspensions(100) },
  {
    code: 'actuals-stale',
    inBreach: suspensions(100, 'every: week', 'July 2021'),
    without: suspensions(100, 'every: week'),
  },
  {
    code: 'trajectory-divergence',
    inBreach: { ...suspensions(101), ...onTime() },
    without: { ...suspensions(100), ...onTime() },
  },
];

/** An update of the one workstream on a day. */
function update(date: string, ...lines: readonly string[]): PlanFiles {
  const text = ['for: inclusion', `date: ${date}`, 'author: Sam Doe', 'summary: As it is', ...lines];
  return { 'updates/inclusion.yaml': `${text.join('\n')}\n` };
}

/** A plan whose RAID log has one entry, between two bodies of which it is not known when they meet. */
function raid(list: string, ...lines: readonly string[]): PlanFiles {
  return {
    'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n  - id: leads\n    name: Leads\n',
    'raid.yaml': `${[`${list}:`, '  - id: rooms', '    title: Rooms', ...lines.map((line) => `    ${line}`)].join('\n')}\n`,
  };
}

/** A plan with one measure, whose target is 100 at any time of 2021. */
function suspensions(value: number, more = 'unit: suspensions', date = 'September 2021'): PlanFiles {
  return {
    'measures.yaml': `measures:
  - id: suspensions
    name: Suspensions
    better: lower
    ${more}
    paths:
      - id: target
        kind: target
        points:
          - date: 2021-01-01
            value: 100
          - date: 2021-12-31
            value: 100
    actuals:
      - date: ${date}
        value: ${value}
`,
  };
}

/** A workstream that is to move it, and has done what it had to do. */
function onTime(): PlanFiles {
  const { 'workstreams/inclusion.yaml': text = '' } = slas('due: May 2021', 'completed: 2021-05-20');
  return { 'workstreams/inclusion.yaml': `${text}indicators:\n  - suspensions\n` };
}

/** A plan with one body that meets so. */
function meeting(cadence: string): PlanFiles {
  return { 'governance.yaml': `bodies:\n  - id: board\n    name: Board\n    cadence: ${cadence}\n` };
}

/** A plan with one milestone, `inclusion/provision/slas`, that has these lines. */
export function slas(...lines: readonly string[]): PlanFiles {
  return withMilestones(milestone('slas', ...lines));
}

/** A milestone with these lines, to stand in a list. */
export function milestone(id: string, ...lines: readonly string[]): string {
  return [`- id: ${id}`, `  title: The ${id} signed`, ...lines.map((line) => `  ${line}`)].join('\n');
}

export function withMilestones(...milestones: readonly string[]): PlanFiles {
  return { 'workstreams/inclusion.yaml': `${exampleOfMilestones(milestones.join('\n'))}\n` };
}

export function acceptedUntil(day: string): string[] {
  return [
    'accepted_breach:',
    `  until: ${day}`,
    '  reason: The national review',
    '  approved_by: programme-manager',
  ];
}

/** A plan with one project, these principles, and lines of records about them. */
function provision(principles: string, ...records: readonly string[]): PlanFiles {
  const lines = records.map((line) => `    ${line}`).join('\n');
  return {
    'programme.yaml':
      'format: 1\nname: An invented programme\nevidence_valid_months: 6\nworkstreams:\n  - inclusion\n',
    'principles.yaml': `principles:\n${principles}`,
    'workstreams/inclusion.yaml': `${exampleOfProjects(`- id: provision\n  name: Provision\n  principles:\n${lines}`)}\n`,
  };
}
