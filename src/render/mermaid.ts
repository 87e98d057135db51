/** A Mermaid gantt, as forges draw it in Markdown. Only a report with a timeline has one. */
import type { CalendarDay } from '../model/calendar-day.ts';
import { dayText } from '../model/plan-date-text.ts';
import type { TimelineMark, TimelineMarkKind, TimelineRow, TimelineSection, View } from '../reports/view.ts';
import type { Renderer, RenderOptions } from './format.ts';
import { visibleText } from './visible-text.ts';

export const renderMermaid: Renderer = ({ view, chart }, options) => {
  const drawn = chart?.() ?? null;
  const section = drawn?.kind === 'timeline' ? drawn : null;
  const lines = [
    'gantt',
    `    title ${mermaidText(titleOf(view, section), options)}`,
    '    dateFormat YYYY-MM-DD',
    // Without it the end of a task would be the day on which it is no longer there.
    '    inclusiveEndDates',
    '    axisFormat %b %Y',
    // A line at the day on which somebody looks would make the same report look different every day.
    '    todayMarker off',
    ...(section === null ? ['    %% Nothing has a date.'] : sectionLines(section, options)),
  ];
  return `${lines.join('\n')}\n`;
};

function titleOf({ title, programme, asOf, totals }: View, section: TimelineSection | null): string {
  const parts = [
    programme ?? title,
    section?.heading ?? totals,
    asOf === null ? null : `as of ${dayText(asOf.day)}`,
    section === null || section.outside.undated === 0 ? null : `${section.outside.undated} undated not drawn`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function sectionLines(section: TimelineSection, options: RenderOptions): string[] {
  const { before, after, undated } = section.outside;
  const isInside = section.first <= section.asOf && section.asOf <= section.last;
  const lines = [`    %% Not drawn: ${before} before these months, ${after} after them, ${undated} undated.`];
  if (isInside) {
    lines.push(
      `    ${mermaidText(dayText(section.asOf), options)} :vert, as-of, ${section.asOf}, ${section.asOf}`,
    );
  }
  let number = 0;
  let heading = '';
  for (const row of section.rows) {
    for (const task of tasksOf(row)) {
      const above = headingOf(row);
      if (above !== heading) lines.push(`    section ${mermaidText(above, options)}`);
      heading = above;
      number += 1;
      lines.push(taskLine(task, number, section.last, options));
    }
  }
  return lines;
}

/** A line of the gantt: a title, how it stands, and its days. */
interface Task {
  readonly title: string;
  readonly tags: readonly string[];
  readonly mark: TimelineMark;
}

/** The tags that a mark has in a gantt, and what is added to the title; null for what has no line of its own. */
const TASKS = {
  complete: { tags: ['done'], suffix: '' },
  overdue: { tags: ['crit'], suffix: ' (overdue)' },
  'due-now': { tags: ['active'], suffix: '' },
  ongoing: { tags: ['active'], suffix: ' (ongoing)' },
  upcoming: { tags: [], suffix: '' },
  cancelled: { tags: ['done'], suffix: ' (cancelled)' },
  baseline: { tags: ['done'], suffix: ' (baseline)' },
  forecast: { tags: [], suffix: ' (forecast)' },
  completed: { tags: ['done', 'milestone'], suffix: ' (completed)' },
  summary: null,
} as const satisfies Record<TimelineMarkKind, { tags: readonly string[]; suffix: string } | null>;

function tasksOf({ title, marks, standing }: TimelineRow): Task[] {
  const [whole] = marks;
  if (whole?.kind === 'summary') {
    // The worst lies on top, and so comes last.
    const worst = marks.at(-1) ?? whole;
    const tags = TASKS[worst.kind]?.tags ?? [];
    return [{ title: `${title} (${standing ?? ''})`, tags, mark: whole }];
  }
  return marks.flatMap((mark) => {
    const task = TASKS[mark.kind];
    return task === null ? [] : [{ title: title + task.suffix, tags: task.tags, mark }];
  });
}

function headingOf({ level, workstream, project }: TimelineRow): string {
  if (level === 'workstream') return 'Workstreams';
  return [workstream, project].filter((name) => name !== null).join(' / ');
}

function taskLine(
  { title, tags, mark }: Task,
  number: number,
  end: CalendarDay,
  options: RenderOptions,
): string {
  const last = mark.goesOn && end > mark.last ? end : mark.last;
  // A day is a point on such an axis: as a bar nobody would see it.
  const shape = mark.first === last && !tags.includes('milestone') ? ['milestone'] : [];
  const data = [...tags, ...shape, `m${number}`, mark.first, last];
  return `    ${mermaidText(title, options)} :${data.join(', ')}`;
}

/**
 * Text from a plan as the title of a task, a section or the chart: on one line, and whatever could end it, begin
 * a comment or be markup as the character codes that Mermaid knows (`#58;` for a colon). A title whose first word
 * could be a word of the language has its first letter as a code.
 */
export function mermaidText(text: string, { ascii }: Pick<RenderOptions, 'ascii'>): string {
  const shown = visibleText(text.replace(/\s+/g, ' ')).trim();
  if (shown === '') return '#45;';
  const coded = shown.replace(ascii ? NOT_PLAIN_ASCII : NOT_PLAIN, codeOf);
  return FIRST_WORD.test(coded) ? codeOf(coded.slice(0, 1)) + coded.slice(1) : coded;
}

/** ASCII but letters, figures and harmless punctuation; and the signs that Mermaid itself writes codes with. */
const NOT_PLAIN = /[^ A-Za-z0-9,.()/'+=_\u0080-\u{10FFFF}-]|[\u00B0\u00B6\uFB02]/gu;
const NOT_PLAIN_ASCII = /[^ A-Za-z0-9,.()/'+=_-]/gu;

/** How a line of a gantt can begin that is no task. */
const FIRST_WORD =
  /^(?:[0-9]|-|acc|axisformat|call|click|dateformat|excludes|gantt|href|includes|inclusive|section|tickinterval|title|today|topaxis|vert|week)/i;

function codeOf(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
