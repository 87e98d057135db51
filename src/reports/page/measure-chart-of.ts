/** What is drawn of a measure, taken from how it stands and from the projects that are to move it. */
import type { MeasurePath } from '../../model/measure.ts';
import { roughText, valueText } from '../../model/measure-text.ts';
import type { Plan } from '../../model/plan.ts';
import { comparisonDay } from '../../model/plan-date.ts';
import { planDateText } from '../../model/plan-date-text.ts';
import { firstDayOf, type StandingEntry } from '../../model/schedule.ts';
import type { MeasureStanding } from '../../model/trajectory.ts';
import { pathsAgreed } from '../../model/trajectory-path.ts';
import { standingWords } from '../timeline-words.ts';
import { standingText } from '../trajectory-detail.ts';
import { hasNothing, type TrajectoryReport } from '../trajectory.ts';
import { rangeText, verdictText } from '../trajectory-words.ts';
import { anchorOf } from './anchors.ts';
import type {
  ChartActual,
  ChartMover,
  ChartPath,
  ChartProjection,
  MeasureChart,
  MeasuresSection,
} from './measure-chart.ts';

/** A report on measures as a drawing; null where none has anything that could be drawn. */
export function measuresChart(
  { standings }: TrajectoryReport,
  plan: Plan,
  entries: readonly StandingEntry[],
): MeasuresSection | null {
  const drawn = standings.filter((standing) => !hasNothing(standing));
  if (drawn.length === 0) return null;
  return {
    kind: 'measures',
    heading: drawn.length === 1 ? (drawn[0]?.measure.name ?? '') : `${drawn.length} measures`,
    charts: drawn.map((standing) => measureChart(standing, plan, entries)),
    without: standings.length - drawn.length,
  };
}

export function measureChart(
  standing: MeasureStanding,
  plan: Plan,
  entries: readonly StandingEntry[],
): MeasureChart {
  const { measure, verdict, asOf } = standing;
  return {
    name: measure.name,
    unit: measure.unit,
    verdict,
    standing: verdictText(standing),
    says: `${standingText(standing)}.`,
    asOf,
    actuals: actualsOf(standing),
    paths: pathsOf(standing),
    projection: projectionOf(standing),
    movers: moversOf(standing, plan, entries),
  };
}

/** What was said of a day before stands in front of what stands now. */
function actualsOf({ measure, actuals }: MeasureStanding): ChartActual[] {
  const text = (value: number | null): string => (value === null ? 'suppressed' : valueText(value, measure));
  return actuals.flatMap(({ day, value, revised }) => [
    ...revised.map((older) => {
      const was = older.suppressed ? null : older.value;
      return { day, value: was, text: text(was), isRevised: true };
    }),
    { day, value, text: text(value), isRevised: false },
  ]);
}

/** The older ones first, so that those in force lie on top. */
function pathsOf({ measure, asOf }: MeasureStanding): ChartPath[] {
  const chartPath = (path: MeasurePath, isInForce: boolean): ChartPath => ({
    kind: path.kind,
    isInForce,
    steps: path.steps,
    text: valueText(path.points.at(-1)?.value ?? 0, measure),
    points: path.points.map(({ day, value }) => ({ day, value })),
  });
  const kinds = (['do-nothing', 'forecast', 'target'] as const).map((kind) =>
    pathsAgreed(measure, kind, asOf),
  );
  return [
    ...kinds.flatMap((paths) => paths.slice(0, -1).map((path) => chartPath(path, false))),
    ...kinds.flatMap((paths) => paths.slice(-1).map((path) => chartPath(path, true))),
  ];
}

function projectionOf({ measure, projection }: MeasureStanding): ChartProjection | null {
  if (projection.kind === 'none') return null;
  const newest = projection.points.at(-1);
  if (newest === undefined) return null;
  const { day, value, low, high } = projection;
  return {
    from: { day: newest.day, value: newest.value },
    day,
    value,
    low,
    high,
    text: roughText(value, measure),
    range: rangeText(projection, measure),
  };
}

function moversOf({ measure }: MeasureStanding, plan: Plan, entries: readonly StandingEntry[]): ChartMover[] {
  return plan.workstreams.flatMap(({ projects }) =>
    projects.flatMap((project) =>
      project.measures
        .filter((effect) => effect.measure === measure.id)
        .map(({ effect, from }): ChartMover => {
          const when = from === null ? '' : ` from ${planDateText(from).replace(/^from /, '')}`;
          return {
            project: project.name,
            to: anchorOf('project', project.ref),
            text: `is to ${effect ?? 'move'} it${when}`,
            from: from === null ? null : (firstDayOf(from) ?? comparisonDay(from)),
            milestones: milestonesOf(project.ref, entries),
          };
        }),
    ),
  );
}

function milestonesOf(ref: string, entries: readonly StandingEntry[]): ChartMover['milestones'] {
  return entries
    .flatMap((entry) => {
      const { project, milestone, standing } = entry;
      const day = comparisonDay(standing.completed ?? standing.due);
      if (project.ref !== ref || day === null) return [];
      return [
        {
          day,
          state: standing.state,
          text: `${milestone.title}, ${planDateText(standing.due)}: ${standingWords(entry)}`,
        },
      ];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
