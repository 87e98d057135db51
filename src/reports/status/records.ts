/** What the status report and the board pack say, as their JSON has it: every entry with its file and line. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import type { Location } from '../../model/finding.ts';
import { planDateRecord, type PlanDateRecord } from '../../model/plan-date.ts';
import type { EscalationStanding } from '../../model/raid-log.ts';
import type { RaidMovement } from '../../model/raid-movements.ts';
import type { RagSuggestion } from '../../model/rag-evidence.ts';
import type { ConfidenceLevel, RagColour, RagDimension } from '../../model/rag-colour.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { MeasureVerdict } from '../../model/trajectory.ts';
import type { Update } from '../../model/update.ts';
import type { Answer } from '../../principles/answer.ts';
import type { Locate } from '../milestone-record.ts';
import type { OpenAsk } from './asks.ts';
import type { ColourStanding } from './colours.ts';
import type { ReportPeriod } from './period.ts';
import type { PrincipleChange } from './principle-changes.ts';
import type { MeasureMovement } from './trajectory-summary.ts';

export interface PlaceRecord {
  readonly file: string;
  readonly line: number | null;
}

export function placeRecord(at: Location, locate: Locate): PlaceRecord {
  return { file: at.file, line: locate(at)?.line ?? null };
}

/** A milestone in short: its whole record stands in `export`. */
export interface MilestoneShort extends PlaceRecord {
  readonly ref: string;
  readonly title: string;
  readonly owner: string | null;
  readonly state: StandingEntry['standing']['state'];
  readonly reported: boolean;
  readonly due: PlanDateRecord;
  readonly forecast: PlanDateRecord | null;
  readonly completed: PlanDateRecord | null;
  readonly daysOverdue: number | null;
}

export function milestoneShort({ milestone, standing }: StandingEntry, locate: Locate): MilestoneShort {
  return {
    ref: milestone.ref,
    title: milestone.title,
    owner: milestone.owners.length === 0 ? null : milestone.owners.join(' and '),
    state: standing.state,
    reported: standing.reported,
    due: planDateRecord(standing.due),
    forecast: standing.forecast === null ? null : planDateRecord(standing.forecast),
    completed: standing.completed === null ? null : planDateRecord(standing.completed),
    daysOverdue: standing.daysOverdue,
    ...placeRecord(milestone.at, locate),
  };
}

export interface PeriodRecord {
  readonly since: CalendarDay;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly days: number;
  /** The commit that it is held against; null where the earlier state is worked out from dates. */
  readonly commit: string | null;
  /** Why there is none. */
  readonly why: string | null;
}

export function periodRecord(
  { since, first, last, days }: ReportPeriod,
  { source }: EarlierPlan,
): PeriodRecord {
  return {
    since,
    first,
    last,
    days,
    commit: source.kind === 'git' ? source.commit : null,
    why: source.kind === 'dates' ? source.why : null,
  };
}

export interface AskRecord extends PlaceRecord {
  readonly kind: OpenAsk['kind'];
  readonly what: string;
  readonly from: string | null;
  readonly body: string | null;
  readonly by: PlanDateRecord | null;
  readonly late: boolean;
  readonly for: string | null;
}

export function askRecord(ask: OpenAsk, locate: Locate): AskRecord {
  const { kind, what, from, body, by, isLate, ref, at } = ask;
  return {
    kind,
    what,
    from,
    body,
    by: by === null ? null : planDateRecord(by),
    late: isLate,
    for: ref,
    ...placeRecord(at, locate),
  };
}

export interface UpdateRecord extends PlaceRecord {
  readonly id: string;
  readonly date: CalendarDay;
  readonly author: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly pathToGreen: string | null;
  readonly impactIfNotMitigated: string | null;
}

export function updateRecord(update: Update, locate: Locate): UpdateRecord {
  const { id, date, author, summary, reason, pathToGreen, impactIfNotMitigated, at } = update;
  return { id, date, author, summary, reason, pathToGreen, impactIfNotMitigated, ...placeRecord(at, locate) };
}

interface SuggestionRecord {
  readonly dimension: RagDimension;
  readonly colour: RagColour;
  readonly because: readonly string[];
}

export interface ColourRecord extends PlaceRecord {
  readonly ref: string | null;
  readonly name: string;
  readonly claimed: RagColour | null;
  readonly claimedBefore: RagColour | null;
  readonly claimedByDimension: Readonly<Partial<Record<RagDimension, RagColour>>>;
  /** True when the claim is too old to say how things are. */
  readonly stale: boolean;
  readonly deliveryConfidence: ConfidenceLevel | null;
  readonly deliveryConfidenceBefore: ConfidenceLevel | null;
  readonly suggested: readonly SuggestionRecord[];
  readonly suggestedBefore: RagColour | null;
  /** The colours of the last reports, oldest first. */
  readonly strip: readonly (RagColour | null)[];
  /** The update of the period; null where there is none. */
  readonly update: UpdateRecord | null;
  /** The day of the newest update, in the period or before. */
  readonly lastUpdate: CalendarDay | null;
}

export function colourRecord(standing: ColourStanding, locate: Locate): ColourRecord {
  const { ref, name, claim, claimBefore, suggested, suggestedBefore, strip, updateInPeriod, at } = standing;
  return {
    ref,
    name,
    claimed: claim?.overall ?? null,
    claimedBefore: claimBefore?.overall ?? null,
    claimedByDimension: Object.fromEntries(claim?.colours ?? []),
    stale: claim?.isStale ?? false,
    deliveryConfidence: claim?.deliveryConfidence ?? null,
    deliveryConfidenceBefore: claimBefore?.deliveryConfidence ?? null,
    suggested: [...suggested.suggested].map(([dimension, one]) => suggestionRecord(dimension, one)),
    suggestedBefore: suggestedBefore?.suggested.get('overall')?.colour ?? null,
    strip,
    update: updateInPeriod === null ? null : updateRecord(updateInPeriod, locate),
    lastUpdate: claim?.update.date ?? null,
    ...placeRecord(at, locate),
  };
}

function suggestionRecord(dimension: RagDimension, { colour, evidence }: RagSuggestion): SuggestionRecord {
  return {
    dimension,
    colour,
    because: evidence.filter((one) => one.colour === colour).map(({ says }) => says),
  };
}

export interface RaidRecord extends PlaceRecord {
  readonly kind: RaidMovement['kind'];
  readonly change: RaidMovement['change'];
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly says: string;
}

export function raidRecord(movement: RaidMovement, locate: Locate): RaidRecord {
  const { kind, change, id, title, about, says, at } = movement;
  return { kind, change, id, title, about, says, ...placeRecord(at, locate) };
}

export interface EscalationRecord extends PlaceRecord {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly raised: CalendarDay;
  readonly ageDays: number;
}

export function escalationRecord(
  { escalation, ageDays }: EscalationStanding,
  locate: Locate,
): EscalationRecord {
  const { id, title, from, to, raised, at } = escalation;
  return { id, title, from, to, raised, ageDays, ...placeRecord(at, locate) };
}

export interface MeasureRecord extends PlaceRecord {
  readonly id: string;
  readonly name: string;
  readonly verdict: MeasureVerdict;
  readonly verdictBefore: MeasureVerdict | null;
  readonly unit: string | null;
  readonly actual: number | null;
  readonly actualOn: CalendarDay | null;
  readonly target: number | null;
  /** Positive is worse than the target. */
  readonly gap: number | null;
  readonly gapPercent: number | null;
  readonly gapBefore: number | null;
  readonly changed: boolean;
}

export function measureRecord(movement: MeasureMovement, locate: Locate): MeasureRecord {
  const { standing, before, isChanged } = movement;
  const { measure, verdict, actual, target, gap, gapBefore } = standing;
  return {
    id: measure.id,
    name: measure.name,
    verdict,
    verdictBefore: before?.verdict ?? null,
    unit: measure.unit,
    actual: actual?.value ?? null,
    actualOn: actual?.day ?? null,
    target,
    gap: gap?.units ?? null,
    gapPercent: gap?.percent ?? null,
    gapBefore: gapBefore?.gap.units ?? null,
    changed: isChanged,
    ...placeRecord(measure.at, locate),
  };
}

export interface PrincipleChangeRecord extends PlaceRecord {
  readonly principle: string;
  readonly project: string;
  readonly before: Answer;
  readonly now: Answer;
}

export function principleChangeRecord(
  { cell, before }: PrincipleChange,
  locate: Locate,
): PrincipleChangeRecord {
  return {
    principle: cell.principle.id,
    project: cell.project.ref,
    before,
    now: cell.answer,
    ...placeRecord(cell.project.at, locate),
  };
}
