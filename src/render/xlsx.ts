/** A workbook for Excel: a first sheet that says what the report is, and a sheet for each of its lists. */
import writeWorkbook from 'write-excel-file/node';
import { dayText } from '../model/plan-date-text.ts';
import { corePropertiesXml } from './core-properties.ts';
import { fixedZip } from './fixed-zip.ts';
import type { FileRenderer } from './format.ts';
import { commitWords } from './office-text.ts';
import { sheetParts } from './xlsx-parts.ts';
import { reportSheets } from './xlsx-sheets.ts';

export const renderXlsx: FileRenderer = async ({ view }, options) => {
  const { programme, title, asOf } = view;
  const sheets = reportSheets(view, { ...options, ascii: false });
  const foot = {
    left: programme === null ? title : `${programme}: ${title}`,
    middle: `${asOf === null ? '' : `As of ${dayText(asOf.day)}, `}commit ${commitWords(options.commit)}`,
  };
  const properties = corePropertiesXml(foot.left, asOf?.day ?? null);
  const workbook = writeWorkbook(
    sheets.map(({ name, rows, widths, isList }) => ({
      sheet: name,
      data: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      ...(isList ? { stickyRowsCount: 1 } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [sheetParts(sheets, foot, properties)] },
  );
  return fixedZip(await workbook.toBuffer());
};
