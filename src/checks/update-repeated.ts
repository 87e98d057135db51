import type { Update } from '../model/update.ts';
import { dayText } from '../model/plan-date-text.ts';
import { subjectRefOf } from '../model/updates.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

export const updateRepeated: Check = {
  code: 'update-repeated',
  severity: 'warning',
  summary: 'Two updates of the same workstream, project or programme bear the same day.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'Two files in updates/ that have the same `for` and the same `date`. The one that comes later in the order of their names stands, and the other is passed over.',
  why: 'Whoever wrote the update that is passed over believes that it is read. Often a file was copied and its day left as it was.',
  example: `# plan/updates/2021-09-13-inclusion.yaml
for: inclusion
date: 2021-09-13
author: Sam Doe
summary: Two agreements are signed.
# plan/updates/2021-09-20-inclusion.yaml
for: inclusion
date: 2021-09-13
author: Sam Doe
summary: All three agreements are signed.`,
  howToFix: `If one of them was copied, give it the day on which it was written:

\`\`\`yaml
for: inclusion
date: 2021-09-20
author: Sam Doe
summary: All three agreements are signed.
\`\`\`

If both were written on that day, move what is worth keeping into one of them, and delete the other file.`,
  *run({ plan }) {
    for (const { passedOver, stands } of repeated(plan.updates)) {
      const ref = subjectRefOf(passedOver);
      yield {
        message: `${quoted(fileName(passedOver))} and ${quoted(fileName(stands))} are both updates of ${ref === null ? 'the programme' : quoted(ref)} of ${dayText(passedOver.date)}. Only ${quoted(fileName(stands))} stands, as it comes later in the order of the files.`,
        fix: `Correct "date" or "for" in one of them; or move what is worth keeping into ${quoted(fileName(stands))}, and delete ${quoted(fileName(passedOver))}.`,
        at: within(passedOver.at, 'date'),
        ref,
        entry: `update ${passedOver.id}`,
        related: [{ says: 'the one that stands', at: within(stands.at, 'date') }],
      };
    }
  },
};

interface Repeated {
  readonly passedOver: Update;
  readonly stands: Update;
}

/** Each update that another of the same subject and day takes the place of. Updates come in the order in which they count. */
function repeated(updates: readonly Update[]): Repeated[] {
  const last = new Map(updates.map((update) => [subjectAndDay(update), update]));
  return updates.flatMap((passedOver) => {
    const stands = last.get(subjectAndDay(passedOver));
    return stands === undefined || stands === passedOver ? [] : [{ passedOver, stands }];
  });
}

function subjectAndDay(update: Update): string {
  return `${update.date} ${subjectRefOf(update) ?? ''}`;
}

function fileName({ id }: Update): string {
  return `updates/${id}.yaml`;
}
