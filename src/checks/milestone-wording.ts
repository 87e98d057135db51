import { exampleOfMilestones } from '../model/documentation.ts';
import { type Check, isOpen, within } from './check.ts';
import { quoted } from './quoted.ts';

/** Verbs of work that goes on: what begins with one of them is never finished on a day. */
const WORK =
  'continues?|begins?|commences?|explores?|promotes?|encourages?|maintains?|considers?|works? (?:with|on|towards?)|looks? (?:at|into)|develops? (?:more|further)|further develops?';

/** Words that are just as often part of a result, as in "Support offer launched". */
const WORK_OR_RESULT =
  'support(?:s|ing)?|start(?:s|ing)?|beginning|continu(?:ed|ing|ation)|exploring|exploration|promoting|promotion|encouraging|maintaining|working (?:with|on|towards?)|regular|on-?going';

/** What says that something is there in the end. */
const RESULT =
  /(?<!\b(?:the|a|an|our|of) )\b(?:adopted|agreed|appointed|approved|complete|completed|delivered|embedded|ended|established|filled|finalised|held|implemented|in place|issued|launched|live|opened|operational|published|recruited|rolled out|sent|set up|signed|trained)\b/i;

/** "will" makes the verb after it the main one wherever it stands. */
const STARTS_WITH_WORK = new RegExp(`^(?:to )?(?:${WORK})\\b|\\b(?:will|shall) (?:${WORK}|support)\\b`, 'i');
const STARTS_WITH_EITHER = new RegExp(`^(?:to )?(?:${WORK_OR_RESULT})\\b`, 'i');
const GOES_ON = /\b(?:on-?going|continues? to|regular attendance)\b/i;

export const milestoneWording: Check = {
  code: 'milestone-wording',
  severity: 'info',
  summary: 'A milestone is worded as work that goes on, not as a result.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A title with a word that no day can finish: one that begins with "continue", "begin", "support", "promote", "explore", "work with", "develop more" and the like, or says "ongoing" or "regular attendance". A title that names a result as well ("Support offer launched") is fine, and so is a milestone with `done_when`, and one that is complete or cancelled.',
  why: 'A milestone is a result that somebody else can see on a day. If nobody could say whether "continue to work with schools" has been achieved, its date means nothing.',
  example: exampleOfMilestones(`- id: hub-meetings
  title: Regular attendance at school hub meetings
  due: from September 2021`),
  howToFix: `Write what will be there, or be true, once it is done:

\`\`\`yaml
- id: hub-meetings
  title: A member of the team named for each school hub, and present at its first meeting
  due: September 2021
\`\`\`

Where the title has to stay as it was published, say how one will know:

\`\`\`yaml
- id: hub-meetings
  title: Regular attendance at school hub meetings
  due: December 2021
  done_when: Somebody from the team has been at each hub meeting of one whole term
\`\`\``,
  *run({ milestones }) {
    for (const entry of milestones) {
      const { milestone } = entry;
      if (milestone.doneWhen !== null || !isOpen(entry)) continue;
      const word = vagueWord(milestone.title);
      if (word === null) continue;
      yield {
        message: `${quoted(milestone.title)} describes work, and not a result that can be ticked off on a day: "${word}" has no end.`,
        fix: 'Write what will be there, or be true, once it is done, such as "Strategy agreed by all schools"; or add a line "done_when:" that says how one will know.',
        at: within(milestone.at, 'title'),
        ref: milestone.ref,
      };
    }
  },
};

/** The word that makes a title no result; null when it is one. */
function vagueWord(title: string): string | null {
  const plain = title.trim().replace(/\s+/g, ' ');
  const work = STARTS_WITH_WORK.exec(plain);
  if (work !== null) return work[0].toLowerCase();
  const perhaps = STARTS_WITH_EITHER.exec(plain);
  const goesOn = GOES_ON.exec(plain);
  if ((perhaps === null && goesOn === null) || RESULT.test(plain)) return null;
  return (goesOn ?? perhaps)?.[0].toLowerCase() ?? null;
}
