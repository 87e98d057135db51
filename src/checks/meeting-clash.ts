import { addDays, addMonths } from '../model/calendar-day.ts';
import { type Clash, type ClashKind, clashFinder } from '../model/meeting-clashes.ts';
import { type Meeting, meetingsBetween } from '../model/meetings.ts';
import { dayText } from '../model/plan-date-text.ts';
import { type Check, MOST_RELATED, within } from './check.ts';
import { quoted } from './quoted.ts';

/** How far ahead it looks: a year of meetings is what people put into their diaries. */
const MONTHS_AHEAD = 12;

export const meetingClash: Check = {
  code: 'meeting-clash',
  severity: 'warning',
  summary: 'A meeting of the next twelve months falls on a holiday.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'A meeting in the twelve months after the as-of date that falls on a bank holiday of England and Wales, in a school holiday of the programme’s calendar, or, where its cadence only names a day of the month, on a Saturday or Sunday. A period of the calendar is a school holiday when it says `holiday: true`, or when its name has the word "holiday" in it. Bodies whose days cannot be known are passed over.',
  why: 'A board that cannot meet decides nothing for a month, and nobody notices until the papers are due. Found a year ahead, another day is easy to agree.',
  example: `# plan/governance.yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, first Monday`,
  howToFix: `Move the meeting, or cancel it, in an entry under \`exceptions\`:

\`\`\`yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, first Monday
    exceptions:
      - date: 2022-01-03
        held_on: 2022-01-10
        reason: A bank holiday
      - date: 2022-05-02
        held_on: 2022-05-09
        reason: A bank holiday
\`\`\`

If the body means to meet on that day, say so, with the same day under \`date\` and \`held_on\`:

\`\`\`yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, first Monday
    exceptions:
      - date: 2022-01-03
        held_on: 2022-01-03
        reason: All members have agreed to it
      - date: 2022-05-02
        cancelled: true
        reason: A bank holiday
\`\`\``,
  *run({ plan, asOf }) {
    const until = addMonths(asOf, MONTHS_AHEAD);
    const clashesOf = clashFinder(plan.programme.calendar, asOf, until);
    for (const body of plan.bodies) {
      const clashing = meetingsBetween(plan, body, addDays(asOf, 1), until).flatMap((meeting) => {
        const [clash] = clashesOf(meeting);
        // Of one that is kept somebody has looked at it and means it.
        return clash === undefined || meeting.kind === 'kept' ? [] : [{ meeting, clash }];
      });
      const regular = clashing.filter(({ meeting }) => meeting.kind === 'regular');
      if (regular.length > 0) {
        yield {
          message: regularText(body.name, regular),
          fix: `Enter ${regular.length === 1 ? 'it' : 'each of them'} under "exceptions", such as "date: ${regular[0]?.meeting.day}", and say which day it is "held_on", or "cancelled: true". To keep it, write the same day under "held_on".`,
          at: within(body.at, 'cadence'),
          ref: null,
          entry: body.id,
        };
      }
      for (const one of clashing.filter(({ meeting }) => meeting.kind !== 'regular')) {
        yield {
          message: oneText(body.name, one),
          fix: 'Write another day under "held_on".',
          at: within(one.meeting.at, 'held_on'),
          ref: null,
          entry: `${body.id} ${one.meeting.day}`,
        };
      }
    }
  },
};

interface ClashingMeeting {
  readonly meeting: Meeting;
  readonly clash: Clash;
}

function regularText(name: string, clashing: readonly ClashingMeeting[]): string {
  const [first] = clashing;
  if (first !== undefined && clashing.length === 1) return oneText(name, first);
  const named = clashing
    .slice(0, MOST_RELATED)
    .map(({ meeting, clash }) => `${dayText(meeting.day)} (${CLASH_TEXTS[clash.kind](clash.name)})`)
    .join('; ');
  const unnamed = clashing.length - MOST_RELATED;
  return `${clashing.length} meetings of ${quoted(name)} in the next twelve months fall on holidays: ${named}${unnamed > 0 ? `; and ${unnamed} more` : ''}.`;
}

function oneText(name: string, { meeting, clash }: ClashingMeeting): string {
  return `The meeting of ${quoted(name)} on ${dayText(meeting.day)} falls on a holiday: ${CLASH_TEXTS[clash.kind](clash.name)}.`;
}

const CLASH_TEXTS = {
  'bank-holiday': (name) => `bank holiday, ${name}`,
  'school-holiday': (name) => `school holiday, ${quoted(name)}`,
  weekend: (name) => name,
} satisfies Record<ClashKind, (name: string) => string>;
