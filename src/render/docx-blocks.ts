/** The sections of a report as blocks of a document: paragraphs, lists and tables under their headings. */
import { HeadingLevel as WordHeading, Paragraph, ShadingType, type Table, TextRun } from 'docx';
import type { LocatedFinding } from '../model/finding.ts';
import type { HeadingLevel, ListSection, MatrixSection, Section, TimelineSection } from '../reports/view.ts';
import { placeText } from './cell-text.ts';
import { BULLETS, CODE_FONT, HEAD_FILL, NUMBERS, TABLE_SIZE } from './docx-style.ts';
import { docxTable } from './docx-table.ts';
import { acceptedText } from './finding-text.ts';
import type { RenderOptions } from './format.ts';
import { MATRIX_MARKS } from './matrix-marks.ts';
import { MONTH_HEADINGS, monthTables, SUMMARY_HEADINGS, summaryCells } from './month-tables.ts';
import { officeText } from './office-text.ts';
import { type LaidOutTable, layOut, layOutTexts } from './paper-table.ts';
import { SERIES_HEADINGS, seriesCells } from './series-move.ts';

type Piece = Paragraph | LaidOutTable;

/** A heading of level 2 with what stands under it, on pages that are held the same way. */
export interface DocumentBlock {
  readonly isAcross: boolean;
  readonly children: readonly (Paragraph | Table)[];
}

/** The blocks of a report. A block goes across where one of its tables has to. */
export function documentBlocks(sections: readonly Section[], options: RenderOptions): DocumentBlock[] {
  const blocks: Piece[][] = [];
  for (const [index, section] of sections.entries()) {
    const pieces = piecesOf(section, options, index);
    const last = blocks.at(-1);
    if (last !== undefined && !beginsBlock(section)) last.push(...pieces);
    else if (pieces.length > 0) blocks.push(pieces);
  }
  return blocks.map((pieces) => {
    const isAcross = pieces.some((piece) => 'isAcross' in piece && piece.isAcross);
    return {
      isAcross,
      children: pieces.flatMap((piece) => ('isAcross' in piece ? withGap(piece) : [piece])),
    };
  });
}

function beginsBlock(section: Section): boolean {
  const level = 'level' in section ? section.level : 2;
  return (section.heading ?? null) !== null && level !== 3;
}

/** Word joins two tables that nothing stands between. */
function withGap(table: LaidOutTable): (Paragraph | Table)[] {
  return [docxTable(table), new Paragraph({ spacing: { after: 120, line: 120 } })];
}

function piecesOf(section: Section, options: RenderOptions, index: number): Piece[] {
  switch (section.kind) {
    case 'prose':
      return [
        ...headingPieces(section.heading, section.level, section.startsPage),
        ...section.paragraphs.map(plain),
      ];
    case 'manual':
      return [...headingPieces(section.heading), ...section.paragraphs.map(manual)];
    case 'example':
      return [...headingPieces(section.heading), ...code(section.text)];
    case 'list':
      return [...headingPieces(section.heading, section.level), ...listPieces(section, index)];
    case 'table':
      if (section.onlyFor === 'data') return [];
      return [
        ...headingPieces(section.heading, section.level),
        section.rows.length === 0 ? plain(section.whenEmpty) : layOut(section, options),
      ];
    case 'matrix':
      return [...headingPieces(section.heading), ...matrixPieces(section)];
    case 'timeline':
      return [
        ...headingPieces(section.heading),
        ...section.paragraphs.map(plain),
        ...timelinePieces(section),
      ];
    case 'series':
      return [
        ...headingPieces(section.heading),
        ...section.paragraphs.map(plain),
        section.lines.length === 0
          ? plain(section.whenEmpty)
          : layOutTexts(SERIES_HEADINGS, section.lines.map(seriesCells)),
      ];
    case 'findings': {
      const { heading = null, whenEmpty = '', findings } = section;
      if (findings.length === 0) return heading === null ? [] : [...headingPieces(heading), plain(whenEmpty)];
      return [...headingPieces(heading), ...findings.flatMap((found) => findingPieces(found, options))];
    }
  }
}

const WORD_HEADINGS = { 2: WordHeading.HEADING_2, 3: WordHeading.HEADING_3 } as const;

function headingPieces(heading: string | null, level: HeadingLevel = 2, startsPage = false): Paragraph[] {
  if (heading === null) return [];
  const text = officeText(heading).replace(/\s+/g, ' ');
  return [
    new Paragraph({
      heading: WORD_HEADINGS[level],
      pageBreakBefore: startsPage,
      children: [new TextRun(text)],
    }),
  ];
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: lines(text) });
}

/** Line feeds of a text are line breaks of its paragraph. */
function lines(text: string): TextRun[] {
  return officeText(text)
    .split('\n')
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}

/** Words of milepost's own: what stands between two backticks is to be typed as it is. */
function manual(text: string): Paragraph {
  return new Paragraph({
    children: text
      .split('`')
      .map(
        (piece, index) => new TextRun(index % 2 === 0 ? { text: piece } : { text: piece, font: CODE_FONT }),
      ),
  });
}

function code(text: string): Paragraph[] {
  return officeText(text)
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        new Paragraph({
          children: [new TextRun({ text: line, font: CODE_FONT, size: TABLE_SIZE })],
          spacing: { after: 0 },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL },
        }),
    );
}

/** `list` tells apart the lists of a document, each of which counts from 1. */
function listPieces({ ordered, items, whenEmpty }: ListSection, list: number): Paragraph[] {
  if (items.length === 0) return [plain(whenEmpty)];
  const numbering = ordered
    ? { reference: NUMBERS, level: 0, instance: list }
    : { reference: BULLETS, level: 0 };
  return items.map(
    (item) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering,
        contextualSpacing: false,
        children: lines(item.replace(/\s+/g, ' ')),
      }),
  );
}

/** A table a group: as many columns as a page has room for. */
function matrixPieces({ rowHeading, rows, groups, words }: MatrixSection): Piece[] {
  let start = 0;
  return groups.flatMap(({ label, columns }): Piece[] => {
    const from = start;
    start += columns.length;
    const body = rows.map((row) => [
      row.label,
      ...row.answers
        .slice(from, start)
        .map((answer) => `${MATRIX_MARKS[answer].mark.charAt(0)} ${words[answer]}`),
    ]);
    return [...headingPieces(label, 3), layOutTexts([rowHeading, ...columns.map(officeText)], body)];
  });
}

/** As in Markdown: the marks of summary bars stand in one table; of milestones there is a table for each month. */
function timelinePieces(section: TimelineSection): Piece[] {
  const summaries = section.rows.filter(({ marks }) => marks[0]?.kind === 'summary');
  if (summaries.length > 0) return [layOutTexts(SUMMARY_HEADINGS, summaries.map(summaryCells))];
  return monthTables(section).flatMap(({ heading, rows }): Piece[] => [
    ...headingPieces(heading, 3),
    rows.length === 0 ? plain('Nothing.') : layOutTexts(MONTH_HEADINGS, rows),
  ]);
}

function findingPieces(found: LocatedFinding, { showFile }: RenderOptions): Paragraph[] {
  const place = placeText(showFile(found.at.file), found.line);
  const accepted = found.accepted === null ? '' : ` ${acceptedText(found.accepted)}.`;
  const fix = found.fix === null ? '' : ` ${found.fix}`;
  return [
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference: BULLETS, level: 0 },
      children: [
        new TextRun({ text: found.severity, bold: true }),
        ...lines(` ${place}: ${found.message}${accepted}${fix} (${found.code})`),
      ],
    }),
    ...(found.paste === null ? [] : code(found.paste)),
  ];
}
