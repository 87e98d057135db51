/** Where projects fall short of a principle, and what was found there. */
import type { Principle } from '../../model/plan.ts';
import type { Cell, Failure } from '../../principles/judge.ts';
import { foundText, type Shortfall, shortfallsOf } from '../principles-detail.ts';
import { alike } from './alike.ts';
import { type Anchor, anchorOf, raidAnchor, refAnchor } from './anchors.ts';
import type { PageInput } from './page-input.ts';
import type { PageRow, PageTable } from './page-view.ts';
import { projectsCell } from './principle-links.ts';

/** More rows than this the page leaves to the command line. */
const MOST_ROWS = 20;
/** The names in a row. */
const MOST_NAMES = 20;

/** Where projects fall short; those where the same is found stand together. Where nothing is recorded the answer says so. */
export function shortfallsTable(principle: Principle, cells: readonly Cell[], input: PageInput): PageTable[] {
  const shortfalls = shortfallsOf(
    cells.filter(({ answer }) => answer !== 'not-recorded' && answer !== 'not-applicable'),
  );
  if (shortfalls.length === 0) return [];
  const found = ({ rule, failure }: Shortfall): string => foundText(rule, failure, input.facts);
  const rows = alike(shortfalls, (one) => `${one.rule.id} ${found(one)}`).map(
    ({ first, all }): PageRow => ({
      id: null,
      subject: null,
      cells: {
        rule: `Rule ${principle.rules.indexOf(first.rule) + 1}`,
        found: found(first),
        where: whereCell(all, input),
      },
    }),
  );
  return [
    {
      kind: 'page-table',
      id: null,
      heading: `What falls short (${shortfalls.length})`,
      ...(rows.length > MOST_ROWS
        ? {
            note: `The first ${MOST_ROWS} of ${rows.length} lines; "milepost principles --principle ${principle.id}" has more.`,
          }
        : {}),
      columns: [
        ...(principle.rules.length > 1 ? [{ key: 'rule', heading: 'Rule', type: 'text' } as const] : []),
        { key: 'found', heading: 'Found', type: 'text' },
        { key: 'where', heading: 'Where', type: 'link' },
      ],
      rows: rows.slice(0, MOST_ROWS),
      whenEmpty: '',
    },
  ];
}

/** Of projects the names, or of how many of them which workstream: a project may be told of by all. */
function whereCell(group: readonly Shortfall[], input: PageInput): PageRow['cells'][string] {
  const { projects } = input.principles;
  if (group.every(({ failure }) => failure.each === 'project')) {
    const refs = new Set(group.map(({ failure }) => failure.ref));
    return projectsCell(
      projects.filter(({ project }) => refs.has(project.ref)),
      projects.length,
      false,
    );
  }
  const shown = group.slice(0, MOST_NAMES);
  const others = group.length - shown.length;
  return [
    ...shown.map(({ failure }) => ({ text: failure.name, to: failureAnchor(failure, input) })),
    ...(others === 0 ? [] : [{ text: `and ${others} more`, to: null }]),
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
