import type { CalendarDay } from '../model/calendar-day.ts';
import { exampleOfMilestones } from '../model/documentation.ts';
import type { Plan } from '../model/plan.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { RagColour, RagDimension } from '../model/rag-colour.ts';
import { ragLookback, type RagOnDay, type SubjectRag, suggestRag } from '../model/rag.ts';
import type { Update } from '../model/update.ts';
import { type Check, type Report, within } from './check.ts';
import { type ReportedSubject, reportedSubjects } from './reported-subjects.ts';

/** So many reports are looked back through, the newest included. */
const MOST_REPORTS = 5;
/** On so many days at most the evidence is worked out anew: many a week's reports are of one day, and a hostile plan has to end. */
const MOST_DAYS = 24;
/** So many places of the evidence go with a finding; "explain rag" shows all. */
const MOST_EVIDENCE = 3;

export const claimedGreenEvidenceAmber: Check = {
  code: 'claimed-green-evidence-amber',
  severity: 'warning',
  summary: 'An update claims green while the evidence is amber or red.',
  timeDriven: true,
  coveredByAcceptedBreach: false,
  what: 'The newest update of the programme, a workstream or a project claims green (or blue), and milestones, measures or risks speak for amber or red on that dimension. It says what the evidence is, and for how many reports in a row it has been so, the last five at most; each earlier report is held against the evidence of its own day.',
  why: 'A report that is green outside and red inside costs the board the time in which it could have helped. Often it is the plan that is behind, and not the work: then the progress is missing, and that is worth knowing, too.',
  example: `# plan/updates/2021-10-01-inclusion.yaml
for: inclusion
date: 2021-10-01
author: Sam Doe
rag: green
summary: All is going well.
${exampleOfMilestones(`- id: panel
  title: New panels approach implemented
  due: August 2021
  status: in-progress`)}`,
  howToFix: `Claim what the evidence shows, with the reason and the way back:

\`\`\`yaml
for: inclusion
date: 2021-11-12
author: Sam Doe
rag: amber
summary: The panels begin two months late.
reason: Two of the five panels had no chair.
path_to_green: Both chairs are appointed, and the last panel meets on 30 November.
\`\`\`

If the work is done, it is the plan that is behind: report it there.

\`\`\`yaml
- id: panel
  title: New panels approach implemented
  due: August 2021
  completed: 2021-08-30
\`\`\``,
  *run(context) {
    const { plan, asOf } = context;
    if (plan.updates.length === 0) return;
    const { programme, workstreams, projects } = suggestRag(plan, context.milestones, asOf);
    const onDay = boundedLookback(plan);
    for (const subject of reportedSubjects(plan, asOf)) {
      const { ref, newest } = subject;
      const rag = ref === null ? programme : (workstreams.get(ref) ?? projects.get(ref));
      if (rag === undefined) continue;
      for (const dimension of newest.rag.keys()) {
        if (isBetter(newest, dimension, rag)) yield reportOn(subject, dimension, rag, onDay);
      }
    }
  },
};

function reportOn(
  subject: ReportedSubject,
  dimension: RagDimension,
  { suggested }: SubjectRag,
  onDay: RagOnDay,
): Report {
  const { ref, title, newest } = subject;
  const { colour = 'grey', evidence = [] } = suggested.get(dimension) ?? {};
  const of = dimension === 'overall' ? '' : ` for ${dimension}`;
  const claimed = newest.rag.get(dimension) ?? 'green';
  const worst = evidence[0]?.says.replace(/\.$/, '');
  return {
    message: `${title} claims ${claimed}${of} in its update of ${dayText(newest.date)}, and the evidence is ${colour}${worst === undefined ? '' : `: ${worst}`}. ${howLong(subject, dimension, onDay)}`,
    fix: `Claim what the evidence shows, with "reason:" and "path_to_green:"; or report the progress that is missing in the plan. "milepost explain rag${ref === null ? '' : ` ${ref}`}" shows all of the evidence.`,
    at: within(newest.at, 'rag', dimension),
    ref,
    entry: dimension,
    related: evidence
      .filter((one) => isOffTrack(one.colour))
      .slice(0, MOST_EVIDENCE)
      .flatMap(({ says, at }) => (at === null ? [] : [{ says, at }])),
  };
}

/** Green or blue is claimed, and the evidence is amber or red. */
function isBetter({ rag }: Update, dimension: RagDimension, { suggested }: SubjectRag): boolean {
  const claimed = rag.get(dimension);
  const colour = suggested.get(dimension)?.colour ?? 'grey';
  return (claimed === 'green' || claimed === 'blue') && isOffTrack(colour);
}

function isOffTrack(colour: RagColour): boolean {
  return colour === 'amber' || colour === 'red';
}

/** Each earlier report is held against what the evidence was on its own day. */
function howLong({ ref, reports }: ReportedSubject, dimension: RagDimension, onDay: RagOnDay): string {
  let count = 1;
  for (const earlier of reports.slice(1, MOST_REPORTS)) {
    const rag = onDay(ref, earlier.date);
    if (rag === null) return 'For how long it has been so was not looked at.';
    if (!isBetter(earlier, dimension, rag)) break;
    count += 1;
  }
  if (count === MOST_REPORTS) return `It has been so for ${MOST_REPORTS} reports in a row, or more.`;
  if (count > 1) return `It has been so for ${count} reports in a row.`;
  return reports.length === 1 ? 'It is the first report.' : 'In the report before this one it was not so.';
}

/** Null once too many days have been asked for. */
function boundedLookback(plan: Plan): RagOnDay {
  const onDay = ragLookback(plan);
  const days = new Set<CalendarDay>();
  return (ref, asOf) => {
    if (!days.has(asOf) && days.size === MOST_DAYS) return null;
    days.add(asOf);
    return onDay(ref, asOf);
  };
}
