/** The tables of the slippage ledger as the page shows them: the rows that `slips` prints, with links and what filters look at. */
import type { Move } from '../../model/moves.ts';
import type { MilestoneStory } from '../../model/plan-history.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Slip, SlipsReport } from '../slips.ts';
import type { Column, Row, TableSection } from '../view.ts';
import { anchorOf } from './anchors.ts';
import type { PageTable } from './page-view.ts';
import { subjectOf } from './subjects.ts';
import { type RowDetail, tableOfSection } from './table-of-section.ts';

/** `tables` are those of `slipsView`. */
export function ledgerTables(slips: SlipsReport, tables: readonly TableSection[]): PageTable[] {
  const { moved, corrected, offBaseline, byWorkstream, undated, gone } = slips;
  const of = (id: string): TableSection[] => tables.filter((table) => table.id === id);
  return [
    ...of('moved').map((table) => movedTable(table, moved, anchorOf('list', 'slips'))),
    ...of('moves').flatMap((table) => movesTables(table, [...moved, ...corrected])),
    ...of('off-baseline').map((table) => movedTable(table, offBaseline, null)),
    ...of('undated').map((table) =>
      tableOfSection(inOrder(table, ['milestone', 'workstream', 'owner', 'since', 'days']), {
        rowHeading: 'milestone',
        rows: undated.map(({ entry }) => rowOf(entry)),
      }),
    ),
    ...of('workstreams').map((table) =>
      tableOfSection(table, {
        rows: byWorkstream.map(({ id }) => ({
          links: { workstream: anchorOf('workstream', id) },
          subject: { workstreams: [id], owners: [], state: null },
        })),
      }),
    ),
    ...of('gone').map((table) =>
      tableOfSection(inOrder(table, ['milestone', 'was', 'when', 'recordedBy', 'commitText']), {
        rowHeading: 'milestone',
        rows: gone.map(goneRow),
      }),
    ),
  ];
}

const MOVED = [
  'milestone',
  'workstream',
  'owner',
  'before',
  'now',
  'daysInPeriod',
  'daysOffBaseline',
  'moves',
];

function movedTable(table: TableSection, slips: readonly Slip[], id: PageTable['id']): PageTable {
  return tableOfSection(inOrder(table, [...MOVED, 'baselineText', 'outcome']), {
    id,
    rowHeading: 'milestone',
    inFacts: ['baselineText', 'outcome'],
    rows: slips.map(({ entry }) => rowOf(entry)),
  });
}

/** Those that nobody gave a reason for stand apart, in front. */
function movesTables(table: TableSection, slips: readonly Slip[]): PageTable[] {
  const all = slips.flatMap(({ entry, moves }) => moves.map((move) => ({ entry, move })));
  const pick = (heading: string, wanted: (move: Move) => boolean, folded: boolean): PageTable[] => {
    const chosen = all.flatMap(({ move, entry }, index) => (wanted(move) ? [{ entry, index }] : []));
    if (chosen.length === 0) return [];
    const rows = chosen.map(({ index }): Row => table.rows[index] ?? {});
    const section = { ...table, heading: `${heading} (${chosen.length})`, rows };
    return [
      tableOfSection(inOrder(section, MOVE_KEYS, MOVE_HEADINGS), {
        rowHeading: 'milestone',
        inFacts: ['commitText'],
        rows: chosen.map(({ entry }) => rowOf(entry)),
        folded,
      }),
    ];
  };
  return [
    ...pick('Moves without a record', isUnrecorded, false),
    ...pick('Moves with a record, and corrections', (move) => !isUnrecorded(move), true),
  ];
}

function isUnrecorded({ record, isCorrection }: Move): boolean {
  return record === null && !isCorrection;
}

const MOVE_KEYS = ['milestone', 'when', 'from', 'to', 'days', 'reason', 'recordedBy', 'commitText'];
const MOVE_HEADINGS: Readonly<Record<string, string>> = {
  milestone: 'Milestone',
  when: 'When',
  reason: 'Reason (approved by)',
};

/** These columns in this order, also those that else only spreadsheets have. */
function inOrder(
  table: TableSection,
  keys: readonly string[],
  headings: Readonly<Record<string, string>> = {},
): TableSection {
  return {
    ...table,
    columns: keys.flatMap((key): Column[] => {
      const column = table.columns.find((one) => one.key === key);
      return column === undefined
        ? []
        : [{ key, heading: headings[key] ?? column.heading, type: column.type }];
    }),
  };
}

function rowOf(entry: StandingEntry): RowDetail {
  return {
    subject: subjectOf(entry),
    links: {
      milestone: anchorOf('milestone', entry.milestone.ref),
      workstream: anchorOf('workstream', entry.workstream.id),
    },
  };
}

function goneRow({ ref, versions }: MilestoneStory): RowDetail {
  const owners = versions.at(-1)?.milestone.owners ?? [];
  return { subject: { workstreams: [ref.slice(0, ref.indexOf('/'))], owners, state: null } };
}
