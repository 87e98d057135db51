import { datedInFuture } from '../../src/checks/dated-in-future.ts';
import { describeCheck, type PlanParts, programme } from './describe-check.ts';
import { raid, update } from './raid-parts.ts';

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

/** A RAID log in which everything was raised and ended on one day. */
const raidOf = (date: string): PlanParts =>
  raid(`risks:
  - id: places
    title: Too few places
    raised: ${date}
    likelihood: 1
    impact: 1
    closed:
      date: ${date}
      reason: There are enough
issues:
  - id: late
    title: It is late
    raised: ${date}
    impact: 1
    resolved:
      date: ${date}
      reason: It is there
actions:
  - id: call
    title: Call them
    due: 2091-12-01
    raised_at:
      body: board
      date: ${date}
    done: ${date}
decisions:
  - id: premises
    title: Where it meets
    asked_of: board
    raised: ${date}
    needed_by: 2091-12-01
    outcome:
      date: ${date}
      decided: In the hall
escalations:
  - id: money
    title: Who pays
    from: inclusion
    to: board
    raised: ${date}
    answered:
      date: ${date}
      answer: The board
`);

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
  { what: 'of the RAID log, today', parts: raidOf('2021-10-04'), finds: [] },
  {
    what: 'of the RAID log, tomorrow',
    parts: raidOf('2021-10-05'),
    finds: [
      { at: '4:13', says: 'This risk is dated 5 October 2021, which has not come yet' },
      { at: '8:13', says: 'This closing of a risk is dated' },
      { at: '13:13', says: 'This issue is dated' },
      { at: '16:13', says: 'This end of an issue is dated' },
      { at: '24:13', says: 'This meeting that asked for an action is dated' },
      { at: '25:11', says: 'This end of an action is dated' },
      { at: '30:13', says: 'This request for a decision is dated' },
      { at: '33:13', says: 'This outcome of a decision is dated' },
      { at: '40:13', says: 'This escalation is dated' },
      { at: '42:13', says: 'This answer to an escalation is dated' },
    ],
  },
  {
    what: 'updates',
    parts: { ...update('inclusion', '2021-10-05'), ...update('inclusion', '2021-10-04') },
    finds: [{ at: '2:7', says: 'This update is dated 5 October 2021' }],
  },
  {
    what: 'the publication of actuals, in YAML and in a CSV file',
    parts: {
      'measures.yaml': `measures:
  - id: exclusions
    name: Exclusions
    actuals:
      - date: 2021-08
        value: 3
        published: 2021-10-05
      - date: 2021-07
        value: 3
        published: 2021-10-04
  - id: places
    name: Places
    actuals_csv: places.csv
`,
      'measures/places.csv': 'date,value,published\n2021-07,3,2021-10-04\n2021-08,3,2021-11-04\n',
    },
    finds: [
      { at: '7:20', says: 'The publication of this actual is dated 5 October 2021' },
      { at: '3:11', says: 'The publication of this actual is dated 4 November 2021' },
    ],
  },
]);
