/** Facts from updates: the same for the programme, a workstream and a project. An update of another entry is none of its. */
import { addDays, type CalendarDay, daysBetween } from '../model/calendar-day.ts';
import type { FactType } from '../model/fact-type.ts';
import { comparisonDay } from '../model/plan-date.ts';
import { planDateText } from '../model/plan-date-text.ts';
import { CONFIDENCE_LEVELS, RAG_COLOURS, RAG_DIMENSIONS, type RagColour } from '../model/rag-colour.ts';
import { type SubjectRag, thresholdsOf } from '../model/rag.ts';
import type { Ask, Update } from '../model/update.ts';
import {
  COUNT,
  DAY,
  dayToType,
  type Fact,
  type FactContext,
  type FactRecord,
  inFile,
  knownFields,
  oneOf,
  TEXT,
  TEXTS,
  YES_OR_NO,
} from './fact.ts';
import { AUDIENCE } from './raid-records.ts';

/** How far back "the last 90 days" reach. */
const RECENT_DAYS = 90;

const COLOUR = oneOf(RAG_COLOURS);

const ASKS: FactType = { kind: 'list', of: { kind: 'record', fields: { what: TEXT, from: TEXT, by: TEXT } } };

const UPDATE: FactType = {
  kind: 'record',
  fields: {
    date: DAY,
    days_ago: COUNT,
    author: TEXT,
    rag: { kind: 'record', fields: Object.fromEntries(RAG_DIMENSIONS.map((name) => [name, COLOUR])) },
    delivery_confidence: oneOf(CONFIDENCE_LEVELS),
    summary: TEXT,
    reason: TEXT,
    path_to_green: TEXT,
    impact_if_not_mitigated: TEXT,
    decision_needed: ASKS,
    direction_needed: ASKS,
    support_needed: ASKS,
    achievements: TEXTS,
    audience: AUDIENCE,
  },
};

/** The facts that come from the updates of an entry; `whose` is how it is called ("project"), `refOf` null is the programme. */
export function updateFacts<Entry>(
  whose: string,
  refOf: (entry: Entry) => string | null,
): readonly Fact<Entry>[] {
  const newest = (entry: Entry, { updatesOf }: FactContext): Update | null =>
    updatesOf(refOf(entry))[0] ?? null;
  const recent = (entry: Entry, { updatesOf, asOf }: FactContext): readonly Update[] =>
    updatesOf(refOf(entry)).filter(({ date }) => date >= addDays(asOf, -RECENT_DAYS));
  const suggested = (entry: Entry, { suggestedRag }: FactContext): RagColour | null =>
    ragOf(refOf(entry), suggestedRag())?.suggested.get('overall')?.colour ?? null;
  const write = (entry: Entry, context: FactContext): string => updateToType(refOf(entry), context);
  /** Of the updates of the last 90 days; not recorded where nobody has ever written one. */
  const countRecent = (
    name: string,
    says: string,
    source: string,
    countIn: (update: Update) => number,
  ): Fact<Entry> => ({
    name,
    type: COUNT,
    always: false,
    says: `${says}; not recorded where no update of the ${whose} was ever written.`,
    source,
    write,
    valueOf: (entry, context) =>
      newest(entry, context) === null
        ? null
        : recent(entry, context).reduce((sum, update) => sum + countIn(update), 0),
  });
  return [
    {
      name: 'update',
      type: UPDATE,
      always: false,
      says: `The newest update of the ${whose}: its date, days_ago, author, rag by dimension (one colour alone is overall), and what else it says.`,
      source: '`updates/`',
      write,
      valueOf: (entry, context) => updateRecord(newest(entry, context), context.asOf),
    },
    {
      name: 'days_since_update',
      type: COUNT,
      always: false,
      says: `Days since the newest update of the ${whose} was written.`,
      source: '`date` of its updates',
      write,
      valueOf: (entry, context) => {
        const update = newest(entry, context);
        return update === null ? null : daysBetween(update.date, context.asOf);
      },
    },
    {
      name: 'update_stale',
      type: YES_OR_NO,
      always: false,
      says: 'Whether its newest update is older than the programme lets an update be.',
      source: '`date` of its updates, `update_stale_days` under `rag` of the programme',
      write,
      valueOf: (entry, context) => {
        const update = newest(entry, context);
        if (update === null) return null;
        const { updateStaleDays } = thresholdsOf(context.plan.programme);
        return daysBetween(update.date, context.asOf) > updateStaleDays;
      },
    },
    countRecent(
      'updates_in_last_ninety_days',
      `How many updates of the ${whose} were written in the last 90 days`,
      '`date` of its updates',
      () => 1,
    ),
    countRecent(
      'public_updates_in_last_ninety_days',
      'How many of those are for the public as well',
      '`audience` of its updates',
      ({ audience }) => (audience.includes('public') ? 1 : 0),
    ),
    countRecent(
      'achievements_in_last_ninety_days',
      'How many achievements its updates of the last 90 days tell',
      '`achievements` of its updates',
      ({ achievements }) => achievements.length,
    ),
    {
      name: 'claimed',
      type: COLOUR,
      always: false,
      says: 'The colour that its newest update claims as a whole.',
      source: '`rag` of its updates',
      write,
      valueOf: (entry, context) => newest(entry, context)?.rag.get('overall') ?? null,
    },
    {
      name: 'suggested',
      type: COLOUR,
      always: false,
      says: `The colour that milestones, measures, risks and issues speak for; \`milepost explain rag\` says why.`,
      source: 'milestones, measures, risks and issues',
      valueOf: (entry, context) => suggested(entry, context),
    },
    {
      name: 'claims_better_than_suggested',
      type: YES_OR_NO,
      always: false,
      says: 'Whether the colour that is claimed is better than the one that is suggested; not recorded where one of them is neither red nor amber nor green.',
      source: '`rag` of its updates, against what is suggested',
      valueOf: (entry, context) => {
        const claimed = rankOf(newest(entry, context)?.rag.get('overall') ?? null);
        if (claimed === null) return null;
        const evidence = rankOf(suggested(entry, context));
        return evidence === null ? null : claimed > evidence;
      },
      tell: (entry, context) => {
        const claimed = newest(entry, context)?.rag.get('overall');
        return claimed === undefined
          ? null
          : `${claimed} claimed, ${suggested(entry, context) ?? 'nothing'} suggested`;
      },
    },
    {
      name: 'path_to_green_given',
      type: YES_OR_NO,
      always: false,
      says: 'Whether its newest update says how it gets back to green; only while it claims red or amber of something.',
      source: '`rag` and `path_to_green` of its updates',
      write: (entry, context) =>
        `${updateToType(refOf(entry), context)}\npath_to_green: WHAT HAS TO HAPPEN, AND BY WHEN`,
      valueOf: (entry, context) => {
        const update = newest(entry, context);
        const isOff = [...(update?.rag.values() ?? [])].some(
          (colour) => colour === 'red' || colour === 'amber',
        );
        return update === null || !isOff ? null : update.pathToGreen !== null;
      },
    },
    {
      name: 'asks',
      type: COUNT,
      always: false,
      says: 'How many decisions, directions and pieces of support its newest update asks for.',
      source: '`decision_needed`, `direction_needed` and `support_needed` of its updates',
      valueOf: (entry, context) => {
        const update = newest(entry, context);
        return update === null ? null : asksOf(update).length;
      },
    },
    {
      name: 'asks_overdue',
      type: COUNT,
      always: false,
      says: 'How many of these were wanted by a day that has gone by.',
      source: '`by` of what its updates ask for',
      valueOf: (entry, context) => {
        const update = newest(entry, context);
        return update === null ? null : asksOf(update).filter((ask) => isPast(ask, context.asOf)).length;
      },
    },
  ];
}

/** What to type for the day: a file of its own, whose name says whom it is of. */
function updateToType(ref: string | null, { plan, asOf }: FactContext): string {
  return [
    inFile(`updates/${asOf}-${ref?.split('/').at(-1) ?? 'programme'}.yaml`, plan, ', a new file'),
    `for: ${ref ?? 'programme'}`,
    `date: ${dayToType(asOf)}`,
    'author: NAME',
    'rag: RED, AMBER OR GREEN',
    'summary: HOW IT STANDS, IN A SENTENCE OR TWO',
    'achievements:',
    '  - WHAT WAS ACHIEVED',
  ].join('\n');
}

function updateRecord(update: Update | null, asOf: CalendarDay): FactRecord | null {
  if (update === null) return null;
  return knownFields({
    date: update.date,
    days_ago: daysBetween(update.date, asOf),
    author: update.author,
    rag: update.rag.size === 0 ? null : knownFields(Object.fromEntries(update.rag)),
    delivery_confidence: update.deliveryConfidence,
    summary: update.summary,
    reason: update.reason,
    path_to_green: update.pathToGreen,
    impact_if_not_mitigated: update.impactIfNotMitigated,
    decision_needed: update.decisionNeeded.map(askRecord),
    direction_needed: update.directionNeeded.map(askRecord),
    support_needed: update.supportNeeded.map(askRecord),
    achievements: update.achievements,
    audience: update.audience,
  });
}

function askRecord({ what, from, by }: Ask): FactRecord {
  return knownFields({ what, from, by: by === null ? null : planDateText(by) });
}

function asksOf({ decisionNeeded, directionNeeded, supportNeeded }: Update): readonly Ask[] {
  return [...decisionNeeded, ...directionNeeded, ...supportNeeded];
}

function isPast({ by }: Ask, asOf: CalendarDay): boolean {
  const last = by === null ? null : comparisonDay(by);
  return last !== null && last < asOf;
}

function ragOf(
  ref: string | null,
  { programme, workstreams, projects }: ReturnType<FactContext['suggestedRag']>,
): SubjectRag | null {
  return ref === null ? programme : (workstreams.get(ref) ?? projects.get(ref) ?? null);
}

/** Worst first; null for a colour that says nothing of how well it goes. */
function rankOf(colour: RagColour | null): number | null {
  const rank = colour === null ? -1 : ['red', 'amber', 'green'].indexOf(colour);
  return rank === -1 ? null : rank;
}
