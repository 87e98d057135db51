/** "The Board is asked to note, agree, decide": what follows from the state of the programme, one sentence each. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import { daysText } from '../../model/days-text.ts';
import type { Location } from '../../model/finding.ts';
import { dayText, planDateText } from '../../model/plan-date-text.ts';
import { comparisonDay } from '../../model/plan-date.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import { withoutStop } from '../status/ask-text.ts';
import type { OpenAsk } from '../status/asks.ts';
import { claimedCell, ragCell, suggestedColour } from '../status/colours.ts';
import type { LateForecast } from '../status/milestone-movement.ts';
import type { BoardReport } from './board.ts';

export interface Recommendation {
  readonly verb: 'decide' | 'answer' | 'agree' | 'note';
  /** What follows "is asked to": `agree a new date for …`. */
  readonly says: string;
  /** The entry that it comes from; null of what is to be noted of the whole. */
  readonly at: Location | null;
}

/** Decisions first, then what waits for an answer, then what is to be agreed, then what is to be noted. */
export function recommendationsOf(report: BoardReport): Recommendation[] {
  const { asks, board, rebaselines, expiring, status } = report;
  const decisions = asks.filter(({ kind }) => kind === 'decision');
  return [
    ...decisions.map(
      (ask): Recommendation => ({ verb: 'decide', says: `decide ${askedText(ask)}`, at: ask.at }),
    ),
    ...status.escalations
      .filter(({ escalation }) => escalation.to === board.id)
      .map(
        ({ escalation, ageDays }): Recommendation => ({
          verb: 'answer',
          says: `answer what was escalated ${daysText(ageDays)} ago: ${withoutStop(escalation.title)}`,
          at: escalation.at,
        }),
      ),
    ...asks
      .filter(({ kind }) => kind !== 'decision')
      .map(
        (ask): Recommendation => ({
          verb: 'agree',
          says: `agree ${ask.kind} on ${askedText(ask)}`,
          at: ask.at,
        }),
      ),
    ...rebaselines
      .filter(({ toBeApprovedBy }) => toBeApprovedBy === board.id)
      .map((one) => newDate(one, status.asOf.day)),
    ...expiring.map((entry) => acceptedBreach(entry, status.asOf.day)),
    ...notes(report),
  ];
}

/** "Whether to look at the old depot" follows a verb as "whether to look at the old depot". */
function askedText({ what, by, isLate, askedFor }: OpenAsk): string {
  const text = withoutStop(what);
  const lower = /^(?:Whether|Which|Who|What|How|When|Where|If|To|The|A|An)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
  const whose = askedFor === null ? '' : ` (${askedFor})`;
  const day = by === null ? '' : `, needed ${by.kind === 'by' ? '' : 'by '}${planDateText(by)}`;
  return `${lower}${whose}${day}${isLate ? ', which has gone by' : ''}`;
}

function newDate({ entry, daysLater }: LateForecast, asOf: CalendarDay): Recommendation {
  const { milestone, standing } = entry;
  const { forecast } = standing;
  const day = forecast === null ? null : comparisonDay(forecast);
  const expected =
    forecast === null || day === null
      ? 'no day'
      : day < asOf
        ? `${planDateText(forecast)}, which has gone by, so another is needed`
        : `${planDateText(forecast)} (${daysText(daysLater)} later)`;
  return {
    verb: 'agree',
    says: `agree a new date for "${milestone.title}": due ${planDateText(standing.due)}, now expected ${expected}`,
    at: milestone.at,
  };
}

function acceptedBreach({ milestone }: StandingEntry, asOf: CalendarDay): Recommendation {
  const until = milestone.acceptedBreach?.until ?? asOf;
  const ends = until < asOf ? `ended on ${dayText(until)}` : `ends on ${dayText(until)}`;
  return {
    verb: 'agree',
    says: `agree what happens to "${milestone.title}", whose accepted breach ${ends}`,
    at: milestone.at,
  };
}

function notes({ status, sinceWords }: BoardReport): Recommendation[] {
  const { overall, plan, movements, trajectory, counts } = status;
  const claim =
    overall.claim === null
      ? 'not reported'
      : `reported as ${claimedCell(overall.claim, plan.programme).text}`;
  const suggested = ragCell(suggestedColour(overall.suggested), plan.programme).text;
  const off = trajectory.offPath.length;
  const apart = trajectory.divergences.length;
  const judged = off + trajectory.counts['on-path'] + trajectory.counts['better-than-path'];
  return [
    `note that the programme is ${claim}, and that the evidence suggests ${suggested}`,
    `note that ${counted(movements.done.length, 'milestone was', 'milestones were', 'no milestone was')} passed ${sinceWords}, that ${counted(movements.notDone.length, 'was', 'were', 'none was')} due and not done, and that ${counted(counts.overdue, 'is', 'are', 'none is')} overdue in all`,
    ...(judged === 0
      ? []
      : [
          `note that ${off === 0 ? `none of the ${judged} measures that can be judged is off its path` : counted(off, 'measure is off its path', 'measures are off their paths')}${apart === 0 ? '' : `, and that milestones and measures part ways in ${counted(apart, 'workstream', 'workstreams')}`}`,
        ]),
  ].map((says): Recommendation => ({ verb: 'note', says, at: null }));
}

/** What to say of none is given where there may be none. */
function counted(count: number, one: string, many: string, none = ''): string {
  if (count === 0 && none !== '') return none;
  return `${count} ${count === 1 ? one : many}`;
}
