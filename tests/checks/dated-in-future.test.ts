import { datedInFuture } from '../../src/checks/dated-in-future.ts';
import { describeCheck, type PlanParts, programme } from './describe-check.ts';

const plan = (date: string): PlanParts => ({
  ...programme(
    'sectors:\n  - id: health\n    name: Health\ndesign_questions:\n  - id: asked\n    text: Have families been asked?\n',
  ),
  'principles.yaml': 'principles:\n  - id: candour\n    name: Candour\n',
  'workstreams/inclusion.yaml': `id: inclusion
name: Inclusion
kind: delivery
principles:
  candour:
    evidence: Minutes are public
    date: ${date}
projects:
  - id: a
    name: A
    principles:
      candour:
        evidence: Minutes are public
        date: ${date}
    engagement:
      - date: ${date}
        with: [health]
    questions:
      asked:
        answer: "yes"
        date: ${date}
`,
});

describeCheck(datedInFuture, [
  { what: 'today', parts: plan('2021-10-04'), finds: [] },
  {
    what: 'after the day of the report, and over today',
    parts: plan('2021-10-05'),
    today: '2021-10-05',
    finds: [],
  },
  {
    what: 'tomorrow',
    parts: plan('2021-10-05'),
    finds: [
      {
        at: '7:11',
        says: 'This evidence is dated 5 October 2021, which has not come yet',
        fix: 'Correct the day',
      },
      { at: '14:15', says: 'This evidence is dated 5 October 2021' },
      { at: '16:15', says: 'This engagement is dated 5 October 2021' },
      { at: '21:15', says: 'This answer is dated 5 October 2021' },
    ],
  },
]);
