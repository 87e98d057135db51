/** Where projects fall short of a principle, and what was found there. */
import type { Cell, Failure } from '../../principles/judge.ts';
import { foundText, shortfallsOf } from '../principles-detail.ts';
import { type Anchor, anchorOf, raidAnchor, refAnchor } from './anchors.ts';
import type { PageInput } from './page-input.ts';
import type { PageTable } from './page-view.ts';

/** More rows than this the page leaves to the command line. */
const MOST_SHORTFALLS = 20;

/** Where a project falls short; where nothing is recorded the answer says so. */
export function shortfallsTable(cells: readonly Cell[], input: PageInput): PageTable[] {
  const shortfalls = shortfallsOf(
    cells.filter(({ answer }) => answer !== 'not-recorded' && answer !== 'not-applicable'),
  );
  const [first] = shortfalls;
  if (first === undefined) return [];
  const shown = shortfalls.slice(0, MOST_SHORTFALLS);
  return [
    {
      kind: 'page-table',
      id: null,
      heading: `What falls short (${shortfalls.length})`,
      ...(shortfalls.length > shown.length
        ? {
            note: `The first ${shown.length}; "milepost principles --principle ${first.principle.id}" has more.`,
          }
        : {}),
      columns: [
        { key: 'where', heading: 'Where', type: 'link', isRowHeading: true },
        { key: 'rule', heading: 'Rule', type: 'text' },
        { key: 'found', heading: 'Found', type: 'text' },
        { key: 'place', heading: 'Line', type: 'place' },
      ],
      rows: shown.map(({ rule, failure }) => ({
        id: null,
        subject: null,
        cells: {
          where: { text: failure.name, to: failureAnchor(failure, input) },
          rule: rule.says,
          found: foundText(rule, failure, input.facts),
          place: failure.at,
        },
      })),
      whenEmpty: '',
    },
  ];
}

function failureAnchor({ each, ref }: Failure, { raid, trajectory }: PageInput): Anchor | null {
  if (ref === null) return null;
  switch (each) {
    case 'programme':
      return null;
    case 'workstream':
    case 'project':
    case 'milestone':
      return refAnchor(ref);
    case 'decision':
      return raid.decisions.some(({ decision }) => decision.id === ref) ? raidAnchor('decision', ref) : null;
    case 'measure':
      return trajectory.standings.some(({ measure }) => measure.id === ref) ? anchorOf('measure', ref) : null;
  }
}
