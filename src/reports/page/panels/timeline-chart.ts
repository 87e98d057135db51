/** The drawn part of the timeline: one stretch of months with everything in it, of which readers choose a part. */
import { meetingsBetween } from '../../../model/meetings.ts';
import { ownerText } from '../../../model/plan.ts';
import { dayText } from '../../../model/plan-date-text.ts';
import type { PlacedEntry, ProjectGroup, RangeReport, WorkstreamGroup } from '../../timeline.ts';
import { horizonRange, monthsRange, rangeText } from '../../timeline-range.ts';
import { summaryMarks } from '../../timeline-summary.ts';
import { rangeParagraphs } from '../../timeline-view.ts';
import { countedWords, standingWords } from '../../timeline-words.ts';
import type { TimelineMark, TimelinePeriod } from '../../view.ts';
import { anchorOf } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type {
  PageTimelineSection,
  TimelineBar,
  TimelineBoard,
  TimelineLane,
  TimelineProject,
} from '../page-timeline.ts';

/** Null where nothing has a date. */
export function timelineChartSection(input: PageInput): PageTimelineSection | null {
  const { timeline, asOf } = input;
  const [report] = timeline.ranges;
  if (report === undefined) return null;
  const { range, groups, periods } = report;
  return {
    kind: 'page-timeline',
    id: null,
    heading: rangeText({ ...range, name: 'The whole plan' }),
    paragraphs: rangeParagraphs(report, timeline),
    first: range.first,
    last: range.last,
    asOf: asOf.day,
    asOfText: dayText(asOf.day),
    ranges: choicesIn(report, input),
    periods,
    board: boardIn(report, input),
    lanes: groups.map(laneOf),
  };
}

/** How far ahead of the as-of date people look. */
const MONTHS_AHEAD = [6, 12, 24];

function choicesIn({ range }: RangeReport, { plan, asOf }: PageInput): TimelinePeriod[] {
  const horizons = plan.programme.horizons.map((horizon) => {
    const { first, last, ...rest } = horizonRange(horizon);
    return { name: rangeText({ first, last, ...rest }), first, last };
  });
  const ahead = MONTHS_AHEAD.map((months) => {
    const { first, last, ...rest } = monthsRange(asOf.day, months);
    return { name: `${months} months: ${rangeText({ first, last, ...rest })}`, first, last };
  });
  return [...horizons, ...ahead].filter(({ first, last }) => first <= range.last && last >= range.first);
}

/** The meetings of the body that the monthly pack is for, before and after the as-of date. */
function boardIn({ range: { first, last } }: RangeReport, { plan }: PageInput): TimelineBoard | null {
  const board = plan.bodies.find(({ id }) => id === plan.board);
  if (board === undefined) return null;
  const days = meetingsBetween(plan, board, first, last).map(({ day }) => ({ day, text: dayText(day) }));
  return days.length === 0 ? null : { name: board.name, to: anchorOf('body', board.id), days };
}

function laneOf({ workstream, projects }: WorkstreamGroup): TimelineLane {
  const entries = projects.flatMap(({ placed }) => placed.map(({ entry }) => entry));
  return {
    id: workstream.id,
    title: workstream.name,
    to: anchorOf('workstream', workstream.id),
    summary: countedWords(entries),
    projects: projects.map(projectOf),
  };
}

function projectOf({ project, placed }: ProjectGroup): TimelineProject {
  return {
    title: project.name,
    to: anchorOf('project', project.ref),
    summary: placed.length === 0 ? 'no milestones' : countedWords(placed.map(({ entry }) => entry)),
    marks: summaryMarks(placed),
    bars: placed.flatMap(barOf),
  };
}

/** None of an undated milestone: it lies in the tray. */
function barOf({ entry, placement, marks }: PlacedEntry): TimelineBar[] {
  if (placement === 'undated') return [];
  const { milestone, workstream, standing } = entry;
  const [due] = marks;
  return [
    {
      ref: milestone.ref,
      title: milestone.title,
      to: anchorOf('milestone', milestone.ref),
      subject: { workstreams: [workstream.id], owners: milestone.owners, state: standing.state },
      state: standing.state,
      due: due?.text ?? '',
      standing: standingWords(entry),
      others: marks.flatMap(otherWords),
      owner: ownerText(milestone.owners),
      marks,
      side: placement === 'inside' ? null : placement,
      waitsFor: milestone.dependsOn,
    },
  ];
}

function otherWords({ kind, text }: TimelineMark): string[] {
  return (kind === 'baseline' || kind === 'forecast') && text !== null ? [`${kind} ${text}`] : [];
}
