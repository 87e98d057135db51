import { exampleOfMilestones } from '../model/documentation.ts';
import { type Check, isOpen, within } from './check.ts';
import { quoted } from './quoted.ts';

/** Verbs of work that goes on: what begins with one of them is never finished on a day. */
const WORK: ReadonlySet<string> = new Set(
  [
    'continue, continues, begin, begins, commence, commences, explore, explores, promote, promotes, encourage',
    'encourages, maintain, maintains, consider, considers, work with, works with, work on, works on, work toward',
    'work towards, works towards, look at, looks at, look into, looks into, develop more, develops more',
    'develop further, develops further, further develop, further develops',
  ]
    .join(', ')
    .split(', '),
);

/** Words that are just as often part of a result, as in "Support offer launched". */
const WORK_OR_RESULT: ReadonlySet<string> = new Set(
  [
    'support, supports, supporting, start, starts, starting, beginning, continued, continuing, continuation',
    'exploring, exploration, promoting, promotion, encouraging, maintaining, working with, working on',
    'working towards, regular, ongoing, on-going',
  ]
    .join(', ')
    .split(', '),
);

/** What goes on, wherever in a title it stands. */
const GOES_ON: ReadonlySet<string> = new Set([
  'ongoing',
  'on-going',
  'continue to',
  'continues to',
  'regular attendance',
]);

/** What says that something is there in the end. */
const RESULT =
  /(?<!\b(?:the|a|an|our|of) )\b(?:adopted|agreed|appointed|approved|complete|completed|delivered|embedded|ended|established|filled|finalised|held|implemented|in place|issued|launched|live|opened|operational|published|recruited|rolled out|sent|set up|signed|trained)\b/;

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

/** The word or two that make a title no result; null when it is one. */
function vagueWord(title: string): string | null {
  const plain = title.trim().toLowerCase();
  const words = plain.split(/[^a-z0-9'\u2019-]+/).filter((word) => word !== '');
  const start = words[0] === 'to' ? 1 : 0;
  const work = phraseAt(words, start, WORK) ?? phraseAfterWill(words);
  if (work !== null) return work;
  const vague = firstPhrase(words, GOES_ON) ?? phraseAt(words, start, WORK_OR_RESULT);
  return vague === null || RESULT.test(plain) ? null : vague;
}

/** The two words or the one word at `index`, where `phrases` has them. */
function phraseAt(words: readonly string[], index: number, phrases: ReadonlySet<string>): string | null {
  const [word = '', next = ''] = [words[index], words[index + 1]];
  if (phrases.has(`${word} ${next}`)) return `${word} ${next}`;
  return phrases.has(word) ? word : null;
}

/** "will" makes the verb after it the main one, wherever it stands. */
function phraseAfterWill(words: readonly string[]): string | null {
  for (const [index, word] of words.entries()) {
    if (word !== 'will' && word !== 'shall') continue;
    const phrase = words[index + 1] === 'support' ? 'support' : phraseAt(words, index + 1, WORK);
    if (phrase !== null) return `${word} ${phrase}`;
  }
  return null;
}

function firstPhrase(words: readonly string[], phrases: ReadonlySet<string>): string | null {
  for (const index of words.keys()) {
    const phrase = phraseAt(words, index, phrases);
    if (phrase !== null) return phrase;
  }
  return null;
}
