/** "The Board is asked to note, agree, decide": what follows from the state of the programme, one sentence each. */
import { planDateText } from '../../model/plan-date-text.ts';
import { dayText } from '../../model/plan-date-text.ts';
import type { PlanDate } from '../../model/plan-date.ts';
import type { OpenAsk } from '../status/asks.ts';
import { withoutStop } from '../status/ask-text.ts';
import { claimedCell, ragCell, suggestedColour } from '../status/colours.ts';
import type { BoardReport } from './board.ts';

export interface Recommendation {
  readonly verb: 'decide' | 'agree' | 'note';
  /** What follows "is asked to": `agree that … moves to June 2025`. */
  readonly says: string;
}

/** Decisions first, then what is to be agreed, then what is to be noted. */
export function recommendationsOf(report: BoardReport): Recommendation[] {
  const { asks, rebaselines, expiring } = report;
  return [
    ...asks
      .filter(({ kind }) => kind === 'decision')
      .map((ask): Recommendation => ({ verb: 'decide', says: `decide ${askedText(ask)}` })),
    ...asks
      .filter(({ kind }) => kind !== 'decision')
      .map((ask): Recommendation => ({ verb: 'agree', says: `agree ${ask.kind} on ${askedText(ask)}` })),
    ...rebaselines
      .filter(({ toBeApprovedBy }) => toBeApprovedBy === report.board.id)
      .map(
        ({ entry, daysLater }): Recommendation => ({
          verb: 'agree',
          says: `agree a new date for "${entry.milestone.title}": ${dateText(entry.standing.due)} to ${dateText(entry.standing.forecast)}, ${daysLater === 1 ? '1 day' : `${daysLater} days`} later`,
        }),
      ),
    ...expiring.map(
      ({ milestone }): Recommendation => ({
        verb: 'agree',
        says: `agree what happens to "${milestone.title}", whose accepted breach ends on ${milestone.acceptedBreach === null ? '' : dayText(milestone.acceptedBreach.until)}`,
      }),
    ),
    ...notes(report),
  ];
}

/** "Whether to look at the old depot" follows a verb as "whether to look at the old depot". */
function askedText({ what, by, isLate }: OpenAsk): string {
  const text = withoutStop(what);
  const lower = /^(?:Whether|Which|Who|What|How|When|Where|If|To|The|A|An)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
  const day = by === null ? '' : `, needed ${by.kind === 'by' ? '' : 'by '}${planDateText(by)}`;
  return `${lower}${day}${isLate ? ' (late)' : ''}`;
}

function dateText(date: PlanDate | null): string {
  return date === null ? 'to be confirmed' : planDateText(date);
}

function notes({ status }: BoardReport): Recommendation[] {
  const { overall, plan, movements, trajectory, counts } = status;
  const claimed = claimedCell(overall.claim, plan.programme).text;
  const suggested = ragCell(suggestedColour(overall.suggested), plan.programme).text;
  const late = movements.notDone.length;
  const off = trajectory.offPath.length;
  return [
    `note that the programme is reported as ${claimed}, and that the evidence suggests ${suggested}`,
    `note that ${countText(movements.done.length, 'milestone was', 'milestones were')} passed since the last board, that ${countText(late, 'was', 'were')} due and not done, and that ${countText(counts.overdue, 'is', 'are')} overdue in all`,
    ...(trajectory.measures.length === 0
      ? []
      : [
          `note that ${off === 0 ? 'no measure is off its path' : `${countText(off, 'measure is', 'measures are')} off the path`}${trajectory.divergences.length === 0 ? '' : `, and where milestones and measures part ways (${trajectory.divergences.length})`}`,
        ]),
  ].map((says): Recommendation => ({ verb: 'note', says }));
}

function countText(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
