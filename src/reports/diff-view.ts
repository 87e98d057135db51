/** What a change does, as people read it: in the terminal, and as the comment of a pull request. */
import { shortId } from '../model/commit-text.ts';
import type { LocatedFinding, Location } from '../model/finding.ts';
import type { MilestoneChange } from '../model/plan-changes.ts';
import type { DiffReport, DiffSide } from './diff.ts';
import { isNothing } from './diff.ts';
import { milestoneSentence, placeSentence, principleSentence, servedSentence } from './diff-words.ts';
import { scopeSection } from './scope.ts';
import type { Column, Row, Section, TableSection, View } from './view.ts';

/** By it a bot finds its own comment again, and replaces it. */
const MARKER = 'milepost: diff';

export function diffView(report: DiffReport): View {
  const { programme, asOf, before, after } = report;
  return {
    title: 'What this change does to the plan',
    programme,
    asOf,
    marker: MARKER,
    version: `From ${sideText(before)} to ${sideText(after)}`,
    totals: totalsText(report),
    sections: [...scopeSection(report.scope), ...(isNothing(report) ? [NOTHING] : sections(report))],
  };
}

function sideText({ name, commit, isUnreadable }: DiffSide): string {
  const short = commit === null ? null : shortId(commit);
  const called = short === null || name === short ? name : `${name} (commit ${short})`;
  return isUnreadable
    ? `${called}, where there is no plan that can be read, so that everything counts as new,`
    : called;
}

/** The kinds of change to a milestone, in the order in which they are told, under the heading of each. */
const GROUPS: readonly {
  readonly id: string;
  readonly heading: string;
  readonly kinds: readonly MilestoneChange['kind'][];
}[] = [
  { id: 'moved', heading: 'Dates moved', kinds: ['moved'] },
  { id: 'recorded', heading: 'Earlier moves, recorded now', kinds: ['recorded'] },
  { id: 'altered', heading: 'Records altered', kinds: ['record-altered'] },
  { id: 'removed', heading: 'Cancelled or taken out', kinds: ['cancelled', 'removed'] },
  { id: 'added', heading: 'New milestones', kinds: ['added'] },
  { id: 'progress', heading: 'Progress', kinds: ['completed', 'completion-moved', 'reopened', 'status'] },
  { id: 'forecast', heading: 'Expected at another time', kinds: ['forecast'] },
  { id: 'accepted', heading: 'Breaches accepted', kinds: ['breach-accepted', 'breach-withdrawn'] },
  { id: 'owners', heading: 'Who answers for what', kinds: ['owner'] },
  { id: 'names', heading: 'Names', kinds: ['title', 'renamed'] },
];

/** "2 dates moved, 1 new milestone; needs programme-board". */
function totalsText(report: DiffReport): string {
  if (isNothing(report)) return nothingText(report);
  const counts: (readonly [number: number, one: string, many: string])[] = [
    [report.milestones.filter((change) => isMove(change, false)).length, 'date moved', 'dates moved'],
    [report.milestones.filter((change) => isMove(change, true)).length, 'date corrected', 'dates corrected'],
    [
      countOf(report, ['cancelled', 'removed']),
      'milestone cancelled or taken out',
      'milestones cancelled or taken out',
    ],
    [countOf(report, ['added']), 'new milestone', 'new milestones'],
    [countOf(report, ['completed']), 'milestone complete', 'milestones complete'],
    [countOf(report, ['record-altered']), 'record altered', 'records altered'],
    [report.loosenings.length, 'rule made less strict', 'rules made less strict'],
    [report.newlyFailing.length, 'new finding', 'new findings'],
    [report.newlyPassing.length, 'finding mended', 'findings mended'],
  ];
  const told = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  const others =
    report.milestones.length + report.places.length + report.served.length + report.principles.length;
  const what = told.length > 0 ? told.join(', ') : others === 1 ? '1 change' : `${others} changes`;
  return `${what}; ${neededText(report)}`;
}

function isMove(change: MilestoneChange, isCorrection: boolean): boolean {
  return change.kind === 'moved' && change.isCorrection === isCorrection;
}

function countOf({ milestones }: DiffReport, kinds: readonly MilestoneChange['kind'][]): number {
  return milestones.filter(({ kind }) => kinds.includes(kind)).length;
}

function nothingText({ files }: DiffReport): string {
  if (files.length === 0) return 'This change does nothing to the plan';
  const which = files.length === 1 ? (files[0] ?? '') : `${files.length} files of the plan`;
  return `This change edits ${which}, and no milestone has another date, status, owner or title, nor is a rule less strict`;
}

function neededText({ before, approvals, isForAnyBody, milestones }: DiffReport): string {
  if (before.isUnreadable)
    return 'which approval it needs cannot be told, as there is nothing to compare with';
  const [highest] = approvals ?? [];
  if (milestones.some(({ kind }) => kind === 'record-altered')) {
    const beside = highest === undefined ? '' : `; the rest needs ${highest.by}`;
    return `alters what was agreed, which nobody can approve${beside}`;
  }
  if (highest !== undefined) {
    return `needs ${highest.by}${highest.isClaimed ? ' (named in the plan)' : ''}`;
  }
  return isForAnyBody
    ? 'no tolerance set, so any body may approve it'
    : 'needs no approval beyond its reviewer';
}

const COLUMNS: readonly Column[] = [
  { key: 'what', heading: 'What', type: 'text' },
  { key: 'place', heading: 'Where', type: 'place', stackUnder: 'what' },
  { key: 'kind', heading: 'Kind', type: 'text', dataOnly: true },
  { key: 'days', heading: 'Days', type: 'days', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference', dataOnly: true },
];

function sections(report: DiffReport): Section[] {
  const groups = GROUPS.map(({ id, heading, kinds }) =>
    list(id, heading, report.milestones.filter(({ kind }) => kinds.includes(kind)).map(milestoneRow)),
  );
  const served = [
    ...report.places.map((place) =>
      sentenceRow(placeSentence(place), `${place.what}-${place.kind}`, place.ref),
    ),
    ...report.served.map((change) =>
      sentenceRow(servedSentence(change), change.isServed ? 'ambition-served' : 'ambition-unserved', null),
    ),
    ...report.principles.map((change) => sentenceRow(principleSentence(change), 'principle', null)),
  ];
  return [
    ...approvalSection(report),
    ...[
      ...groups,
      list('serves', 'Projects, ambitions and principles', served),
      list(
        'loosened',
        'Made less strict',
        report.loosenings.map(({ text, at }) => ({ ...sentenceRow(text, 'loosened', null), place: at })),
      ),
      list('failing', 'Checks that newly fail', report.newlyFailing.map(findingRow)),
      list('passing', 'Checks that newly pass', report.newlyPassing.map(findingRow)),
    ].filter(({ rows }) => rows.length > 0),
  ];
}

/** What people are told in one line has columns and no rows for a script. */
const NOTHING: Section = { ...list('changes', 'Changes', []), onlyFor: 'data' };

function list(id: string, heading: string, rows: readonly Row[]): TableSection {
  return {
    kind: 'table',
    id,
    heading: `${heading} (${rows.length})`,
    columns: COLUMNS,
    rows,
    whenEmpty: 'None.',
  };
}

function milestoneRow(change: MilestoneChange): Row {
  const { milestone } = change.entry;
  return {
    ...sentenceRow(milestoneSentence(change), change.kind, milestone.ref),
    days: change.kind === 'moved' ? change.days : null,
    place: change.kind === 'removed' ? null : milestone.at,
  };
}

function sentenceRow(
  what: string,
  kind: string,
  reference: string | null,
): Row & { readonly place: Location | null } {
  return { what, kind, reference, days: null, place: null };
}

function findingRow({ severity, message, code, ref, at }: LocatedFinding): Row {
  return { ...sentenceRow(`${severity}: ${message} (${code})`, code, ref), place: at };
}

/** First of all, because it is what a reviewer has to see to. */
function approvalSection({ approvals, isForAnyBody }: DiffReport): Section[] {
  const anyBody: Section = {
    kind: 'prose',
    heading: 'Approval',
    paragraphs: [
      'No tolerance is set: governance.yaml has no "approvals", so any body may approve any move.',
    ],
  };
  const needed = approvals ?? [];
  if (needed.length === 0) return isForAnyBody ? [anyBody] : [];
  return [
    ...(isForAnyBody ? [anyBody] : []),
    {
      kind: 'table',
      id: 'approvals',
      heading: 'Approval that this change needs',
      columns: [
        { key: 'by', heading: 'From', type: 'text' },
        { key: 'reasons', heading: 'For', type: 'text' },
        { key: 'claimed', heading: 'Named in the plan', type: 'text' },
      ],
      rows: needed.map(
        ({ by, reasons, isClaimed }): Row => ({
          by,
          reasons: listed(reasons),
          claimed: isClaimed ? 'yes: to be confirmed by the reviewer' : 'no',
        }),
      ),
      whenEmpty: '',
    },
  ];
}

/** Some of them are sentences: only the last one keeps its full stop. */
function listed(reasons: readonly string[]): string {
  return reasons
    .map((reason, index) => (index < reasons.length - 1 ? reason.replace(/\.$/, '') : reason))
    .join('; ');
}
