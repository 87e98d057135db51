/** The trajectory as people read it: where milestones and measures part ways first, then the measures by lens and along the journey. */
import type { MeasureStanding } from '../model/trajectory.ts';
import {
  FEWEST_POINTS,
  FEWEST_YEARS,
  FURTHEST_YEARS,
  WINDOW_POINTS,
  WINDOW_YEARS,
} from '../model/trajectory-projection.ts';
import { hasNothing, type TrajectoryReport } from './trajectory.ts';
import { changedTexts, forecastText, staleText } from './trajectory-sentences.ts';
import { journeyTable, measuresData, measuresTable, projectionsTable } from './trajectory-table.ts';
import { noProjectionText } from './trajectory-words.ts';
import type { ListSection, ProseSection, Section, View } from './view.ts';

/** Names that a sentence gives before it only counts. */
const MOST_NAMED = 5;

export function trajectoryView(report: TrajectoryReport): View {
  const { standings, journey } = report;
  const shown = standings.filter((standing) => !hasNothing(standing));
  return {
    title: 'Trajectory',
    programme: report.programme,
    asOf: report.asOf,
    totals: trajectoryTotals(report),
    sections: [
      ...scopeSection(report),
      ...list(
        PART_WAYS,
        report.divergences.map(({ says }) => says),
      ),
      ...tradesList(report),
      ...lensTables(report, shown),
      ...projections(shown),
      ...(journey.length > 0 && shown.length > 0 ? [journeyTable(journey, shown)] : []),
      ...besidesLists(shown),
      ...list('Nothing to report on', nothingTexts(report)),
      ...(shown.length > 0 ? [methodSection()] : []),
      measuresData(standings),
    ],
  };
}

export const PART_WAYS = 'Where milestones and measures part ways';

export function tradesList({ trades }: TrajectoryReport): ListSection[] {
  return list(
    'Gains that come with losses',
    trades.map(({ says }) => says),
  );
}

/** What is to be said of some of the measures, a sentence each. */
export function besidesLists(shown: readonly MeasureStanding[]): ListSection[] {
  return [
    ...list('What is forecast', named(shown, forecastText)),
    ...list('Figures that are late', named(shown, staleText)),
    ...list('Suppressed and revised', named(shown, changedTexts)),
  ];
}

function list(heading: string, items: readonly string[]): ListSection[] {
  return items.length === 0 ? [] : [{ kind: 'list', heading, ordered: false, items, whenEmpty: 'None.' }];
}

/** What is said of each measure, behind its name. */
function named(
  standings: readonly MeasureStanding[],
  say: (standing: MeasureStanding) => string | readonly string[] | null,
): string[] {
  return standings.flatMap((standing) => {
    const said = say(standing) ?? [];
    return [said]
      .flat()
      .map((text) => `${standing.measure.name}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
  });
}

export function trajectoryTotals({ divergences, counts, standings }: TrajectoryReport): string {
  const judged = standings.some(({ allowed, verdict }) => allowed !== null && verdict !== 'no-direction');
  const names = divergences.map(({ workstream }) => workstream.name);
  const divergence =
    names.length > 0
      ? `Milestones and measures part ways in ${names.length === 1 ? '1 workstream' : `${names.length} workstreams`}: ${names.join('; ')}`
      : judged
        ? 'Milestones and measures part ways in no workstream'
        : 'Whether milestones and measures part ways cannot be told: no measure has both a target and an actual to hold against it';
  return `${divergence}. ${countsText(counts)}`;
}

function countsText({ measures, verdicts, withNeither }: TrajectoryReport['counts']): string {
  const counted: readonly (readonly [number, string])[] = [
    [verdicts['off-path'], 'off their path'],
    [verdicts['on-path'], 'on it'],
    [verdicts['better-than-path'], 'better than it'],
    [verdicts['no-direction'], 'of which no way is said to be good'],
    [verdicts.suppressed, 'suppressed'],
    [verdicts['outside-path'], 'outside the days of their path'],
    [verdicts['no-actuals'], 'without actuals'],
    [verdicts['no-target'] - withNeither, 'without a target'],
    [withNeither, 'without a target and without actuals'],
  ];
  const parts = counted.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  if (measures === 0) return '0 measures';
  return `${measuresText(measures)}: ${parts.join(', ')}`;
}

function measuresText(count: number): string {
  return count === 1 ? '1 measure' : `${count} measures`;
}

function scopeSection({ scope }: TrajectoryReport): Section[] {
  const { lens, workstream, owner } = scope;
  const parts = [
    ...(lens === null ? [] : [`the lens ${lens.name}`]),
    ...(workstream === null ? [] : [`what the workstream ${workstream.name} is to move`]),
    ...(owner === null ? [] : [`the measures of ${owner}`]),
  ];
  return parts.length === 0
    ? []
    : [{ kind: 'prose', heading: null, paragraphs: [`Only ${parts.join(', ')}.`] }];
}

/** A table a lens, in the order of programme.yaml; last, what belongs to none. */
function lensTables({ lenses, standings }: TrajectoryReport, shown: readonly MeasureStanding[]): Section[] {
  const ids = new Set(lenses.map(({ id }) => id));
  const groups = [
    ...lenses.map(({ id, name }) => ({
      name,
      members: shown.filter(({ measure }) => measure.lens === id),
    })),
    {
      name: lenses.length === 0 ? 'Measures' : 'In no lens',
      members: shown.filter(({ measure }) => measure.lens === null || !ids.has(measure.lens)),
    },
  ];
  if (standings.length === 0) {
    return [{ kind: 'prose', heading: null, paragraphs: ['There are no measures to report on.'] }];
  }
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => measuresTable(`${name} (${members.length})`, members));
}

/** The measures that are projected, and in a line each reason those that are not. */
export function projections(shown: readonly MeasureStanding[]): Section[] {
  const projected = shown.filter(({ projection }) => projection.kind === 'projected');
  const reasons = new Map<string, string[]>();
  for (const { measure, projection } of shown) {
    const text = projection.kind === 'none' ? noProjectionText(projection) : null;
    if (text === null) continue;
    reasons.set(text.why, [...(reasons.get(text.why) ?? []), `${measure.name}${text.count}`]);
  }
  const items = [...reasons].map(([why, names]) => `${why}: ${names.join('; ')}.`);
  return [...(projected.length > 0 ? [projectionsTable(projected)] : []), ...list('No projection', items)];
}

/** Measures of which there is neither a target nor an actual: by lens and counted, named where they are few. */
export function nothingTexts({ standings, lenses }: TrajectoryReport): string[] {
  const without = standings.filter(hasNothing).map(({ measure }) => measure);
  const lensOf = (id: string | null): string | null => lenses.find((lens) => lens.id === id)?.name ?? null;
  return [...lenses.map(({ name }) => name), null].flatMap((name) => {
    const group = without.filter(({ lens }) => lensOf(lens) === name);
    if (group.length === 0) return [];
    const where = name === null ? (lenses.length === 0 ? '' : ' in no lens') : ` in ${name}`;
    const verb = group.length === 1 ? 'has' : 'have';
    const names = group.length > MOST_NAMED ? '' : `: ${group.map((measure) => measure.name).join('; ')}`;
    const baseline = group.filter((measure) => measure.baseline !== null).length;
    const begun = baseline === 0 ? '' : ` (${baseline} ${baseline === 1 ? 'has' : 'have'} a baseline)`;
    return [
      `${measuresText(group.length)}${where} ${verb} no target set and no actuals recorded${begun}${names}.`,
    ];
  });
}

export function methodSection(): ProseSection {
  return {
    kind: 'prose',
    heading: 'How this is worked out',
    paragraphs: [
      'The gap is the newest actual against what the target path in force has on the last day of that period. A measure is off its path when it is worse than that by more than its tolerance; where it has none, when it is worse at all.',
      `The trend is a Theil–Sen line, the median of the slopes between all pairs of the newest ${WINDOW_POINTS} points that have a value, of at least ${FEWEST_POINTS}. Of a measure that goes with the year only points of the same time of the year are paired, of the newest ${WINDOW_YEARS} years, of at least ${FEWEST_YEARS}. The range is where the value lies nine times in ten if the points are independent of each other. What would be met more than ${FURTHEST_YEARS} years after the newest actual is "not at this trend".`,
      '"milepost trajectory --measure ID" shows every actual of a measure, and its projection step by step.',
    ],
  };
}
