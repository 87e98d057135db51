/** What is asked for a workstream, and what of the RAID log and of the measures is its own. */
import { dayDate } from '../../model/day-date.ts';
import { daysText } from '../../model/days-text.ts';
import { amountText, valueText } from '../../model/measure-text.ts';
import { ownerText, type Workstream } from '../../model/plan.ts';
import type { PlanDate } from '../../model/plan-date.ts';
import { isAbout } from '../../model/raid-log.ts';
import type { Action } from '../../model/raid.ts';
import type { RaidKind } from '../../model/raid-movements.ts';
import type { MeasureStanding } from '../../model/trajectory.ts';
import { bandCell } from '../raid-view.ts';
import type { OpenAsk } from '../status/asks.ts';
import { verdictCell } from '../status/measure-table.ts';
import { hasNothing } from '../trajectory.ts';
import { gapText } from '../trajectory-words.ts';
import type { RagCell } from '../view.ts';
import { alike } from './alike.ts';
import { anchorOf, raidAnchor } from './anchors.ts';
import { withoutEmptyColumns } from './lean-table.ts';
import type { PageInput } from './page-input.ts';
import type { LinkCell, PageRow, PageTable } from './page-view.ts';
import type { WorkstreamWork } from './workstream-work.ts';

export function asksTable({ asks, workstream }: WorkstreamWork, { raid, names }: PageInput): PageTable[] {
  if (asks.length === 0) return [];
  const decisionAt = new Map(raid.decisions.map(({ decision }) => [decision.at, decision.id]));
  const link = ({ what, at }: OpenAsk): LinkCell => {
    const id = decisionAt.get(at);
    return { text: what, to: id === undefined ? null : raidAnchor('decision', id) };
  };
  return [
    withoutEmptyColumns({
      kind: 'page-table',
      id: null,
      heading: `What it asks for (${asks.length})`,
      columns: [
        { key: 'what', heading: 'What', type: 'link', isRowHeading: true },
        { key: 'kind', heading: 'Wanted', type: 'text' },
        { key: 'from', heading: 'Of', type: 'text' },
        { key: 'by', heading: 'By', type: 'date' },
        { key: 'late', heading: 'Late', type: 'rag' },
        { key: 'for', heading: 'For', type: 'text' },
      ],
      rows: asks.map((ask) => ({
        id: null,
        subject: null,
        cells: {
          what: link(ask),
          kind: ask.kind,
          from: ask.from,
          by: ask.by,
          late: ask.isLate ? { colour: 'red', text: 'Late' } : null,
          for: ask.ref === null || ask.ref === workstream.id ? null : names.ofRef(ask.ref),
        },
      })),
      whenEmpty: '',
    }),
  ];
}

/** Its open actions, issues, risks and escalations. */
export function raidTable({ workstream }: WorkstreamWork, input: PageInput): PageTable[] {
  const rows = raidRows(workstream, input);
  if (rows.length === 0) return [];
  return [
    withoutEmptyColumns({
      kind: 'page-table',
      id: null,
      heading: `Its risks, issues, actions and escalations (${rows.length})`,
      columns: [
        { key: 'title', heading: 'What', type: 'link', isRowHeading: true },
        { key: 'kind', heading: 'Kind', type: 'text' },
        { key: 'standing', heading: 'Standing', type: 'rag' },
        { key: 'owner', heading: 'Owner', type: 'person' },
        { key: 'due', heading: 'Due', type: 'date' },
      ],
      rows,
      whenEmpty: '',
    }),
  ];
}

function raidRows({ id }: Workstream, { raid, names }: PageInput): PageRow[] {
  return [
    ...raid.actions
      .filter(({ action }) => isAbout(action.about, id))
      .map(({ action, daysLate }) =>
        raidRow(
          'action',
          action,
          daysLate === null ? 'open' : { colour: 'red', text: `${daysText(daysLate)} late` },
          dayDate(action.due),
        ),
      ),
    ...raid.issues
      .filter(({ issue }) => isAbout(issue.about, id))
      .map(({ issue, band }) => raidRow('issue', issue, bandCell(band))),
    ...raid.risks
      .filter(({ risk }) => isAbout(risk.about, id))
      .map(({ risk, rating }) => raidRow('risk', risk, bandCell(rating.band))),
    ...raid.escalations
      .filter(({ escalation }) => isAbout(escalation.about, id) || escalation.from === id)
      .map(({ escalation, ageDays }) =>
        raidRow(
          'escalation',
          { ...escalation, owners: [names.ofGroup(escalation.to)] },
          `no answer for ${daysText(ageDays)}`,
        ),
      ),
  ];
}

function raidRow(
  kind: RaidKind,
  { id, title, owners }: Pick<Action, 'id' | 'title' | 'owners'>,
  standing: RagCell | string,
  due: PlanDate | null = null,
): PageRow {
  return {
    id: null,
    subject: { workstreams: [], owners, state: null },
    cells: {
      title: { text: title, to: raidAnchor(kind, id) },
      kind,
      standing: typeof standing === 'string' ? { colour: null, text: standing } : standing,
      owner: ownerText(owners) ?? 'no owner',
      due,
    },
  };
}

/** The measures that it is to move. */
export function measuresTable({ measures }: WorkstreamWork): PageTable[] {
  if (measures.length === 0) return [];
  return [
    withoutEmptyColumns({
      kind: 'page-table',
      id: null,
      heading: `Measures that it is to move (${measures.length})`,
      columns: [
        { key: 'measure', heading: 'Measure', type: 'link', isRowHeading: true },
        { key: 'verdict', heading: 'Standing', type: 'rag' },
        { key: 'actual', heading: 'Actual', type: 'text' },
        { key: 'target', heading: 'Target', type: 'text' },
        { key: 'gap', heading: 'Gap', type: 'text' },
      ],
      rows: [
        ...measures.filter((one) => !hasNothing(one)).map(measureRow),
        ...emptyRows(measures.filter(hasNothing)),
      ],
      whenEmpty: '',
    }),
  ];
}

/** Those of which there is nothing yet, together. */
function emptyRows(measures: readonly MeasureStanding[]): PageRow[] {
  return alike(measures, (standing) => verdictCell(standing).text).map(({ first, all }) => ({
    id: null,
    subject: null,
    cells: { measure: all.map(measureLink), verdict: verdictCell(first) },
  }));
}

function measureLink({ measure: { id, name } }: MeasureStanding): LinkCell {
  return { text: name, to: anchorOf('measure', id) };
}

function measureRow(standing: MeasureStanding): PageRow {
  const { measure, actual, target, gap } = standing;
  return {
    id: null,
    subject: null,
    cells: {
      measure: measureLink(standing),
      verdict: verdictCell(standing),
      actual:
        actual === null ? null : actual.value === null ? 'suppressed' : amountText(actual.value, measure),
      target: target === null ? null : valueText(target, measure),
      gap: gap === null ? null : gapText(gap, measure),
    },
  };
}
