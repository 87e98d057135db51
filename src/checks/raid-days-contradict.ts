import type { CalendarDay } from '../model/calendar-day.ts';
import type { KeyPath, Location } from '../model/finding.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { Raid } from '../model/raid.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const raidDaysContradict: Check = {
  code: 'raid-days-contradict',
  severity: 'warning',
  summary: 'Something in the RAID log ended, or was needed, before it was raised.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A risk that was closed, an issue that was resolved, a decision that was made or needed, or an escalation that was answered before the day under `raised`; and an action that was done before the meeting that asked for it.',
  why: 'One of the two days is wrong, and with it what every report says of how long something took or was open.',
  example: `# plan/governance.yaml
bodies:
  - id: board
    name: Programme Board
# plan/raid.yaml
decisions:
  - id: premises
    title: Where the third panel meets
    asked_of: board
    raised: 2021-09-09
    needed_by: 2021-10-14
    outcome:
      date: 2021-01-14
      decided: It moves in with the second one until March.`,
  howToFix: `Correct the day that is wrong:

\`\`\`yaml
decisions:
  - id: premises
    title: Where the third panel meets
    asked_of: board
    raised: 2021-09-09
    needed_by: 2021-10-14
    outcome:
      date: 2021-10-14
      decided: It moves in with the second one until March.
\`\`\``,
  *run({ plan }) {
    for (const { what, entry, began, ended } of spansOf(plan.raid)) {
      if (began.day === null || ended.day === null || ended.day >= began.day) continue;
      const { id, title, about, at } = entry;
      yield {
        message: `The ${what} ${quoted(title)} was ${ended.words} ${dayText(ended.day)}, before ${began.words} ${dayText(began.day)}.`,
        fix: `Correct the day under "${keyText(ended.path)}", or the one under "${keyText(began.path)}".`,
        at: within(at, ...ended.path),
        ref: about[0] ?? null,
        entry: `${what} ${id} ${keyText(ended.path)}`,
        related: [{ says: 'the other day', at: within(at, ...began.path) }],
      };
    }
  },
};

interface NamedDay {
  readonly words: string;
  readonly path: KeyPath;
  readonly day: CalendarDay | null;
}

/** Two days of an entry, the second of which cannot come before the first. */
interface Span {
  readonly what: string;
  readonly entry: {
    readonly id: string;
    readonly title: string;
    readonly about: readonly string[];
    readonly at: Location;
  };
  readonly began: NamedDay;
  readonly ended: NamedDay;
}

function* spansOf({ risks, issues, actions, decisions, escalations }: Raid): Generator<Span> {
  for (const entry of risks) {
    const ended = named('closed on', ['closed', 'date'], entry.closed?.date);
    yield { what: 'risk', entry, began: raised(entry.raised), ended };
  }
  for (const entry of issues) {
    const ended = named('resolved on', ['resolved', 'date'], entry.resolved?.date);
    yield { what: 'issue', entry, began: raised(entry.raised), ended };
  }
  for (const entry of actions) {
    const began = named('the meeting that asked for it, on', ['raised_at', 'date'], entry.raisedAt?.date);
    yield { what: 'action', entry, began, ended: named('done on', ['done'], entry.done) };
  }
  for (const entry of decisions) {
    const began = raised(entry.raised);
    const made = named('made on', ['outcome', 'date'], entry.outcome?.date);
    yield { what: 'decision', entry, began, ended: named('needed by', ['needed_by'], entry.neededBy) };
    yield { what: 'decision', entry, began, ended: made };
  }
  for (const entry of escalations) {
    const ended = named('answered on', ['answered', 'date'], entry.answered?.date);
    yield { what: 'escalation', entry, began: raised(entry.raised), ended };
  }
}

function raised(day: CalendarDay | null): NamedDay {
  return named('it was raised on', ['raised'], day);
}

function named(words: string, path: KeyPath, day: CalendarDay | null | undefined): NamedDay {
  return { words, path, day: day ?? null };
}

/** As somebody looks for it in the file: `closed: date`. */
function keyText(path: KeyPath): string {
  return path.join(': ');
}
