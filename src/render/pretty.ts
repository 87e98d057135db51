/** The terminal: wrapped to its width, coloured where wanted, plain and without boxes where it is not. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { LocatedFinding, Severity } from '../model/finding.ts';
import { asOfText } from '../reports/as-of.ts';
import type { FindingsSection, ListSection, Section, View } from '../reports/view.ts';
import { acceptedText } from './finding-text.ts';
import type { Renderer } from './format.ts';
import type { Pen } from './pen.ts';
import { prettyMatrix } from './pretty-matrix.ts';
import { prettySeries } from './pretty-series.ts';
import { prettyTable } from './pretty-table.ts';
import { prettyTimeline } from './pretty-timeline.ts';
import { reportTitle } from './report-title.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { asciiText, inertInLog, visibleText } from './visible-text.ts';
import { fittingText, textWidth, wrapText } from './wrap-text.ts';

export const renderPretty: Renderer = ({ view }, options) => {
  const pen: Pen = {
    options,
    chalk: new Chalk({ level: options.color ? 1 : 0 }),
    safe: (text) => (options.ascii ? asciiText(visibleText(text)) : visibleText(text)),
  };
  const blocks = [headerBlock(view, pen), ...view.sections.flatMap((section) => sectionBlocks(section, pen))];
  // Where lines break is known only now.
  return inertInLog(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
};

function headerBlock(view: View, pen: Pen): string {
  const { chalk } = pen;
  const { asOf, version, totals } = view;
  return [
    ...paragraph(reportTitle(view), pen).map((line) => chalk.bold(line)),
    ...(asOf === null ? [] : paragraph(asOfText(asOf), pen)),
    ...(version === undefined ? [] : paragraph(version, pen)),
    ...(totals === null ? [] : paragraph(totals, pen)),
  ].join('\n');
}

function sectionBlocks(section: Section, pen: Pen): string[] {
  switch (section.kind) {
    case 'prose':
    case 'manual': {
      const most = section.kind === 'prose' ? section.linesEach : undefined;
      const [first = '', ...others] = section.paragraphs.map((text) =>
        atMost(most, paragraph(text, pen), pen.options.width, pen).join('\n'),
      );
      const lines = [...headingLines(section.heading, pen), ...(first === '' ? [] : [first])];
      return [lines.join('\n'), ...others];
    }
    case 'list':
      return [[...headingLines(section.heading, pen), ...listLines(section, pen)].join('\n')];
    case 'example':
      return [
        [...headingLines(section.heading, pen), ...indented(pen.safe(section.text).trimEnd())].join('\n'),
      ];
    case 'table':
      if (section.onlyFor === 'data') return [];
      return [
        [
          ...headingLines(section.heading, pen),
          ...(section.rows.length === 0 ? paragraph(section.whenEmpty, pen) : [prettyTable(section, pen)]),
        ].join('\n'),
      ];
    case 'matrix': {
      const [first = '', ...others] = prettyMatrix(section, pen);
      return [[...headingLines(section.heading, pen), first].join('\n'), ...others];
    }
    case 'timeline':
      return prettyTimeline(section, pen);
    case 'series':
      return prettySeries(section, pen);
    case 'findings':
      return findingsBlocks(section, pen);
  }
}

/** A block under its heading, where it has one; without a heading there is nothing to say of no findings. */
function findingsBlocks({ heading, whenEmpty = '', findings }: FindingsSection, pen: Pen): string[] {
  const blocks = findings.map((found) => findingLines(found, pen).join('\n'));
  if (heading === undefined) return blocks;
  const [first = paragraph(whenEmpty, pen).join('\n'), ...others] = blocks;
  return [[...headingLines(heading, pen), first].join('\n'), ...others];
}

function headingLines(heading: string | null, pen: Pen): string[] {
  return heading === null
    ? []
    : paragraph(heading.replace(/\s+/g, ' '), pen).map((line) => pen.chalk.bold(line));
}

function paragraph(text: string, { options, safe }: Pen): string[] {
  return wrapText(safe(text), options.width);
}

/** The first lines of a text; dots say that it goes on. */
function atMost(most: number | undefined, lines: readonly string[], width: number, pen: Pen): string[] {
  if (most === undefined || lines.length <= most) return [...lines];
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), fittingText(rest, width, pen.options.ascii ? '...' : '…')];
}

/** Each item behind its dash or number; its other lines stand below its text. */
function listLines({ ordered, items, linesEach, whenEmpty }: ListSection, pen: Pen): string[] {
  if (items.length === 0) return paragraph(whenEmpty, pen);
  const { safe, options } = pen;
  const indent = ordered ? `${items.length}. `.length : 2;
  return items.flatMap((item, index) => {
    const lead = (ordered ? `${index + 1}. ` : '- ').padStart(indent);
    const lines = wrapText(safe(item.replaceAll('\n', ' ')), options.width - indent);
    const most = typeof linesEach === 'object' ? linesEach[index] : linesEach;
    return atMost(most, lines, options.width - indent, pen).map(
      (line, nth) => (nth === 0 ? lead : ' '.repeat(indent)) + line,
    );
  });
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}

function findingLines(found: LocatedFinding, pen: Pen): string[] {
  const { chalk, safe, options } = pen;
  const place = found.line === null ? '' : `:${found.line}${found.column === null ? '' : `:${found.column}`}`;
  // A line break in the name of a file must not look like the end of a finding.
  const where = `${safe(options.showFile(found.at.file).replaceAll('\n', '\\u{A}'))}${place}`;
  const head = `${where}: ${severityColour(found.severity, chalk)(found.severity)}: ${chalk.dim(found.code)}`;
  const told = (text: string): string[] =>
    wrapText(safe(text), options.width - 4).map((line) => `    ${line}`);
  return [
    head,
    ...told(found.message),
    ...sourceLines(found, pen),
    ...(found.accepted === null ? [] : told(acceptedText(found.accepted))),
    ...found.related.flatMap(({ says, at }, index) => {
      const position = found.relatedPositions[index] ?? null;
      const related = `${options.showFile(at.file)}${position === null ? '' : `:${position.line}:${position.column}`}`;
      return told(`${related}: ${says}`);
    }),
    ...(found.fix === null ? [] : told(found.fix)),
    // To be pasted, so it keeps its spaces.
    ...(found.paste === null ? [] : ['', ...safe(found.paste).split('\n')]),
  ];
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

function severityColour(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  return chalk[COLOURS[severity]].bold;
}

/** The line of source with a caret under the column, cut to the part around it where the line is long. */
function sourceLines({ line, column, sourceLine }: LocatedFinding, { chalk, safe, options }: Pen): string[] {
  if (line === null || column === null || sourceLine === null || sourceLine.trim() === '') return [];
  const gutter = `    ${line} | `;
  const room = Math.max(options.width - gutter.length, 20);
  const shown = sourceExcerpt(sourceLine.replaceAll('\t', ' '), column - 1, room);
  // What stands before the caret is made visible first, since that can make it wider.
  const before = safe(shown.before);
  const bar = `${' '.repeat(gutter.length - 2)}| `;
  return [
    chalk.dim(gutter) + `${before}${safe(shown.after)}`.trimEnd(),
    `${chalk.dim(bar)}${' '.repeat(textWidth(before))}${chalk.bold('^')}`,
  ];
}
