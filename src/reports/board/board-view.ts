/** The board pack as people read it. */
import { planNames } from '../plan-names.ts';
import { dayDate } from '../../model/day-date.ts';
import { ownerText } from '../../model/plan.ts';
import { dayText, shortDayText } from '../../model/plan-date-text.ts';
import { ratingWords } from '../../model/raid-log.ts';
import { RAID_KINDS } from '../../model/raid-movements.ts';
import { changeWords } from '../meeting-words.ts';
import { meetingsTable } from '../meetings-view.ts';
import { stateCountsText } from '../state-counts.ts';
import { audienceSection } from '../status/audience-section.ts';
import { claimedCell, ragCell, suggestedColour } from '../status/colours.ts';
import { peopleText, suggestedWhy, wholeOverallSection, workstreamSection } from '../status/first-page.ts';
import {
  doneTable,
  dueTable,
  forecastCells,
  forecastColumns,
  notDoneTable,
  offPlanTable,
  overdueTable,
} from '../status/milestone-tables.ts';
import { aboutText } from '../status/names.ts';
import { periodText } from '../status/period.ts';
import { planChanges } from '../status/plan-changes.ts';
import { principleTable } from '../status/principle-table.ts';
import { escalationTable, raidTable } from '../status/raid-tables.ts';
import { askData } from '../status/ask-table.ts';
import { sentence } from '../status/ask-text.ts';
import { isItWorkingText } from '../status/trajectory-text.ts';
import { measuresData, measuresTable, projectionsTable } from '../trajectory-table.ts';
import type { ListSection, Row, Section, TableSection, View } from '../view.ts';
import type { BoardReport } from './board.ts';
import { recommendationsOf } from './recommendations.ts';

export function boardView(report: BoardReport): View {
  const { status, board, day } = report;
  return {
    title: `Board pack for ${board.name}, ${dayText(day)}`,
    programme: status.plan.programme.name,
    asOf: status.asOf,
    version: `${periodText(status.period, status.earlier)}. ${peopleText(status)}`,
    totals: stateCountsText(status.counts),
    sections: [
      ...audienceSection(status.audience),
      meetingSection(report),
      recommendationList(report),
      askData(report.asks, status.plan),
      actionTable(report),
      ...onePage(report),
      exceptionTable(report),
      ...milestoneSections(report),
      ...raidSections(report),
      ...trajectorySections(report),
      heading('Principles'),
      principleTable(status.principles),
      forwardTable(report),
    ],
  };
}

function meetingSection({ meeting, day, board, next }: BoardReport): Section {
  const papers = meeting?.papersDue ?? null;
  const change = meeting === null ? null : changeWords(meeting);
  const says = [
    meeting === null ? `${dayText(day)} is not a day on which governance.yaml has ${board.name} meet` : null,
    change,
    papers === null ? null : `papers are due on ${dayText(papers)}`,
    next === null ? 'the meeting after it is not known' : `the next meeting is on ${dayText(next.day)}`,
  ].filter((text) => text !== null);
  const text = says.join('; ');
  return {
    kind: 'prose',
    heading: null,
    paragraphs: [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`],
  };
}

function recommendationList(report: BoardReport): ListSection {
  return {
    kind: 'list',
    heading: `Recommendations: ${report.board.name} is asked to`,
    ordered: true,
    items: recommendationsOf(report).map(({ says }) => `${says}.`),
    whenEmpty: 'Nothing is asked of it.',
  };
}

function actionTable({ actions, status: { plan } }: BoardReport): TableSection {
  const late = actions.filter(({ daysLate }) => daysLate !== null).length;
  return {
    kind: 'table',
    id: 'actions',
    heading: `Open actions (${actions.length}${late === 0 ? '' : `, ${late} late`})`,
    columns: [
      { key: 'title', heading: 'Action', type: 'text' },
      { key: 'about', heading: 'About', type: 'text', stackUnder: 'title' },
      { key: 'owner', heading: 'Who', type: 'person' },
      { key: 'due', heading: 'Due', type: 'date' },
      { key: 'late', heading: 'Days late', type: 'days' },
      { key: 'raised', heading: 'Raised at', type: 'text', stackUnder: 'due', lead: 'raised at' },
      { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
    ],
    rows: actions.map(
      ({ action, daysLate }): Row => ({
        title: action.title,
        about: aboutText(plan, action.about),
        owner: ownerText(action.owners) ?? 'nobody',
        due: dayDate(action.due),
        late: daysLate,
        raised:
          action.raisedAt === null
            ? null
            : `${planNames(plan).ofGroup(action.raisedAt.body)}, ${shortDayText(action.raisedAt.date)}`,
        place: action.at,
      }),
    ),
    whenEmpty: 'None.',
  };
}

function onePage({ status }: BoardReport): Section[] {
  return [
    heading('Programme on a page'),
    { ...wholeOverallSection(status), level: 3 },
    { ...workstreamSection(status), level: 3 },
    {
      kind: 'list',
      heading: 'Is it working?',
      level: 3,
      ordered: false,
      items: isItWorkingText(status.trajectory),
      whenEmpty: 'Nothing is measured (measures.yaml).',
    },
  ];
}

/** Only what is not on track: the board's time is short. */
function exceptionTable({ exceptions, status: { plan, workstreams } }: BoardReport): ListSection {
  const { programme } = plan;
  return {
    kind: 'list',
    heading: `Exceptions (${exceptions.length} of ${workstreams.length} workstreams)`,
    ordered: false,
    items: exceptions.map((standing) => {
      const { claim, name, suggested } = standing;
      const colours = `${claimedCell(claim, programme).text}, suggested ${ragCell(suggestedColour(suggested), programme).text}`;
      const update = claim?.update ?? null;
      const parts =
        update === null
          ? ['No update recorded.']
          : [
              sentence(update.reason ?? update.summary),
              sentence(`Path to green: ${update.pathToGreen ?? 'none recorded'}`),
              ...(update.impactIfNotMitigated === null
                ? []
                : [sentence(`If not mitigated: ${update.impactIfNotMitigated}`)]),
            ];
      const who = update === null ? '' : `; ${update.author}, ${dayText(update.date)}`;
      return `${name} (${colours}${who}): ${[...parts, `Suggested because: ${suggestedWhy(standing)}`].join(' ')}`;
    }),
    whenEmpty: 'Every workstream is on track.',
  };
}

function milestoneSections(report: BoardReport): Section[] {
  const { status, dueBeforeNext, rebaselines, next, sinceWords } = report;
  return [
    heading('Milestones'),
    {
      ...doneTable(status.movements),
      heading: `Passed ${sinceWords} (${status.movements.done.length})`,
    },
    {
      ...notDoneTable(status.movements),
      heading: `Missed ${sinceWords} (${status.movements.notDone.length} of ${status.movements.planned} that were due)`,
    },
    dueTable(
      'due-before-next',
      `Due ${next === null ? 'in the month after' : `before the board of ${dayText(next.day)}`} (${dueBeforeNext.length})`,
      dueBeforeNext,
    ),
    overdueTable(status.movements, status.asOf.day, { full: true }),
    { ...offPlanTable(status.movements, { full: false }), heading: movedHeading(report) },
    ...planChanges(status),
    {
      kind: 'table',
      id: 'rebaselines',
      heading: `Re-baselines requested (${rebaselines.length})`,
      level: 3,
      columns: forecastColumns(),
      rows: rebaselines.map((one) => forecastCells(one, status.plan)),
      whenEmpty:
        status.plan.approvals === null
          ? 'No tolerance is set (approvals in governance.yaml), so no forecast asks for one.'
          : 'No forecast goes beyond what its lead may approve.',
    },
  ];
}

function movedHeading({ sinceWords, status: { movements } }: BoardReport): string {
  const moved = movements.offPlan.filter(({ isChanged }) => isChanged).length;
  return `Moved ${sinceWords} (${moved})`;
}

function raidSections({ risks, openRiskCount, status, sinceWords }: BoardReport): Section[] {
  const { plan, raid, escalations } = status;
  const { scale } = plan.raid;
  return [
    heading('Risks, issues and escalations'),
    {
      kind: 'table',
      id: 'risks',
      heading: `Highest risks (${risks.length} of ${openRiskCount} open)`,
      level: 3,
      columns: [
        { key: 'exposure', heading: 'Exposure', type: 'number' },
        { key: 'title', heading: 'Risk', type: 'text' },
        { key: 'about', heading: 'About', type: 'text', stackUnder: 'title' },
        { key: 'owner', heading: 'Owner', type: 'person', stackUnder: 'title', lead: 'owner:' },
        { key: 'rating', heading: 'Likelihood × impact', type: 'text' },
        { key: 'mitigation', heading: 'Mitigation', type: 'text' },
        { key: 'place', heading: 'Place', type: 'place', dataOnly: true },
      ],
      rows: risks.map(
        ({ risk, rating }): Row => ({
          exposure: rating.exposure,
          title: risk.title,
          about: aboutText(plan, risk.about),
          owner: ownerText(risk.owners) ?? 'nobody',
          rating: ratingWords(rating, scale),
          mitigation: risk.mitigation ?? 'none recorded',
          place: risk.at,
        }),
      ),
      whenEmpty: 'No risk is recorded (raid.yaml).',
    },
    raidTable(raid, plan, RAID_KINDS, `What has changed ${sinceWords}`),
    escalationTable(escalations, plan),
  ];
}

function trajectorySections({ status }: BoardReport): Section[] {
  const { trajectory } = status;
  const told = trajectory.measures
    .map(({ standing }) => standing)
    .filter(({ path, actual }) => path !== null || actual !== null);
  const bare = trajectory.measures.length - told.length;
  return [
    heading('Trajectory'),
    measuresTable(
      `Measures (${told.length}${bare === 0 ? '' : `; ${bare} more ${bare === 1 ? 'has' : 'have'} neither a target nor an actual`})`,
      told,
      { level: 3 },
    ),
    { ...projectionsTable(told), level: 3 },
    measuresData(told),
  ];
}

/** The same table as that of `meetings`, with what falls on a holiday and what is cancelled. */
function forwardTable({ forwardPlan }: BoardReport): TableSection {
  return {
    ...meetingsTable(forwardPlan),
    id: 'forward-plan',
    heading: `Forward plan of meetings and papers (${forwardPlan.meetings.length})`,
  };
}

function heading(text: string): Section {
  return { kind: 'prose', heading: text, paragraphs: [] };
}
