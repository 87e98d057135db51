import type { Check } from './check.ts';
import { quoted } from './quoted.ts';

export const questionUnanswered: Check = {
  code: 'question-unanswered',
  severity: 'info',
  summary: 'A design question has not been answered for every project.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'A question under `design_questions` in programme.yaml that at least one project has not answered. There is one finding a question, with the counts. An answer that is dated after the day of the report does not count yet.',
  why: 'The questions are asked of every project before it begins. Where there is no answer, nobody knows whether they were.',
  example: `# plan/programme.yaml
format: 1
name: An invented programme
workstreams:
  - inclusion
design_questions:
  - id: good-enough-for-my-child
    text: Would this be good enough for my child?`,
  howToFix: `Answer it in the entry of each project, with the day:

\`\`\`yaml
- id: provision
  name: Alternative provision
  questions:
    good-enough-for-my-child:
      answer: partly
      date: 2021-09-01
      by: Sam Doe
      note: Families have seen the draft, young people have not yet
\`\`\``,
  *run({ plan, asOf }) {
    const projects = plan.workstreams.flatMap((workstream) => workstream.projects);
    for (const { id, text, at } of plan.programme.designQuestions) {
      const unanswered = projects.filter(
        ({ answers }) => !answers.some(({ question, date }) => question === id && date <= asOf),
      );
      if (unanswered.length === 0) continue;
      yield {
        message: `The question ${quoted(text)} is not answered for ${unanswered.length} of ${projects.length === 1 ? '1 project' : `${projects.length} projects`}.`,
        fix: `Answer it in each project under "questions:" and "${id}:", with "answer:" (yes, partly or no) and "date:".`,
        at,
        ref: null,
        entry: id,
      };
    }
  },
};
