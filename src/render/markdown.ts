/** Markdown that reads in a forge and in Word. Text from the plan is escaped: no links, mentions, images, HTML or table breaks. */
import type { LocatedFinding } from '../model/finding.ts';
import { asOfText } from '../reports/as-of.ts';
import type {
  Column,
  FindingsSection,
  HeadingLevel,
  ListSection,
  MatrixSection,
  Section,
  SeriesSection,
  TableSection,
  TimelineSection,
} from '../reports/view.ts';
import { cellText, isNumeric, placeText } from './cell-text.ts';
import type { Renderer, RenderOptions } from './format.ts';
import { MATRIX_MARKS } from './matrix-marks.ts';
import { MONTH_HEADINGS, monthTables, SUMMARY_HEADINGS, summaryCells } from './month-tables.ts';
import { reportTitle } from './report-title.ts';
import { SERIES_HEADINGS, seriesCells } from './series-move.ts';
import { asciiText, inertInLog, visibleText } from './visible-text.ts';

export const renderMarkdown: Renderer = ({ view }, options) => {
  const blocks = [
    ...(view.marker === undefined ? [] : [`<!-- ${view.marker} -->`]),
    `# ${markdownText(reportTitle(view))}`,
    ...(view.asOf === null ? [] : [`${markdownText(asOfText(view.asOf))}.`]),
    ...(view.version === undefined ? [] : [`${markdownText(view.version)}.`]),
    ...(view.totals === null ? [] : [`**${markdownText(view.totals)}.**`]),
    ...view.sections.flatMap((section) => sectionBlocks(section, options)),
  ];
  const text = `${blocks.join('\n\n')}\n`;
  return options.ascii ? asciiText(text) : text;
};

/** Punctuation that means something in Markdown, anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>#|~$&@]/g;

/**
 * Forges link these after the backslash is gone, so an invisible word joiner has to stand between them and the
 * name or number: `@somebody`, `#12`.
 */
const BREAKS_A_LINK = new Set(['@', '#']);

/** Text from outside as plain text in Markdown, on one line. */
export function markdownText(text: string): string {
  return visibleText(text.replace(/\s+/g, ' '))
    .replace(SPECIAL, (character) => (BREAKS_A_LINK.has(character) ? `${character}\u2060` : `\\${character}`))
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2')
    .replace(/^( ?)([-+=:])/, '$1\\$2')
    .replace(/\b(https?|ftp|mailto|www)([:.])/gi, '$1\u2060$2');
}

function sectionBlocks(section: Section, options: RenderOptions): string[] {
  switch (section.kind) {
    case 'prose':
      return [...headingBlock(section.heading, section.level), ...section.paragraphs.map(markdownText)];
    case 'list':
      return [...headingBlock(section.heading, section.level), listBlock(section)];
    case 'manual':
      return [...headingBlock(section.heading), ...section.paragraphs];
    case 'example':
      return [...headingBlock(section.heading), fenced(section.text, section.language)];
    case 'table':
      if (section.onlyFor === 'data') return [];
      return [...headingBlock(section.heading, section.level), ...tableBlock(section, options)];
    case 'matrix':
      return [...headingBlock(section.heading), ...matrixBlocks(section)];
    case 'timeline':
      return timelineBlocks(section);
    case 'series':
      return seriesBlocks(section);
    case 'findings':
      return findingsBlocks(section, options);
  }
}

/** The marks of a summary bar stand in one table; of milestones there is a table for each month. */
function timelineBlocks(section: TimelineSection): string[] {
  const head = [...headingBlock(section.heading), ...section.paragraphs.map(markdownText)];
  const summaries = section.rows.filter(({ marks }) => marks[0]?.kind === 'summary');
  if (summaries.length > 0) return [...head, markdownTable(SUMMARY_HEADINGS, summaries.map(summaryCells))];
  const months = monthTables(section).map(({ heading, rows }) =>
    rows.length === 0
      ? [`### ${heading}`, 'Nothing.']
      : [`### ${heading}`, markdownTable(MONTH_HEADINGS, rows)],
  );
  return [...head, ...months.flat()];
}

/** Words have no room for a chart: one row a line, with how far it has moved. */
function seriesBlocks(section: SeriesSection): string[] {
  return [
    ...headingBlock(section.heading),
    ...section.paragraphs.map(markdownText),
    section.lines.length === 0
      ? markdownText(section.whenEmpty)
      : markdownTable(SERIES_HEADINGS, section.lines.map(seriesCells)),
  ];
}

function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(markdownText));
  return [headings, headings.map(() => '---'), ...cells].map(tableRow).join('\n');
}

function headingBlock(heading: string | null, level: HeadingLevel = 2): string[] {
  return heading === null ? [] : [`${'#'.repeat(level)} ${markdownText(heading)}`];
}

function listBlock({ ordered, items, whenEmpty }: ListSection): string {
  if (items.length === 0) return markdownText(whenEmpty);
  return items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${markdownText(item)}`).join('\n');
}

/** A fenced block whose fence is longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${inertInLog(visibleText(text)).trimEnd()}\n${fence}`;
}

function tableBlock(section: TableSection, options: RenderOptions): string[] {
  if (section.rows.length === 0) return [markdownText(section.whenEmpty)];
  const columns = section.columns.filter(({ dataOnly }) => dataOnly !== true);
  const rows = section.rows.map((row) =>
    columns.map((column) => markdownText(cellText(column, row[column.key] ?? null, options))),
  );
  return [[columns.map(({ heading }) => heading), columns.map(divider), ...rows].map(tableRow).join('\n')];
}

/** A table a group: as many columns as a page has room for. */
function matrixBlocks({ rowHeading, rows, groups, words }: MatrixSection): string[] {
  let start = 0;
  return groups.flatMap(({ label, columns }) => {
    const from = start;
    start += columns.length;
    const head = [rowHeading, ...columns.map(markdownText)];
    const body = rows.map((row) => [
      markdownText(row.label),
      ...row.answers
        .slice(from, start)
        .map((answer) => `${MATRIX_MARKS[answer].mark.charAt(0)} ${words[answer]}`),
    ]);
    return [`### ${markdownText(label)}`, [head, head.map(() => '---'), ...body].map(tableRow).join('\n')];
  });
}

function divider({ type }: Column): string {
  return isNumeric(type) ? '---:' : '---';
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function findingsBlocks(
  { heading, whenEmpty = '', findings }: FindingsSection,
  options: RenderOptions,
): string[] {
  const head = heading === undefined ? [] : headingBlock(heading);
  if (findings.length > 0) return [...head, findings.map((found) => findingItem(found, options)).join('\n')];
  return heading === undefined ? [] : [...head, markdownText(whenEmpty)];
}

function findingItem(found: LocatedFinding, { showFile }: RenderOptions): string {
  const place = placeText(showFile(found.at.file), found.line);
  const accepted =
    found.accepted === null
      ? ''
      : ` Accepted by ${markdownText(found.accepted.approvedBy)} until ${found.accepted.until}: ${markdownText(found.accepted.reason)}.`;
  const fix = found.fix === null ? '' : ` ${markdownText(found.fix)}`;
  const item = `- **${found.severity}** ${markdownText(place)}: ${markdownText(found.message)}${accepted}${fix} (${found.code})`;
  if (found.paste === null) return item;
  return `${item}\n\n${fenced(found.paste, 'yaml').replace(/^/gm, '  ')}\n`;
}
