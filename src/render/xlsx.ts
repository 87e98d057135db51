/** A workbook for Excel: a first sheet that says what the report is, and a sheet for each of its lists. */
import writeWorkbook from 'write-excel-file/node';
import { dayText } from '../model/plan-date-text.ts';
import { corePropertiesXml } from './core-properties.ts';
import { fixedZip } from './fixed-zip.ts';
import type { FileRenderer } from './format.ts';
import { commitWords } from './office-text.ts';
import { reportTitle } from './report-title.ts';
import { sheetParts } from './xlsx-parts.ts';
import { reportSheets } from './xlsx-sheets.ts';

export const renderXlsx: FileRenderer = async ({ view }, options) => {
  const { asOf } = view;
  const sheets = reportSheets(view, { ...options, ascii: false });
  const edges = {
    head: `${asOf === null ? '' : `As of ${dayText(asOf.day)} · `}commit ${commitWords(options.commit)}`,
    foot: reportTitle(view),
  };
  const properties = corePropertiesXml(edges.foot, asOf?.day ?? null);
  const workbook = writeWorkbook(
    sheets.map(({ name, rows, widths, isList }) => ({
      sheet: name,
      data: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      ...(isList ? { stickyRowsCount: 1 } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [sheetParts(sheets, edges, properties)] },
  );
  return fixedZip(await workbook.toBuffer());
};
