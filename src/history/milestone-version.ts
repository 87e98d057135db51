/** A milestone of a past version with its texts made dates, by the calendar of that version. */
import type { Calendar } from '../model/calendar.ts';
import { calendarDay } from '../model/calendar-day.ts';
import { isSameDate, type PlanDate, readPlanDate } from '../model/plan-date.ts';
import type { MilestoneVersion, RecordedChange } from '../model/plan-history.ts';
import type { RawChange, RawMilestone } from './workstream-version.ts';

/** What was read by one calendar. */
interface Known {
  readonly dates: Map<string, PlanDate | null>;
  readonly changes: Map<RawChange, RecordedChange>;
  readonly made: Map<RawMilestone, MilestoneVersion>;
}

/** Makes versions; each text is read once a calendar, and each version made once. */
export function versionMaker(): (raw: RawMilestone, calendar: Calendar) => MilestoneVersion {
  const byCalendar = new Map<Calendar, Known>();
  return (raw, calendar) => {
    let known = byCalendar.get(calendar);
    if (known === undefined) {
      known = { dates: new Map(), changes: new Map(), made: new Map() };
      byCalendar.set(calendar, known);
    }
    const { dates, changes, made } = known;
    const there = made.get(raw);
    if (there !== undefined) return there;
    const date = (text: string | null): PlanDate | null => {
      if (text === null) return null;
      const read = dates.get(text);
      if (read !== undefined) return read;
      const result = readPlanDate(text, calendar);
      const found = result.ok ? result.date : null;
      dates.set(text, found);
      return found;
    };
    const change = (recorded: RawChange): RecordedChange => {
      const read = changes.get(recorded);
      if (read !== undefined) return read;
      const { reason, approvedBy, correction } = recorded;
      const dated: RecordedChange = {
        date: calendarDay(recorded.date ?? ''),
        from: date(recorded.from),
        to: date(recorded.to),
        reason,
        approvedBy,
        correction,
      };
      changes.set(recorded, dated);
      return dated;
    };
    const version: MilestoneVersion = {
      ref: raw.ref,
      title: raw.title,
      project: raw.project,
      workstream: raw.workstream,
      due: date(raw.due),
      forecast: date(raw.forecast),
      forecastOn: calendarDay(raw.forecastOn ?? ''),
      started: date(raw.started),
      completed: date(raw.completed),
      status: raw.status,
      cancelledOn: calendarDay(raw.cancelledOn ?? ''),
      owners: raw.owners,
      changes: raw.changes.map(change),
      acceptedUntil: calendarDay(raw.acceptedUntil ?? ''),
      was: raw.was,
      digest: raw.digest,
    };
    made.set(raw, version);
    return version;
  };
}

/** True when nothing that is followed, and nothing in the entry, differs. */
export function isSameVersion(a: MilestoneVersion, b: MilestoneVersion): boolean {
  return (
    a === b ||
    (a.digest === b.digest &&
      a.ref === b.ref &&
      a.project === b.project &&
      a.workstream === b.workstream &&
      a.owners.join('\n') === b.owners.join('\n') &&
      isSameDate(a.due, b.due) &&
      isSameDate(a.forecast, b.forecast))
  );
}
