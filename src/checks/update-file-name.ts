import { calendarDay } from '../model/calendar-day.ts';
import { dayText } from '../model/plan-date-text.ts';
import { subjectRefOf } from '../model/updates.ts';
import { type Check, within } from './check.ts';
import { quoted } from './quoted.ts';

/** A day in front of a name. */
const DAY_IN_FRONT = /^\d{4}-\d{2}-\d{2}(?!\d)/;

export const updateFileName: Check = {
  code: 'update-file-name',
  severity: 'warning',
  summary: 'The name of an update begins with another day than its date.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A file in updates/ whose name begins with a day that is not its `date`. It is the `date` that counts. A name without a day in front is fine.',
  why: 'A copied file whose `date` was left as it was is older than people think, so that what it says may never be read.',
  example: `# plan/updates/2021-09-20-inclusion.yaml
for: inclusion
date: 2021-09-13
author: Sam Doe
summary: All three agreements are signed.`,
  howToFix: `If the day in the name is right, write it as the date, too. In a file that is called \`2021-11-12-inclusion.yaml\`:

\`\`\`yaml
for: inclusion
date: 2021-11-12
author: Sam Doe
summary: All three agreements are signed.
\`\`\`

If the date is right, rename the file.`,
  *run({ plan }) {
    for (const update of plan.updates) {
      const { id, date, at } = update;
      const inName = DAY_IN_FRONT.exec(id)?.[0];
      if (inName === undefined || inName === date) continue;
      const rename = `ename the file to ${quoted(`${date}${id.slice(inName.length)}.yaml`)}`;
      yield {
        message: `The name of this file begins with ${inName}, and its date is ${dayText(date)}. It is the date that counts.`,
        fix: calendarDay(inName) === null ? `R${rename}.` : `Write "date: ${inName}"; or r${rename}.`,
        at: within(at, 'date'),
        ref: subjectRefOf(update),
        entry: `update ${id}`,
      };
    }
  },
};
