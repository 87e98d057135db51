/** What there are updates of by a day: the programme, workstreams and projects. */
import type { CalendarDay } from '../model/calendar-day.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { updatesBySubject } from '../model/updates.ts';
import { quoted } from './quoted.ts';

export interface ReportedSubject {
  /** Null of the programme. */
  readonly ref: string | null;
  /** How a message names it: "The programme", or its name in quotes. */
  readonly title: string;
  /** Newest first; at least one. */
  readonly reports: readonly Update[];
  readonly newest: Update;
}

/** In programme order, the programme first and each project after its workstream. */
export function* reportedSubjects(plan: Plan, asOf: CalendarDay): Generator<ReportedSubject> {
  const bySubject = updatesBySubject(plan, asOf);
  const reported = function* (ref: string | null, title: string): Generator<ReportedSubject> {
    const reports = bySubject.get(ref) ?? [];
    const [newest] = reports;
    if (newest !== undefined) yield { ref, title, reports, newest };
  };
  yield* reported(null, 'The programme');
  for (const { id, name, projects } of plan.workstreams) {
    yield* reported(id, quoted(name));
    for (const project of projects) yield* reported(project.ref, quoted(project.name));
  }
}
