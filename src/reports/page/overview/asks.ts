/** What is asked of the readers, with who asks and where that is written. */
import { planDateText } from '../../../model/plan-date-text.ts';
import type { OpenAsk } from '../../status/asks.ts';
import { ASKED } from '../../status/ask-text.ts';
import { anchorOf, raidAnchor, refAnchor } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { CellPart, LinkCell, PageRow, PageTable } from '../page-view.ts';
import { subjectAbout } from '../subjects.ts';

export function asksTable(input: PageInput): PageTable {
  const { asks } = input.status;
  const late = asks.filter(({ isLate }) => isLate).length;
  const counted = [String(asks.length), ...(late === 0 ? [] : [`${late} late`])];
  return {
    kind: 'page-table',
    id: anchorOf('list', 'asks'),
    heading: asks.length === 0 ? 'The ask' : `The ask (${counted.join(', ')})`,
    columns: [
      { key: 'what', heading: 'What is asked', type: 'text', isRowHeading: true },
      { key: 'kind', heading: 'Wanted', type: 'text' },
      { key: 'from', heading: 'From', type: 'text' },
      { key: 'by', heading: 'By', type: 'date' },
      { key: 'for', heading: 'Asked for', type: 'link' },
    ],
    rows: asks.map((ask) => askRow(ask, input)),
    whenEmpty: 'No decision, direction or support is asked for.',
  };
}

function askRow(ask: OpenAsk, { raid, names }: PageInput): PageRow {
  const { kind, what, from, body, by, isLate, ref, at } = ask;
  const decision = raid.decisions.find((one) => one.decision.at === at)?.decision;
  const asker: LinkCell =
    ref === null ? { text: 'The programme', to: null } : { text: names.ofRef(ref), to: refAnchor(ref) };
  const written: CellPart =
    decision === undefined
      ? at
      : { text: 'options and recommendation', to: raidAnchor('decision', decision.id) };
  return {
    id: null,
    subject: subjectAbout(ref === null ? [] : [ref], from === null || body !== null ? [] : [from]),
    cells: {
      what,
      kind: ASKED[kind],
      from:
        from === null ? 'nobody named' : { text: from, to: body === null ? null : anchorOf('body', body) },
      by: by !== null && isLate ? { state: 'overdue', text: `${planDateText(by)}, late` } : by,
      for: [asker, written],
    },
  };
}
