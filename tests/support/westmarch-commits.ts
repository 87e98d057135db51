/** What was committed to the plan of Westmarch, from its first import in January 2024 to the board of March 2025. */
import type { GitRepository } from './git-repository.ts';
import type { PlanEditor } from './plan-editor.ts';

export interface Step {
  /** What tests call the commit by. */
  readonly name: string;
  readonly author: string;
  readonly at: string;
  readonly committer?: { readonly name: string; readonly at: string };
  readonly subject: string;
  /** What happens in it, and to which milestone. */
  readonly what: string;
  /** The branch that it is made in, which begins with its first commit; left out, `main`. */
  readonly on?: string;
  /** The branch that is merged. */
  readonly merges?: string;
  readonly does?: (plan: PlanEditor, repository: GitRepository) => void;
}

/** What this one is called, and what it writes, tries to be obeyed by a terminal, a page and a workflow. */
const HOSTILE_AUTHOR = 'Zoë \u202EnimdA\u202C \u001B[31m**red** [x](https://example.org) | &amp; @everyone';
const HOSTILE_SUBJECT =
  '::error file=plan::Board %0A::warning::x | <script>alert(1)</script> \u202E\u001B[2J';

export const FIRST_STEP: Step = {
  name: 'imported',
  author: 'Stephen Rowe',
  at: '2024-01-09T17:10:00Z',
  subject: 'Import the plan that the board has agreed',
  what: 'First import, of tests/fixtures/westmarch-2024 into programme/plan: 27 milestones',
};

export const LATER_STEPS: readonly Step[] = [
  {
    name: 'page',
    author: 'Stephen Rowe',
    at: '2024-01-11T09:00:00Z',
    subject: 'Say where the plan is',
    what: 'Only README.md, outside the plan folder',
    does: (_, repository) =>
      repository.write('README.md', '# Westmarch\n\nThe plan is in `programme/plan/`.\n'),
  },
  {
    name: 'yearCorrected',
    author: 'Tom Ashworth',
    at: '2024-01-23T11:20:00Z',
    subject: 'Correct the year of the charter',
    what: 'charter: a correction, no move; November 2042 to November 2024',
    does: (plan) =>
      plan.move('belonging/suspensions/charter', 'November 2024', {
        date: '2024-01-23',
        reason: 'The year was mistyped',
        correction: true,
      }),
  },
  {
    name: 'prioritiesAdded',
    author: 'Paul Greaves',
    at: '2024-02-05T16:45:00Z',
    subject: 'Say how urgent outreach is',
    what: 'offer gets a key that today’s schema does not know, so belonging.yaml does not load as it stands until prioritiesRemoved',
    does: (plan) => plan.set('belonging/outreach/offer', { priority: 'high' }),
  },
  {
    name: 'offerMoved',
    author: 'Tom Ashworth',
    at: '2024-02-14T10:05:00Z',
    subject: 'Outreach offer needs two more weeks',
    what: 'offer: moved with its record, while the unknown key is in the file, and while the plan is still in programme/plan',
    does: (plan) =>
      plan.move('belonging/outreach/offer', '15 June 2024', {
        date: '2024-02-13',
        reason: 'One school has a new head',
        by: 'programme-manager',
      }),
  },
  {
    name: 'folderMoved',
    author: 'Stephen Rowe',
    at: '2024-02-20T08:30:00Z',
    subject: 'Move the plan to the top',
    what: 'The plan folder is moved from programme/plan to plan; nothing in it changes',
    does: (_, repository) => {
      repository.rename('programme/plan', 'plan');
      repository.edit('README.md', (text) => text.replace('programme/plan', 'plan'));
    },
  },
  {
    name: 'prioritiesRemoved',
    author: 'Paul Greaves',
    at: '2024-03-04T13:15:00Z',
    subject: 'Take the priority out again',
    what: 'The unknown key goes',
    does: (plan) => plan.set('belonging/outreach/offer', { priority: null }),
  },
  {
    name: 'draftCompleted',
    author: 'Nadia Rahman',
    at: '2024-03-15T09:40:00Z',
    subject: 'The draft statement is agreed',
    what: 'draft: completed',
    does: (plan) => plan.set('belonging/ordinarily-available/draft', { completed: '2024-03-14' }),
  },
  {
    name: 'monthRespelt',
    author: 'Priya Nair',
    at: '2024-03-19T12:00:00Z',
    subject: 'Write the month in figures',
    what: 'places: only the spelling of due changes, September 2024 to 2024-09',
    does: (plan) => plan.set('first-signs/home-visiting/places', { due: '2024-09' }),
  },
  {
    name: 'draftReopened',
    author: 'Tom Ashworth',
    at: '2024-04-10T15:30:00+01:00',
    subject: 'The forum has not agreed the draft yet',
    what: 'draft: its completion is undone',
    does: (plan) =>
      plan.set('belonging/ordinarily-available/draft', { completed: null, status: 'in-progress' }),
  },
  {
    name: 'pathwayCompleted',
    author: 'Amy Fletcher',
    at: '2024-04-24T09:15:00+01:00',
    subject: 'One pathway, agreed by all three',
    what: 'pathway: completed',
    does: (plan) => plan.set('first-signs/two-year-check/pathway', { completed: '2024-04-23' }),
  },
  {
    name: 'commented',
    author: 'Grace Okafor',
    at: '2024-04-30T17:50:00+01:00',
    subject: 'Say whom to ask about the site',
    what: 'Only a comment in places.yaml',
    does: (plan) =>
      plan.edit('workstreams/places.yaml', (text) =>
        text.replace(
          '  - id: special-school\n',
          '  # The property team knows who owns the site.\n  - id: special-school\n',
        ),
      ),
  },
  {
    name: 'hostsMovedTwice',
    author: 'Grace Okafor',
    at: '2024-05-14T18:20:00+01:00',
    subject: 'Six host schools by the end of June',
    what: 'hosts: two recorded moves in one commit, 31 May to 14 June to 28 June 2024',
    does: (plan) => {
      plan.move('places/resource-bases/hosts', '14 June 2024', {
        date: '2024-05-07',
        reason: 'Two governing bodies meet only in June',
        by: 'workstream-lead',
      });
      plan.move('places/resource-bases/hosts', '28 June 2024', {
        date: '2024-05-14',
        reason: 'One school asked for a visit of its parents to another base',
        by: 'programme-manager',
      });
    },
  },
  {
    name: 'draftCompletedAgain',
    author: 'Nadia Rahman',
    at: '2024-05-22T10:10:00+01:00',
    subject: 'Now the draft is agreed',
    what: 'draft: completed, later than it was said to be',
    does: (plan) =>
      plan.set('belonging/ordinarily-available/draft', { status: null, completed: '2024-05-21' }),
  },
  {
    name: 'offerRenamed',
    author: 'Tom Ashworth',
    at: '2024-06-03T14:00:00+01:00',
    subject: 'Call the outreach offer what it is',
    what: 'offer: gets the id outreach-offer, with `was`; hubs depends on it by its new name',
    does: (plan) => {
      plan.rename('belonging/outreach/offer', 'outreach-offer');
      plan.set('belonging/outreach/outreach-offer', { was: ['- belonging/outreach/offer'] });
      plan.set('belonging/outreach/hubs', { depends_on: ['- belonging/outreach/outreach-offer'] });
    },
  },
  {
    name: 'offerMovedAgain',
    author: 'Paul Greaves',
    at: '2024-06-11T16:00:00+01:00',
    subject: 'Outreach offer by the end of June',
    what: 'outreach-offer: moved with its record, after it was renamed',
    does: (plan) =>
      plan.move('belonging/outreach/outreach-offer', '28 June 2024', {
        date: '2024-06-11',
        reason: 'The fourth school signs after its half-term',
        by: 'programme-manager',
      }),
  },
  {
    name: 'pilotMoved',
    author: 'Priya Nair',
    at: '2024-06-12T09:25:00+01:00',
    subject: 'Pilot until the end of July',
    what: 'pilot: moved later with its record, approved the day before by the board',
    does: (plan) =>
      plan.move('first-signs/two-year-check/pilot', 'July 2024', {
        date: '2024-06-11',
        reason: 'Two centres began a month late',
        by: 'programme-board',
      }),
  },
  {
    name: 'openingMoved',
    author: 'Grace Okafor',
    at: '2024-07-10T08:45:00+01:00',
    subject: 'Special school opens in January',
    what: 'opening: moved with its record; baselineErased alters that record',
    does: (plan) =>
      plan.move('places/special-school/opening', 'January 2026', {
        date: '2024-07-09',
        reason: 'The site can be handed over only in the autumn',
        by: 'programme-board',
      }),
  },
  {
    name: 'therapistsMoved',
    author: 'Imran Yusuf',
    at: '2024-07-16T23:30:00Z',
    subject: 'Therapists: more time',
    what: 'link-therapists: moved without a record, ever; at half past eleven in UTC, which is the next day in London',
    does: (plan) => plan.move('first-signs/speech-and-language/link-therapists', 'February 2025'),
  },
  {
    name: 'publishedEarlier',
    author: 'Nadia Rahman',
    at: '2024-07-24T11:00:00+01:00',
    subject: 'The statement goes out before term',
    what: 'published: moved earlier, with its record',
    does: (plan) =>
      plan.move('belonging/ordinarily-available/published', '30 August 2024', {
        date: '2024-07-23',
        reason: 'Schools want it on their first training day',
        by: 'workstream-lead',
      }),
  },
  {
    name: 'teachersMoved',
    author: 'Owen Price',
    at: '2024-08-05T13:30:00+01:00',
    subject: 'Teachers can begin in August',
    what: 'base-teachers: moved without a record, before it goes to another project',
    does: (plan) => plan.move('places/resource-bases/base-teachers', 'August 2025'),
  },
  {
    name: 'contractMoved',
    author: 'Imran Yusuf',
    at: '2024-08-20T16:15:00+01:00',
    subject: 'Contract: end of October',
    what: 'contract: moved, and recorded only by contractRecorded',
    does: (plan) => plan.move('first-signs/speech-and-language/contract', '31 October 2024'),
  },
  {
    name: 'contractRecorded',
    author: 'Priya Nair',
    at: '2024-09-11T09:05:00+01:00',
    subject: 'Record what the board agreed on the contract',
    what: 'contract: the record of a move that was made three weeks before',
    does: (plan) =>
      plan.record('first-signs/speech-and-language/contract', {
        date: '2024-09-10',
        from: 'September 2024',
        to: '31 October 2024',
        reason: 'The provider asked for other terms on holiday cover',
        by: 'programme-board',
      }),
  },
  {
    name: 'publishedCompleted',
    author: 'Nadia Rahman',
    at: '2024-09-13T10:00:00+01:00',
    subject: 'The statement is out',
    what: 'published: completed, nine days after its baseline',
    does: (plan) => plan.set('belonging/ordinarily-available/published', { completed: '2024-09-12' }),
  },
  {
    name: 'calendarChanged',
    author: 'Stephen Rowe',
    at: '2024-09-16T08:50:00+01:00',
    subject: 'Autumn term ends a week later',
    what: 'roll-out: its window ends on 20 and no longer on 13 December 2024, and no line of it is touched',
    does: (plan) => plan.edit('programme.yaml', (text) => text.replace('to: 2024-12-13', 'to: 2024-12-20')),
  },
  {
    name: 'noteBroken',
    author: 'Claire Dunn',
    at: '2024-10-07T12:40:00+01:00',
    subject: 'Three are back',
    what: 'places.yaml is no YAML any more, until noteMended: a colon in a note of first-eight',
    does: (plan) => plan.set('places/coming-home/first-eight', { note: 'Three are back: five are to come' }),
  },
  {
    name: 'placesMoved',
    author: 'Priya Nair',
    at: '2024-10-09T15:20:00+01:00',
    subject: 'Sixty places by November',
    what: 'places: moved with its record, while another file of the plan is broken',
    does: (plan) =>
      plan.move('first-signs/home-visiting/places', '2024-11', {
        date: '2024-10-08',
        reason: 'Two visitors have left',
        by: 'programme-board',
      }),
  },
  {
    name: 'noteMended',
    author: 'Grace Okafor',
    at: '2024-10-10T09:00:00+01:00',
    subject: 'Put quotes round the note',
    what: 'places.yaml is mended',
    does: (plan) =>
      plan.edit('workstreams/places.yaml', (text) =>
        text.replace('Three are back: five are to come', '"Three are back: five are to come"'),
      ),
  },
  {
    name: 'storeCancelled',
    author: 'Grace Okafor',
    at: '2024-10-15T17:00:00+01:00',
    subject: 'No store of our own',
    what: 'store: cancelled with the approval of the board',
    does: (plan) =>
      plan.set('places/equipment/store', {
        status: 'cancelled',
        cancelled: [
          'date: 2024-10-08',
          'reason: The regional store takes Westmarch as well, at half the cost',
          'approved_by: programme-board',
        ],
      }),
  },
  {
    name: 'forecastAdded',
    author: 'Priya Nair',
    at: '2024-10-22T10:30:00+01:00',
    subject: 'First visits may take until April',
    what: 'six-weeks: gets a forecast, due stays',
    does: (plan) => plan.set('first-signs/home-visiting/six-weeks', { forecast: 'April 2025' }),
  },
  {
    name: 'ownerChanged',
    author: 'Claire Dunn',
    at: '2024-10-29T14:10:00Z',
    subject: 'Martin Bell sees the reviews through',
    what: 'reviews: gets an owner of its own, Martin Bell in place of the project’s lead Claire Dunn',
    does: (plan) => plan.set('places/coming-home/reviews', { owner: 'Martin Bell' }),
  },
  {
    name: 'leadChanged',
    author: 'Grace Okafor',
    at: '2024-11-05T09:30:00Z',
    subject: 'Beth Morley leads Coming home',
    what: 'first-eight: its owner changes from Claire Dunn to Beth Morley with the project’s lead; reviews keeps its own',
    does: (plan) =>
      plan.edit('workstreams/places.yaml', (text) => text.replace('lead: Claire Dunn', 'lead: Beth Morley')),
  },
  {
    name: 'selfReviewDrafted',
    author: 'Nadia Rahman',
    at: '2024-11-06T11:45:00Z',
    subject: 'Self-review: April',
    what: 'On a branch. self-review: moved to April 2025, with its record',
    on: 'self-review',
    does: (plan) =>
      plan.move('belonging/ordinarily-available/self-review', 'April 2025', {
        date: '2024-11-12',
        reason: 'Nineteen of sixty-four schools ask for help with it',
        by: 'programme-board',
      }),
  },
  {
    name: 'frameworkAdded',
    author: 'Grace Okafor',
    at: '2024-11-11T16:30:00Z',
    subject: 'Add the framework contract',
    what: 'framework: a milestone that the plan did not begin with; meanwhile, on main',
    does: (plan) =>
      plan.addBelow('places/coming-home/first-eight', 'framework', {
        title: 'Framework contract with independent schools signed',
        due: 'financial year 2024/25',
      }),
  },
  {
    name: 'selfReviewSettled',
    author: 'Tom Ashworth',
    at: '2024-11-12T19:05:00Z',
    subject: 'Self-review: the board gave it until the end of May',
    what: 'On the branch. self-review: due and the `to` of its record changed once more',
    on: 'self-review',
    does: (plan) =>
      plan.edit('workstreams/belonging.yaml', (text) =>
        text
          .replace('due: April 2025', 'due: end of May 2025')
          .replace('to: April 2025', 'to: end of May 2025'),
      ),
  },
  {
    name: 'selfReviewMerged',
    author: 'Stephen Rowe',
    at: '2024-11-13T08:20:00Z',
    subject: 'Merge the date of the self-review',
    what: 'self-review: one move on main, from end of Spring term 2025 to end of May 2025, set by Tom Ashworth',
    merges: 'self-review',
  },
  {
    name: 'teachersToStaffing',
    author: 'Owen Price',
    at: '2024-11-19T13:00:00Z',
    subject: 'A project of its own for staff',
    what: 'base-teachers: goes from the project resource-bases to the new project staffing, with `was`',
    does: (plan) => {
      const lines = plan.remove('places/resource-bases/base-teachers');
      plan.edit(
        'workstreams/places.yaml',
        (text) =>
          `${text}
  - id: staffing
    name: Staff for new places
    lead: Owen Price
    milestones:
${lines.join('\n')}
        was:
          - places/resource-bases/base-teachers
`,
      );
    },
  },
  {
    name: 'hubsDated',
    author: 'Paul Greaves',
    at: '2024-11-20T10:50:00Z',
    subject: 'The hubs have a date',
    what: 'hubs: from tbc to a date, with its record',
    does: (plan) =>
      plan.move('belonging/outreach/hubs', 'January 2025', {
        date: '2024-11-12',
        reason: 'All three buildings are found',
        by: 'programme-board',
      }),
  },
  {
    name: 'panelRenamed',
    author: 'Joe Tranter',
    at: '2024-11-27T15:35:00Z',
    subject: 'Shorter name for the panel',
    what: 'advice-panel: gets the id first-fortnight without `was`; title and due stay',
    does: (plan) => plan.rename('belonging/suspensions/advice-panel', 'first-fortnight'),
  },
  {
    name: 'surveyMoved',
    author: 'Grace Okafor',
    at: '2024-12-03T12:25:00Z',
    subject: 'Survey after the frost',
    what: 'survey: moved by 56 days with the approval of the workstream’s lead, who may approve 14',
    does: (plan) =>
      plan.move('places/special-school/survey', '14 February 2025', {
        date: '2024-12-03',
        reason: 'The ground is frozen',
        by: 'workstream-lead',
      }),
  },
  {
    name: 'baselineErased',
    author: 'Ruth Hallam',
    at: '2024-12-11T18:40:00Z',
    subject: 'Tidy up',
    what: 'opening: the `from` of its record is altered, September 2025 to December 2025, so that it seems less late',
    does: (plan) =>
      plan.edit('workstreams/places.yaml', (text) =>
        text.replace('from: September 2025', 'from: December 2025'),
      ),
  },
  {
    name: 'agreementUndated',
    author: 'Karen Booth',
    at: '2025-01-14T17:30:00Z',
    subject: 'Agreement: no date for now',
    what: 'agreement: from January 2025 to tbc, with its record',
    does: (plan) =>
      plan.move('first-signs/health-visitor-records/agreement', 'tbc', {
        date: '2025-01-14',
        reason: 'The trust has a new data protection officer, who wants to read everything again',
        by: 'programme-board',
      }),
  },
  {
    name: 'titleChanged',
    author: 'Paul Greaves',
    at: '2025-01-15T09:45:00Z',
    subject: 'Two terms, not a year',
    what: 'review: its title changes',
    does: (plan) =>
      plan.set('belonging/outreach/review', {
        title: 'Review of the first two terms of outreach published',
      }),
  },
  {
    name: 'planningMoved',
    author: 'Ruth Hallam',
    at: '2025-01-20T11:10:00Z',
    subject: 'Planning application in March',
    what: 'On a branch. planning: moved with its record',
    on: 'planning',
    does: (plan) =>
      plan.move('places/special-school/planning', 'March 2025', {
        date: '2025-01-14',
        reason: 'A second survey is needed',
        by: 'programme-board',
      }),
  },
  {
    name: 'passportRemoved',
    author: 'Grace Okafor',
    at: '2025-01-28T16:05:00Z',
    subject: 'No passport without a store',
    what: 'passport: removed',
    does: (plan) => void plan.remove('places/equipment/passport'),
  },
  {
    name: 'reviewMoved',
    author: HOSTILE_AUTHOR,
    at: '2025-02-05T10:00:00Z',
    subject: HOSTILE_SUBJECT,
    what: 'review: moved with its record, by an author and under a subject that try to be obeyed',
    does: (plan) =>
      plan.move('belonging/outreach/review', 'September 2025', {
        date: '2025-02-04',
        reason: 'The reviewer’s contract cannot be let before the new financial year',
        by: 'programme-board',
      }),
  },
  {
    name: 'forecastMoved',
    author: 'Priya Nair',
    at: '2025-02-18T14:50:00Z',
    subject: 'First visits may take until June',
    what: 'six-weeks: its forecast moves, and says why; due stays',
    does: (plan) =>
      plan.set('first-signs/home-visiting/six-weeks', {
        forecast: [
          'due: June 2025',
          'reason: The posts were advertised only in February',
          'date: 2025-02-18',
        ],
      }),
  },
  {
    name: 'planningMerged',
    author: 'Stephen Rowe',
    at: '2025-02-25T09:10:00Z',
    subject: 'Merge the date of the planning application',
    what: 'planning: moved on main five weeks after Ruth Hallam moved it on her branch',
    merges: 'planning',
  },
  {
    name: 'breachAccepted',
    author: 'Tom Ashworth',
    at: '2025-02-27T12:15:00Z',
    subject: 'The audit may be late',
    what: 'audit: gets an accepted breach until 31 March 2025',
    does: (plan) =>
      plan.set('belonging/suspensions/audit', {
        accepted_breach: [
          'until: 2025-03-31',
          'reason: The auditor was ill, and her deputy has other schools to see first',
          'approved_by: programme-manager',
        ],
      }),
  },
  {
    name: 'basesMoved',
    author: 'Owen Price',
    at: '2025-02-28T15:55:00Z',
    committer: { name: 'Stephen Rowe', at: '2025-03-12T09:20:00Z' },
    subject: 'First three bases open in October',
    what: 'first-three: moved with its record; written on 28 February, and committed by somebody else on 12 March',
    does: (plan) =>
      plan.move('places/resource-bases/first-three', 'October 2025', {
        date: '2025-03-11',
        reason: 'Building work at two of the schools takes the whole of September',
        by: 'programme-board',
      }),
  },
];
