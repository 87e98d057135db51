/** A timeline as tables: for each month what stands in it, and one row for each summary bar. */
import { monthNumber, monthText } from '../model/month.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { TimelineMark, TimelineMarkKind, TimelineRow, TimelineSection } from '../reports/view.ts';

/** What a milestone has to do with a month; null for what only a chart shows. */
const IN_THIS_MONTH = {
  complete: 'due',
  overdue: 'due',
  'due-now': 'due',
  ongoing: 'to start',
  upcoming: 'due',
  cancelled: 'was due',
  completed: 'completed',
  baseline: 'baseline',
  forecast: 'forecast',
  summary: null,
} as const satisfies Record<TimelineMarkKind, string | null>;

export const MONTH_HEADINGS: readonly string[] = ['Milestone', 'Project', 'Here', 'Due', 'Standing', 'Owner'];

interface MonthTable {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** One table a month; months without anything are taken together. Something open-ended stands in the months in which it is to start, and in the first one when it was to start before. */
export function monthTables({ first, last, rows }: TimelineSection): MonthTable[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const months = Array.from({ length: to - from + 1 }, (): string[][] => []);
  for (const row of rows) {
    const here = new Map<number, string[]>();
    for (const mark of row.marks) {
      const word = wordOf(mark);
      if (word === null) continue;
      const [start, end] = [Math.max(from, monthNumber(mark.first)), Math.min(to, monthNumber(mark.last))];
      // What is open-ended and was to start before these months has no month of its own in them.
      if (mark.goesOn && end < from)
        here.set(from, [
          ...(here.get(from) ?? []),
          mark.kind === 'overdue' ? 'should have started' : 'goes on',
        ]);
      for (let month = start; month <= end; month += 1) here.set(month, [...(here.get(month) ?? []), word]);
    }
    for (const [month, words] of here) months[month - from]?.push(cellsOf(row, words));
  }
  const tables: MonthTable[] = [];
  for (let month = 0; month < months.length; month += 1) {
    const start = month;
    if (months[month]?.length === 0) while (months[month + 1]?.length === 0) month += 1;
    const heading = start === month ? '' : `${monthText(from + start)} to `;
    tables.push({ heading: heading + monthText(from + month), rows: months[month] ?? [] });
  }
  return tables;
}

function wordOf({ kind, goesOn }: TimelineMark): string | null {
  return goesOn && kind !== 'baseline' && kind !== 'forecast' ? 'to start' : IN_THIS_MONTH[kind];
}

function cellsOf(row: TimelineRow, words: readonly string[]): string[] {
  const apart = row.marks
    .filter(({ kind }) => kind === 'baseline' || kind === 'forecast')
    .map(({ kind, text }) => `${kind} ${text ?? ''}`);
  const project = [row.workstream, row.project].filter((name) => name !== null).join(', ');
  return [
    row.title,
    project,
    words.join(', '),
    [row.due ?? '', ...apart].join('; '),
    row.standing ?? '',
    row.owner ?? '',
  ];
}

export const SUMMARY_HEADINGS: readonly string[] = [
  'Workstream',
  'Project',
  'First day',
  'Last day',
  'Milestones',
];

export function summaryCells({ level, title, workstream, marks, standing }: TimelineRow): string[] {
  const [whole] = marks;
  const isProject = level === 'project';
  const goesOn = marks.some((mark) => mark.goesOn);
  return [
    isProject ? (workstream ?? '') : title,
    isProject ? title : '',
    whole === undefined ? '' : dayText(whole.first),
    whole === undefined ? '' : `${dayText(whole.last)}${goesOn ? ', and goes on' : ''}`,
    standing ?? '',
  ];
}
