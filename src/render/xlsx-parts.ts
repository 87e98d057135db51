/** What worksheets need besides cells: filters, how they are printed, and what the file says of itself. */
import type writeWorkbook from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { CORE_PROPERTIES } from './core-properties.ts';
import { xmlOfficeText } from './office-text.ts';
import { fittingText } from './wrap-text.ts';
import type { ReportSheet } from './xlsx-sheets.ts';

/** The library gives the type of a feature no name that says what files may hold. */
type WorkbookFeature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number];

/** What is printed on each page besides its number. */
export interface PageEdges {
  readonly head: string;
  readonly foot: string;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

export function sheetParts(
  sheets: readonly ReportSheet[],
  edges: PageEdges,
  coreProperties: string,
): WorkbookFeature {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => withPrinting(xml, sheets[sheetIndex], edges),
          transformElementAttributes: (tagName, attributes, _index, { sheet }) =>
            tagName === 'pageSetup'
              ? {
                  ...attributes,
                  fitToWidth: pagesAcross(sheets.find(({ name }) => name === sheet)),
                  fitToHeight: 0,
                }
              : attributes,
        },
        [WORKBOOK]: {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, () => definedNames(sheets)),
        },
        '[Content_Types].xml': {
          insert: () =>
            `<Override PartName="/${CORE_PROPERTIES}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE_PROPERTIES}"/>`,
        },
      },
      write: { files: () => ({ [CORE_PROPERTIES]: coreProperties }) },
    },
  };
}

function withPrinting(xml: string, sheet: ReportSheet | undefined, { head, foot }: PageEdges): string {
  if (sheet === undefined) return xml;
  const elements = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>`,
    ...(sheet.isList ? [`<autoFilter ref="${cellsOf(sheet, sheet.widths.length)}"/>`] : []),
    `<headerFooter><oddHeader>&amp;R${edgeText(head)}</oddHeader><oddFooter>&amp;L${edgeText(foot)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
  ];
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return elements.reduce(
    (whole, element) => insertElementMarkupAccordingToOrderOfSiblings(whole, element, order, 'worksheet'),
    xml,
  );
}

/** Characters beside each other on a page, before they are too small to read. */
const ROOM_OF_A_PAGE = 260;

/** Pages that a sheet is wide: most are one, and as many pages long as it takes. */
function pagesAcross(sheet: ReportSheet | undefined): number {
  const printed = sheet?.widths.slice(0, sheet.printed) ?? [];
  return Math.max(1, Math.ceil(printed.reduce((sum, width) => sum + width, 0) / ROOM_OF_A_PAGE));
}

/** Of an empty row, in points. Rows with text are as high as it takes. */
const ROW_HEIGHT = 13.5;

/** A head or a foot has room for 255 characters in all. */
const LONGEST = 100;

/** There `&` begins a code, such as that of the number of the page. */
function edgeText(text: string): string {
  return xmlOfficeText(fittingText(text.replace(/\s+/g, ' '), LONGEST, '…').replaceAll('&', '&&'));
}

/** The names by which Excel knows what is filtered, what is printed, and which row stands on top of each page. */
function definedNames(sheets: readonly ReportSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (!sheet.isList) return [];
    const quoted = `'${xmlOfficeText(sheet.name.replaceAll("'", "''"))}'`;
    const named = (name: string, cells: string, hidden = ''): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}"${hidden}>${quoted}!${cells}</definedName>`;
    return [
      named('_FilterDatabase', absolute(cellsOf(sheet, sheet.widths.length)), ' hidden="1"'),
      named('Print_Area', absolute(cellsOf(sheet, sheet.printed))),
      named('Print_Titles', '$1:$1'),
    ];
  });
  return names.length === 0 ? '<definedNames/>' : `<definedNames>${names.join('')}</definedNames>`;
}

/** The cells of so many columns, from the first on. */
function cellsOf({ rows }: ReportSheet, columns: number): string {
  return `A1:${getCellAddress(rows.length - 1, columns - 1)}`;
}

function absolute(cells: string): string {
  return cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
