/** The agenda of a body, point by point, on small plans. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { standingEntries } from '../../src/model/schedule.ts';
import type { Audience } from '../../src/model/update.ts';
import { agendaReport, type AgendaReport } from '../../src/reports/agenda/agenda.ts';
import { agendaView } from '../../src/reports/agenda/agenda-view.ts';
import { day } from '../model/days.ts';
import { planWith } from '../support/loaded-plan.ts';

const GOVERNANCE = `board: board
bodies:
  - id: board
    name: Programme Board
    cadence: monthly, second Thursday
    starts: 2024-01-01
    papers_working_days: 5
    exceptions:
      - date: 2025-04-10
        held_on: 2025-04-24
        reason: The Easter holiday
  - id: leads
    name: Leads’ Meeting
    cadence: one either side of board
    escalates_to: board
approvals:
  - by: workstream-lead
    up_to_days: 14
  - by: board
`;

/** Milestones of the smallest plan’s one project, each in lines of its own. */
const workstream = (...milestones: readonly string[]): string =>
  `id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: reviews
    name: Reviews of provision
    milestones:
${milestones.map((text) => text.replace(/^/gm, '      ')).join('\n')}
`;

interface Asked {
  readonly body?: string;
  readonly on?: string;
  readonly asOf?: string;
  readonly audience?: Audience;
}

async function agenda(
  parts: Readonly<Record<string, string>>,
  { body = 'board', on = '2025-04-24', asOf = '2025-03-17', audience }: Asked = {},
): Promise<AgendaReport> {
  const plan = await planWith({ 'governance.yaml': GOVERNANCE, ...parts });
  return agendaOf(plan, body, on, asOf, audience ?? null);
}

function agendaOf(plan: Plan, id: string, on: string, asOf: string, audience: Audience | null): AgendaReport {
  const body = plan.bodies.find((one) => one.id === id);
  if (body === undefined) throw new Error(`no body ${id}`);
  const entries = standingEntries(plan, day(asOf));
  const source = { day: day(asOf), source: 'option', frozenAt: null } as const;
  return agendaReport({ plan, entries, asOf: source, audience, body, day: day(on) });
}

/** What people read above the first point. */
function head(report: AgendaReport): string {
  const section = agendaView(report).sections.find(({ kind }) => kind === 'prose');
  return section?.kind === 'prose' ? section.paragraphs.join(' ') : '';
}

describe('the head', () => {
  test('says the day, the papers, and the meetings before and after it', async () => {
    expect(head(await agenda({}))).toBe(
      'Thursday 24 April 2025 (moved from 10 April 2025: The Easter holiday). Papers are due on Tuesday 15 April 2025. The last meeting was on 13 March 2025. The next one is on 8 May 2025.',
    );
  });

  test('of a day that is not in the calendar, and of one of which nothing is known', async () => {
    expect(head(await agenda({}, { on: '2025-04-10' }))).toContain(
      'Thursday 10 April 2025, on which governance.yaml has no meeting of it.',
    );
    const bare = await agenda({
      'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n    cadence: monthly\n',
    });
    expect(head(bare)).toContain(
      'The last meeting is not known, so what is new is what came after 17 February 2025.',
    );
    expect(head(bare)).toContain('The next one is not known');
    expect(head(bare)).toContain(
      'Thursday 24 April 2025, the day that was given: no day set in governance.yaml.',
    );
  });

  test('a meeting that is two away counts from the last one that was held', async () => {
    expect((await agenda({}, { on: '2025-05-08' })).sitting.since).toBe('2025-03-13');
  });
});

const RAID = `actions:
  - id: later
    title: Later
    owner: Sam Doe
    due: 2025-04-02
    raised_at:
      body: board
      date: 2025-03-13
  - id: late
    title: Late
    due: 2025-03-07
    raised_at:
      body: board
      date: 2025-02-13
    audience:
      - board
  - id: of-the-body
    title: For the board to do
    owner: Programme Board
    due: 2025-03-17
  - id: of-others
    title: Of the leads
    due: 2025-03-07
    raised_at:
      body: leads
      date: 2025-03-06
  - id: done
    title: Done
    due: 2025-03-07
    raised_at:
      body: board
      date: 2025-02-13
    done: 2025-03-14
  - id: done-before
    title: Done before the last meeting
    due: 2025-03-07
    raised_at:
      body: board
      date: 2025-02-13
    done: 2025-03-12
decisions:
  - id: late
    title: Whether to look for a second site
    asked_of: board
    raised: 2025-02-20
    needed_by: 2025-03-13
  - id: new
    title: Whether to wait
    asked_of: board
    raised: 2025-03-14
    needed_by: 2025-04-24
  - id: far
    title: Whether to go on
    asked_of: board
    needed_by: 2025-09-01
  - id: of-others
    title: Of the leads
    asked_of: leads
    needed_by: 2025-03-20
  - id: made
    title: Whether posts become permanent
    asked_of: board
    needed_by: 2025-03-13
    outcome:
      date: 2025-03-13
      decided: They do
      cascade_to:
        - inclusion
        - leads
  - id: made-before
    title: Whether to print
    asked_of: board
    needed_by: 2025-02-13
    outcome:
      date: 2025-02-13
      decided: No
      cascade_to:
        - leads
escalations:
  - id: old
    title: No day for an opinion
    from: leads
    to: board
    raised: 2025-01-16
  - id: fresh
    title: Nobody to spare
    from: inclusion
    to: board
    raised: 2025-03-14
    audience:
      - board
  - id: answered
    title: A deputy for the audit
    from: inclusion
    to: board
    raised: 2025-02-01
    answered:
      date: 2025-03-13
      answer: One is lent
  - id: answered-later
    title: Answered after the day of the report
    from: leads
    to: board
    raised: 2025-03-01
    answered:
      date: 2025-03-20
      answer: Yes
`;

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe('what the RAID log brings', () => {
  test('open actions of the body and for it, late ones first; and those done since it met', async () => {
    const { actions, actionsDone } = await agenda({ 'raid.yaml': RAID });
    expect(actions.map(({ action, daysLate }) => [action.id, daysLate])).toEqual([
      ['late', 10],
      ['of-the-body', null],
      ['later', null],
    ]);
    expect(ids(actionsDone)).toEqual(['done']);
  });

  test('escalations with their age, and decisions by the day they are needed', async () => {
    const { escalations, decisions } = await agenda({ 'raid.yaml': RAID });
    expect(escalations.map(({ escalation, ageDays }) => [escalation.id, ageDays])).toEqual([
      ['old', 60],
      ['answered-later', 16],
      ['fresh', 3],
    ]);
    expect(decisions.map(({ decision, daysPast }) => [decision.id, daysPast])).toEqual([
      ['late', 4],
      ['new', null],
      ['far', null],
    ]);
  });

  test('answers that it owes: it has met since, or the day has gone by', async () => {
    const { owed } = await agenda({ 'raid.yaml': RAID });
    expect(owed.map(({ id, meetingsSince, daysPast }) => [id, meetingsSince, daysPast])).toEqual([
      // 13 February and 13 March.
      ['old', 2, null],
      ['late', 1, 4],
      ['answered-later', 1, null],
    ]);
  });

  test('what it passes on, and what is passed to the body below it', async () => {
    const { cascades: board } = await agenda({ 'raid.yaml': RAID });
    expect(board.fromIt.map(({ id, kind, to }) => [id, kind, to])).toEqual([
      ['made', 'decision', ['inclusion', 'leads']],
      ['answered', 'answer', ['inclusion']],
    ]);
    expect(board.toIt).toEqual([]);
    const { cascades: leads, sitting } = await agenda(
      { 'raid.yaml': RAID },
      { body: 'leads', on: '2025-03-20' },
    );
    expect(sitting.since).toBe('2025-03-06');
    // A workstream escalates through the leads’ meeting, so the answer goes through it too.
    expect(leads.toIt.map(({ id, says }) => [id, says])).toEqual([
      ['made', 'They do'],
      ['answered', 'One is lent'],
    ]);
    expect(leads.fromIt).toEqual([]);
  });

  test('for an audience, only what is for it', async () => {
    const { actions, escalations } = await agenda({ 'raid.yaml': RAID }, { audience: 'partners' });
    expect(actions.map(({ action }) => action.id)).toEqual(['of-the-body', 'later']);
    expect(escalations.map(({ escalation }) => escalation.id)).toEqual(['old', 'answered-later']);
  });
});

test('what updates ask of the body, each newest update alone', async () => {
  const update = (date: string, what: string): string =>
    `for: inclusion\ndate: ${date}\nauthor: Sam Doe\nsummary: Slow\ndecision_needed:\n  - what: ${what}\n    from: board\n    by: 2025-04-10\n  - what: For somebody else\n    from: Jo Bloggs\n`;
  const { asks } = await agenda({
    'updates/2025-03-01-inclusion.yaml': update('2025-03-01', 'An older one'),
    'updates/2025-03-14-inclusion.yaml': update('2025-03-14', 'Whether to release the reserve'),
    'raid.yaml': RAID,
  });
  expect(asks.map(({ what, askedFor }) => [what, askedFor])).toEqual([
    ['Whether to release the reserve', 'Inclusion'],
  ]);
});

describe('what only this body may settle', () => {
  const parts = {
    'workstreams/inclusion.yaml': workstream(
      '- id: in-tolerance\n  title: A week late\n  due: 2025-03-10',
      '- id: beyond\n  title: A month late\n  due: 2025-02-17\n  status: in-progress',
      '- id: moved-before\n  title: Moved by a month, and a day late\n  due: 2025-03-16\n  changes:\n    - date: 2025-02-01\n      from: 2025-02-14\n      to: 2025-03-16\n      reason: x\n      approved_by: board',
      '- id: accepted\n  title: Accepted\n  due: 2025-01-17\n  accepted_breach:\n    until: 2025-06-30\n    reason: x\n    approved_by: board',
      '- id: small-forecast\n  title: A little later\n  due: 2025-04-30\n  forecast: 2025-05-07',
      '- id: large-forecast\n  title: Much later\n  due: 2025-04-30\n  forecast:\n    due: 2025-06-30\n    reason: The builder',
    ),
  };

  test('overdue beyond what a lead may agree, counted from the baseline; and larger forecasts', async () => {
    const { beyond } = await agenda(parts);
    expect(beyond.overdue.map(({ milestone }) => milestone.id)).toEqual(['beyond', 'moved-before']);
    expect(beyond.accepted).toBe(1);
    expect(beyond.rebaselines.map(({ entry, daysLater }) => [entry.milestone.id, daysLater])).toEqual([
      ['large-forecast', 61],
    ]);
  });

  test('a body that may approve nothing has nothing, and is told so', async () => {
    const report = await agenda(parts, { body: 'leads', on: '2025-03-20' });
    expect(report.beyond).toEqual({ overdue: [], accepted: 0, rebaselines: [] });
    expect(JSON.stringify(agendaView(report))).toContain('leave nothing to this body');
  });

  test('without a tolerance everything overdue is here, and the heading says why', async () => {
    const report = await agenda({ ...parts, 'governance.yaml': GOVERNANCE.replace(/approvals:[^]*/, '') });
    expect(report.beyond.overdue.map(({ milestone }) => milestone.id)).toEqual([
      'beyond',
      'in-tolerance',
      'moved-before',
    ]);
    expect(report.beyond.rebaselines).toEqual([]);
    expect(JSON.stringify(agendaView(report))).toContain(
      'no tolerance is set, so any body may settle them (3',
    );
  });
});

describe('what runs out before the next meeting', () => {
  const breach = (id: string, until: string, by: string, more = ''): string =>
    `- id: ${id}\n  title: ${id}\n  due: 2025-01-17\n${more}  accepted_breach:\n    until: ${until}\n    reason: The review\n    approved_by: ${by}`;
  const parts = {
    'workstreams/inclusion.yaml': workstream(
      // The meeting after this one is on 8 May.
      breach('in-time', '2025-05-07', 'board'),
      breach('next-time', '2025-05-08', 'board'),
      breach('run-out', '2025-03-01', 'board'),
      breach('settled', '2025-04-30', 'board', '  completed: 2025-03-01\n'),
      breach('of-a-role', '2025-04-30', 'programme-manager'),
      breach('of-the-leads', '2025-04-30', 'leads'),
    ).replace(
      '    milestones:',
      '    principles:\n      candour:\n        explain: The minutes are not public yet\n        until: 2025-04-30\n        by: Sam Doe\n    milestones:',
    ),
    'principles.yaml': 'principles:\n  - id: candour\n    name: Candour\n',
  };

  test('on the agenda of the board: what it or a role accepted, and explanations', async () => {
    const { runningOut } = await agenda(parts);
    expect(
      runningOut.map(({ kind, title, principle, daysLeft }) => [kind, title, principle, daysLeft]),
    ).toEqual([
      ['accepted-breach', 'run-out', null, -16],
      ['accepted-breach', 'of-a-role', null, 44],
      ['explanation', 'Reviews of provision', 'Candour', 44],
      ['accepted-breach', 'in-time', null, 51],
    ]);
  });

  test('on that of another body: what it accepted itself', async () => {
    // The leads meet on 17 April before they meet on 1 May.
    const { runningOut } = await agenda(parts, { body: 'leads', on: '2025-04-17' });
    expect(runningOut.map(({ title }) => title)).toEqual(['of-the-leads']);
  });
});

test('an empty agenda says of each point in a word that there is nothing', async () => {
  const { sections } = agendaView(
    await agenda({ 'workstreams/inclusion.yaml': workstream('- id: a\n  title: A\n  due: May 2025') }),
  );
  const points = sections.flatMap((section) =>
    section.kind === 'table' || section.kind === 'list' ? [section] : [],
  );
  expect(points.map(({ heading }) => heading?.replace(/\. .*/, ''))).toEqual(
    Array.from({ length: 11 }, (_, index) => String(index + 1)),
  );
  for (const { whenEmpty } of points) expect(whenEmpty).toMatch(/^None[.:]/);
});
