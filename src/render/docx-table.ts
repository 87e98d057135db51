import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { DRAWING_FONT, DRAWING_SIZE, HEAD_FILL, QUIET_INK, RULE, TABLE_SIZE } from './docx-style.ts';
import { CELL_MARGIN, type LaidOutTable, type PaperCell, type PaperTable } from './paper-table.ts';
import { RAG_FILLS } from './rag-fills.ts';

/** A real table of Word: its first row is repeated on each page, and no row is torn in two. */
export function docxTable({ table, widths }: LaidOutTable): Table {
  const { headings, rows } = table;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { top: 50, bottom: 50, left: CELL_MARGIN, right: CELL_MARGIN },
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map(
          ({ text, isFigures }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL },
              // With its first row: headings alone at the end of a page say nothing.
              children: [paragraph([run(text, { bold: true })], isFigures, true)],
            }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, index) => tableCell(cell, widths[index] ?? 0, headings[index])),
          }),
      ),
    ],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  insideHorizontal: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
} as const;

function tableCell(
  { text, beneath, rag, isDrawn }: PaperCell,
  width: number,
  heading: PaperTable['headings'][number] | undefined,
): TableCell {
  const colours = rag === null || text === '' ? null : RAG_FILLS[rag];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(colours === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.fill } }),
    children: [
      paragraph(
        [
          run(text, {
            ...(colours === null ? {} : { bold: true, color: colours.ink }),
            ...(isDrawn ? { font: DRAWING_FONT, size: DRAWING_SIZE } : {}),
          }),
        ],
        heading?.isFigures === true,
      ),
      ...(beneath === '' ? [] : [paragraph([run(beneath, { color: colours?.ink ?? QUIET_INK })], false)]),
    ],
  });
}

function run(text: string, look: Pick<IRunOptions, 'bold' | 'color' | 'font' | 'size'>): TextRun {
  return new TextRun({ text, size: TABLE_SIZE, ...look });
}

function paragraph(children: readonly TextRun[], isFigures: boolean, keepNext = false): Paragraph {
  return new Paragraph({
    children: [...children],
    spacing: { after: 0, line: 240 },
    keepNext,
    alignment: isFigures ? AlignmentType.RIGHT : AlignmentType.LEFT,
  });
}
