/** The facts of the programme: what programme.yaml and governance.yaml state, and what the whole plan comes to. */
import { unservedAmbitions } from '../model/ambitions.ts';
import type { Person } from '../model/body.ts';
import { daysBetween } from '../model/calendar-day.ts';
import type { FactType } from '../model/fact-type.ts';
import { lastMeeting } from '../model/meetings.ts';
import type { Plan } from '../model/plan.ts';
import type { ColourWords } from '../model/rag-colour.ts';
import { thresholdsOf } from '../model/rag.ts';
import { countFacts } from './counts.ts';
import { engagedShare } from './engagement.ts';
import {
  AMBITIONS,
  BODY,
  COUNT,
  DAY,
  type Fact,
  type FactRecord,
  inFile,
  knownFields,
  MEASURE_IDS,
  QUESTIONS,
  SECTORS,
  TEXT,
  TEXTS,
} from './fact.ts';
import { linkedMeasureFacts } from './linked-measure-facts.ts';
import { MEETINGS, meetingsByBody } from './meeting-facts.ts';
import { raidFacts } from './raid-facts.ts';
import { updateFacts } from './update-facts.ts';

const PERSON: FactType = { kind: 'record', fields: { name: TEXT, role: TEXT } };
const COLOUR_WORDS: FactType = { kind: 'record', fields: { word: TEXT, meaning: TEXT } };
const WORDS: FactType = {
  kind: 'record',
  fields: {
    red: COLOUR_WORDS,
    amber: COLOUR_WORDS,
    green: COLOUR_WORDS,
    blue: COLOUR_WORDS,
    grey: COLOUR_WORDS,
  },
};

export const PROGRAMME_FACTS: readonly Fact<Plan>[] = [
  {
    name: 'name',
    type: TEXT,
    always: true,
    says: 'The name of the programme.',
    source: '`name`',
    valueOf: ({ programme }) => programme.name,
  },
  {
    name: 'summary',
    type: TEXT,
    always: false,
    says: 'What the programme is.',
    source: '`summary`',
    write: () => 'summary: WHAT THE PROGRAMME IS',
    valueOf: ({ programme }) => programme.summary,
  },
  {
    name: 'vision',
    type: TEXT,
    always: false,
    says: 'What it wants to come about.',
    source: '`vision`',
    write: () => 'vision: WHAT THE PROGRAMME WANTS TO COME ABOUT',
    valueOf: ({ programme }) => programme.vision,
  },
  {
    name: 'sponsor',
    type: PERSON,
    always: false,
    says: 'Who sponsors it: name, role.',
    source: '`sponsor`',
    write: () => 'sponsor:\n  name: NAME',
    valueOf: ({ programme }) => personRecord(programme.sponsor),
  },
  {
    name: 'programme_manager',
    type: PERSON,
    always: false,
    says: 'Who manages it: name, role.',
    source: '`programme_manager`',
    write: () => 'programme_manager:\n  name: NAME',
    valueOf: ({ programme }) => personRecord(programme.programmeManager),
  },
  {
    name: 'frozen_at',
    type: DAY,
    always: false,
    says: 'The day that an archived plan speaks for.',
    source: '`frozen_at`',
    valueOf: ({ programme }) => programme.frozenAt,
  },
  {
    name: 'horizons',
    type: TEXTS,
    always: false,
    says: 'The ids of its horizons.',
    source: '`horizons`',
    valueOf: ({ programme }) => programme.horizons.map(({ id }) => id),
  },
  {
    name: 'calendar',
    type: TEXTS,
    always: false,
    says: 'The names of the periods in its calendar.',
    source: '`calendar`',
    valueOf: ({ programme }) => programme.calendar.periods.map(({ name }) => name),
  },
  {
    name: 'rag',
    type: {
      kind: 'record',
      fields: {
        amber_from_days: COUNT,
        red_from_days: COUNT,
        red_from_share: COUNT,
        red_from_tolerances: { kind: 'number' },
        update_stale_days: COUNT,
        words: WORDS,
      },
    },
    always: false,
    says: 'From where on amber and red are suggested, after how many days an update is stale, and the words for the colours; not recorded where the plan sets no thresholds.',
    source: '`rag`',
    write: () => 'rag:\n  amber_from_days: 1\n  red_from_days: 28',
    valueOf: ({ programme: { ragThresholds, ragWords } }) =>
      ragThresholds === null
        ? null
        : {
            amber_from_days: ragThresholds.amberFromDays,
            red_from_days: ragThresholds.redFromDays,
            red_from_share: ragThresholds.redFromShare,
            red_from_tolerances: ragThresholds.redFromTolerances,
            update_stale_days: ragThresholds.updateStaleDays,
            words: wordsRecord(ragWords),
          },
  },
  {
    name: 'delivery_confidence',
    type: WORDS,
    always: true,
    says: 'What the levels of delivery confidence are called, the usual words where the plan sets none.',
    source: '`delivery_confidence`',
    valueOf: ({ programme }) => wordsRecord(programme.confidenceWords),
  },
  {
    name: 'evidence_valid_months',
    type: COUNT,
    always: false,
    says: 'After how many months evidence is stale.',
    source: '`evidence_valid_months`',
    write: () => 'evidence_valid_months: 12',
    valueOf: ({ programme }) => programme.evidenceValidMonths,
  },
  {
    name: 'checks',
    type: TEXTS,
    always: false,
    says: 'The checks that it re-rates or ignores.',
    source: '`checks`',
    valueOf: ({ programme }) => [...programme.checkSettings.keys()],
  },
  {
    name: 'checks_ignored',
    type: TEXTS,
    always: false,
    says: 'The checks that it ignores.',
    source: '`checks`',
    valueOf: ({ programme }) =>
      [...programme.checkSettings].filter(([, { ignore }]) => ignore).map(([code]) => code),
  },
  {
    name: 'design_questions',
    type: QUESTIONS,
    always: false,
    says: 'The ids of its design questions.',
    source: '`design_questions`',
    valueOf: ({ programme }) => programme.designQuestions.map(({ id }) => id),
  },
  {
    name: 'success_lenses',
    type: TEXTS,
    always: false,
    says: 'The ids of the lenses through which it looks at success.',
    source: '`success_lenses`',
    valueOf: ({ programme }) => programme.successLenses.map(({ id }) => id),
  },
  {
    name: 'sectors',
    type: SECTORS,
    always: false,
    says: 'The ids of its sectors.',
    source: '`sectors`',
    valueOf: ({ programme }) => programme.sectors.map(({ id }) => id),
  },
  {
    name: 'context',
    type: COUNT,
    always: true,
    says: 'How many context figures it gives.',
    source: '`context`',
    valueOf: ({ programme }) => programme.context.length,
  },
  {
    name: 'ambitions',
    type: AMBITIONS,
    always: false,
    says: 'The ids of its ambitions.',
    source: '`ambitions.yaml`',
    valueOf: ({ ambitions }) => ambitions.map(({ id }) => id),
  },
  {
    name: 'ambitions_unserved',
    type: AMBITIONS,
    always: false,
    says: 'The ambitions that no workstream and no project names.',
    source: '`ambitions.yaml`, `ambitions` of workstreams and projects',
    valueOf: (plan) => unservedAmbitions(plan).map(({ id }) => id),
  },
  {
    name: 'bodies',
    type: TEXTS,
    always: false,
    says: 'The ids of the groups that govern it.',
    source: '`bodies` in governance.yaml',
    valueOf: ({ bodies }) => bodies.map(({ id }) => id),
  },
  {
    name: 'board',
    type: BODY,
    always: false,
    says: 'The id of the body that the monthly pack is for.',
    source: '`board` in governance.yaml, else the first body that escalates to nobody',
    valueOf: ({ board }) => board,
  },
  {
    name: 'meetings',
    type: MEETINGS,
    always: false,
    says: 'For each body what governance.yaml says of it, whether its days are known, when it last met and when it meets next.',
    source: '`bodies` in governance.yaml',
    valueOf: (_, context) => meetingsByBody(context),
  },
  {
    name: 'days_since_board',
    type: COUNT,
    always: false,
    says: 'Days since the body that the monthly pack is for last met; not recorded where its days are not known.',
    source: '`board` and `bodies` in governance.yaml',
    valueOf: ({ board, bodies }, { asOf }) => {
      const last = board === null ? null : lastMeeting({ bodies }, board, asOf);
      return last === null ? null : daysBetween(last.day, asOf);
    },
  },
  {
    name: 'approvals',
    type: TEXTS,
    always: false,
    says: 'Who may approve how much slippage, lowest first; not recorded where no tolerance is set.',
    source: '`approvals` in governance.yaml',
    write: (plan) =>
      `${inFile('governance.yaml', plan, '')}\napprovals:\n  - by: workstream-lead\n    up_to_days: 14\n  - by: programme-manager`,
    valueOf: ({ approvals }) => approvals?.map(({ by }) => by) ?? null,
  },
  {
    name: 'workstreams',
    type: COUNT,
    always: true,
    says: 'How many workstreams it has.',
    source: '`workstreams`',
    valueOf: ({ workstreams }) => workstreams.length,
  },
  {
    name: 'projects',
    type: COUNT,
    always: true,
    says: 'How many projects it has.',
    source: '`projects` of all workstreams',
    valueOf: ({ workstreams }) => workstreams.reduce((sum, { projects }) => sum + projects.length, 0),
  },
  engagedShare<Plan>(({ workstreams }) => workstreams.flatMap(({ projects }) => projects)),
  ...countFacts<Plan>('programme', (_, { entries }) => entries),
  ...updateFacts<Plan>('programme', () => null),
  {
    name: 'workstreams_without_update',
    type: { kind: 'list', of: { kind: 'text', ids: 'workstream' } },
    always: false,
    says: 'The workstreams that have never written an update, or whose newest is stale.',
    source: '`updates/`, `update_stale_days` under `rag`',
    valueOf: ({ programme, workstreams }, { asOf, updatesOf }) => {
      const { updateStaleDays } = thresholdsOf(programme);
      return workstreams.flatMap(({ id }) => {
        const [newest] = updatesOf(id);
        const isFresh = newest !== undefined && daysBetween(newest.date, asOf) <= updateStaleDays;
        return isFresh ? [] : [id];
      });
    },
  },
  {
    name: 'journey',
    type: { kind: 'list', of: { kind: 'text', ids: 'journey point' } },
    always: false,
    says: "The ids of the points of the child's journey.",
    source: '`journey` in measures.yaml',
    valueOf: ({ journey }) => journey.map(({ id }) => id),
  },
  {
    name: 'measures',
    type: MEASURE_IDS,
    always: false,
    says: 'The ids of its measures.',
    source: '`measures` in measures.yaml',
    valueOf: ({ measures }) => measures.map(({ id }) => id),
  },
  ...linkedMeasureFacts<Plan>('all measures of the plan', '`measures`', ({ measures }) =>
    measures.map(({ id }) => ({ id, from: null })),
  ),
  {
    name: 'scale',
    type: {
      kind: 'record',
      fields: {
        likelihood: TEXTS,
        impact: TEXTS,
        medium_from: COUNT,
        high_from: COUNT,
        review_within_days: COUNT,
      },
    },
    always: false,
    says: 'How likelihood and impact of risks are scored; not recorded where the plan sets no scale of its own.',
    source: '`scale` in raid.yaml',
    valueOf: ({ raid: { scale } }) =>
      scale.at === null
        ? null
        : {
            likelihood: scale.likelihood,
            impact: scale.impact,
            medium_from: scale.mediumFrom,
            high_from: scale.highFrom,
            review_within_days: scale.reviewWithinDays,
          },
  },
  ...raidFacts<Plan>('programme', () => null),
  {
    name: 'notes',
    type: COUNT,
    always: true,
    says: 'How many dated notes it has itself.',
    source: '`notes`',
    valueOf: ({ programme }) => programme.notes.length,
  },
  {
    name: 'source',
    type: TEXT,
    always: false,
    says: 'Where in the published plan it stands.',
    source: '`source`',
    valueOf: ({ programme }) => programme.source,
  },
];

function personRecord(person: Person | null): FactRecord | null {
  return person === null ? null : knownFields({ name: person.name, role: person.role });
}

function wordsRecord(words: Readonly<Record<string, ColourWords>>): FactRecord {
  return Object.fromEntries(
    Object.entries(words).map(([colour, { word, meaning }]) => [colour, { word, meaning }]),
  );
}
