import { questionUnanswered } from '../../src/checks/question-unanswered.ts';
import { describeCheck, type PlanParts, programme } from './describe-check.ts';

const QUESTIONS = `design_questions:
  - id: good-enough
    text: Would this be good enough for my child?
  - id: asked
    text: Have families been asked?
`;

const plan = (first: string, second: string): PlanParts => ({
  ...programme(QUESTIONS),
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
projects:
  - id: a
    name: A
${first}  - id: b
    name: B
${second}`,
});
const answers = (date: string): string => `    questions:
      good-enough: { answer: "no", date: ${date} }
      asked: { answer: partly, date: 2021-09-01 }
`;

describeCheck(questionUnanswered, [
  {
    what: 'answered for every project, also with no',
    parts: plan(answers('2021-09-01'), answers('2021-10-04')),
    finds: [],
  },
  {
    what: 'one finding a question, with the counts',
    parts: plan(answers('2021-09-01'), ''),
    finds: [
      {
        at: '6:5',
        says: 'The question "Would this be good enough for my child?" is not answered for 1 of 2 projects.',
        fix: '"good-enough:"',
      },
      { at: '8:5', says: '"Have families been asked?" is not answered for 1 of 2 projects.' },
    ],
  },
  {
    what: 'answered after the day',
    parts: plan(answers('2021-09-01'), answers('2021-10-05')),
    finds: [{ at: '6:5', says: 'not answered for 1 of 2 projects' }],
  },
  { what: 'no questions', parts: {}, finds: [] },
]);
