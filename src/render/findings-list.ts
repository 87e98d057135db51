import type { LocatedFinding } from '../model/finding.ts';
import type { Column, FindingsSection, Row, TableSection } from '../reports/view.ts';

const COLUMNS: readonly Column[] = [
  { key: 'severity', heading: 'Severity', type: 'text' },
  { key: 'code', heading: 'Code', type: 'text' },
  { key: 'place', heading: 'Place', type: 'place' },
  { key: 'reference', heading: 'Reference', type: 'reference' },
  { key: 'message', heading: 'Message', type: 'text' },
  { key: 'fix', heading: 'What to do', type: 'text' },
  { key: 'accepted', heading: 'Accepted until', type: 'day' },
];

/** Findings as a list for a spreadsheet. */
export function findingsList({
  heading,
  whenEmpty,
  findings,
}: FindingsSection): Pick<TableSection, 'heading' | 'columns' | 'rows' | 'whenEmpty'> {
  return {
    heading: heading ?? 'Findings',
    columns: COLUMNS,
    rows: findings.map(rowOf),
    whenEmpty: whenEmpty ?? 'None.',
  };
}

function rowOf({ severity, code, at, ref, message, fix, accepted }: LocatedFinding): Row {
  return { severity, code, place: at, reference: ref, message, fix, accepted: accepted?.until ?? null };
}
