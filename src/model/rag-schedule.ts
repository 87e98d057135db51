/** What the milestones say of the schedule: one piece of evidence for each that is not cancelled. */
import { daysText } from './days-text.ts';
import type { RagThresholds } from './plan.ts';
import type { PlanDate } from './plan-date.ts';
import { dayText, planDateText } from './plan-date-text.ts';
import { quoted } from './quoted.ts';
import type { RagColour } from './rag-colour.ts';
import { type RagEvidence, rollUp, type RagSuggestion, worstFirst, worstOf } from './rag-evidence.ts';
import { acceptedBreachInForce, slippageAgainst, type StandingEntry } from './schedule.ts';
import type { CalendarDay } from './calendar-day.ts';

/** The evidence of a milestone, and whether it counts in the share of red: an open one with a date does. */
export interface MilestoneEvidence extends RagEvidence {
  readonly isOpenAndDated: boolean;
}

/** The evidence of each milestone that is not cancelled, in their order. */
export function milestoneEvidence(
  entries: readonly StandingEntry[],
  thresholds: RagThresholds,
  asOf: CalendarDay,
): MilestoneEvidence[] {
  return entries
    .filter(({ standing }) => standing.state !== 'cancelled')
    .map((entry) => {
      const { milestone, standing } = entry;
      return {
        ...colourOf(entry, thresholds, asOf),
        ref: milestone.ref,
        at: milestone.at,
        isOpenAndDated: standing.state !== 'complete' && standing.state !== 'undated',
      };
    });
}

/** The schedule of a project or a workstream from the evidence of its milestones; null where it has none. */
export function scheduleSuggestion(
  evidence: readonly MilestoneEvidence[],
  { redFromShare }: RagThresholds,
): RagSuggestion | null {
  if (evidence.length === 0) return null;
  const open = evidence.filter(({ isOpenAndDated }) => isOpenAndDated);
  const complete = evidence.filter(({ colour }) => colour === 'blue').length;
  const { colour, step } = wholeOf(open, complete, evidence.length, redFromShare);
  return { colour, evidence: worstFirst(evidence), steps: [step] };
}

function wholeOf(
  open: readonly MilestoneEvidence[],
  complete: number,
  all: number,
  redFromShare: number,
): { readonly colour: RagColour; readonly step: string } {
  if (complete === all) {
    return {
      colour: 'blue',
      step: all === 1 ? 'Its one milestone is complete: blue.' : `All ${all} milestones are complete: blue.`,
    };
  }
  const colours = open.map(({ colour }) => colour);
  // What is open is not due yet, and something has been achieved: that is more than nothing reported.
  if (complete > 0 && worstOf(colours) === 'grey') {
    return {
      colour: 'green',
      step: `${complete} of ${all} milestones ${complete === 1 ? 'is' : 'are'} complete, and of the others none is late: green.`,
    };
  }
  if (open.length === 0) return { colour: 'grey', step: 'No open milestone has a date: grey.' };
  return rollUp(colours, redFromShare, {
    one: 'open milestone with a date',
    several: 'open milestones with a date',
  });
}

type Judged = Pick<RagEvidence, 'says' | 'colour'>;

function colourOf(entry: StandingEntry, thresholds: RagThresholds, asOf: CalendarDay): Judged {
  const { milestone, standing } = entry;
  const title = quoted(milestone.title);
  switch (standing.state) {
    case 'complete':
    case 'cancelled':
      return { says: `${title} is complete.`, colour: 'blue' };
    case 'undated':
      return { says: `${title} has no date (${planDateText(standing.due)}).`, colour: 'grey' };
    case 'overdue':
    case 'due-now':
    case 'upcoming':
    case 'ongoing':
      return lateness(entry, thresholds, asOf) ?? onTime(entry);
  }
}

/** Overdue, or forecast for later than due, by whichever is more days; null where it is neither by enough days for amber. */
function lateness(
  { milestone, standing }: StandingEntry,
  thresholds: RagThresholds,
  asOf: CalendarDay,
): Judged | null {
  const { due, forecast, daysOverdue } = standing;
  const daysLater = forecast === null ? 0 : Math.max(0, slippageAgainst(due, forecast) ?? 0);
  const days = Math.max(daysOverdue ?? 0, daysLater);
  const { amberFromDays, redFromDays } = thresholds;
  if (days === 0 || (days < amberFromDays && days < redFromDays)) return null;
  const [byDays, from] =
    days >= redFromDays ? (['red', redFromDays] as const) : (['amber', amberFromDays] as const);
  const isAccepted = byDays === 'red' && acceptedBreachInForce(milestone, asOf);
  const parts = [
    ...(daysOverdue === null ? [] : [overdueWords(standing, daysOverdue)]),
    ...(forecast === null || daysLater === 0
      ? []
      : [
          `is forecast ${forecastText(forecast)}, ${daysText(daysLater)} after it is due (${planDateText(due)})`,
        ]),
  ];
  const accepted = isAccepted ? acceptedWords(milestone) : '';
  return {
    says: `${quoted(milestone.title)} ${parts.join(', and ')}: ${byDays} from ${daysText(from)}${accepted}.`,
    colour: isAccepted ? 'amber' : byDays,
  };
}

function overdueWords({ due, reported, kind }: StandingEntry['standing'], days: number): string {
  const verb = kind === 'not-started' ? 'was to start' : 'was due';
  return `${verb} ${planDateText(due)} and is ${daysText(days)} past that${reported ? '' : ', with nothing reported'}`;
}

/** "for May 2022", "by 28 March 2022". */
function forecastText(date: PlanDate): string {
  return date.kind === 'window' ? `for ${planDateText(date)}` : planDateText(date);
}

function acceptedWords({ acceptedBreach }: StandingEntry['milestone']): string {
  if (acceptedBreach === null) return '';
  const { approvedBy, until } = acceptedBreach;
  return `, but amber at most, as ${approvedBy} accepts it until ${dayText(until)}`;
}

/** Not late, or not by enough days for amber. */
function onTime({ milestone, standing }: StandingEntry): Judged {
  const { state, status, reported, started, due, daysOverdue } = standing;
  const title = quoted(milestone.title);
  const when = `due ${planDateText(due)}`;
  if (daysOverdue !== null) {
    return {
      says: `${title} was ${when} and is ${daysText(daysOverdue)} past that: green so far.`,
      colour: 'green',
    };
  }
  if (status === 'on-hold') {
    return {
      says: `${title} is on hold, and ${when}: amber, as a date is not kept by waiting.`,
      colour: 'amber',
    };
  }
  if (!reported) return { says: `${title} is ${when}, and nothing is reported.`, colour: 'grey' };
  if (status === 'not-started' && started === null) {
    return { says: `${title} is ${when}, and not started.`, colour: 'grey' };
  }
  return state === 'ongoing'
    ? { says: `${title} has started, and goes on.`, colour: 'green' }
    : { says: `${title} is in progress, and ${when}.`, colour: 'green' };
}
