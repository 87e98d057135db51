/** A document for Word: upright A4, and across where a table is too wide for that. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { dayText } from '../model/plan-date-text.ts';
import { asOfText } from '../reports/as-of.ts';
import type { View } from '../reports/view.ts';
import { CORE_PROPERTIES, corePropertiesXml } from './core-properties.ts';
import { type DocumentBlock, documentBlocks } from './docx-blocks.ts';
import { NUMBERING, QUIET_INK, STYLES, TABLE_SIZE } from './docx-style.ts';
import { fixedZip } from './fixed-zip.ts';
import type { FileRenderer, RenderOptions } from './format.ts';
import { commitWords, officeText } from './office-text.ts';
import { ROOM } from './paper-table.ts';
import { reportTitle } from './report-title.ts';
import { fittingText } from './wrap-text.ts';

export const renderDocx: FileRenderer = async ({ view }, options) => {
  const title = officeText(reportTitle(view)).replace(/\s+/g, ' ');
  const blocks = documentBlocks(view.sections, { ...options, ascii: false });
  const head = { isAcross: blocks[0]?.isAcross === true, children: headOf(view, title) };
  const document = new Document({
    title,
    styles: STYLES,
    numbering: NUMBERING,
    sections: pagesOf([head, ...blocks]).map((block) => wordSection(block, title, view, options)),
  });
  const bytes = await Packer.toBuffer(document);
  return fixedZip(bytes, { [CORE_PROPERTIES]: corePropertiesXml(title, view.asOf?.day ?? null) });
};

function headLine(text: string, bold = false): Paragraph {
  const run = new TextRun({ text: `${officeText(text).replace(/\s+/g, ' ')}.`, bold });
  return new Paragraph({ children: [run] });
}

function headOf({ asOf, version, totals }: View, title: string): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    ...(asOf === null ? [] : [headLine(asOfText(asOf))]),
    ...(version === undefined ? [] : [headLine(version)]),
    ...(totals === null ? [] : [headLine(totals, true)]),
  ];
}

/** Blocks that are held the same way share their pages. */
function pagesOf(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const pages: { isAcross: boolean; children: (Paragraph | Table)[] }[] = [];
  for (const { isAcross, children } of blocks) {
    const last = pages.at(-1);
    if (last?.isAcross === isAcross) last.children.push(...children);
    else pages.push({ isAcross, children: [...children] });
  }
  return pages;
}

/** A4 and its margins, in twips. The library turns the page for those that are held across. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1400, bottom: 1300, left: 1134, right: 1134, header: 640, footer: 640 };

/** Characters beside the number of the page, on an upright one. */
const LONGEST_FOOT = 76;

/** On each page: of when and of which version it speaks, whose it is, and which page of how many. */
function wordSection(
  { isAcross, children }: DocumentBlock,
  title: string,
  { asOf }: View,
  { commit }: RenderOptions,
): ISectionOptions {
  const small = { size: TABLE_SIZE, color: QUIET_INK };
  const day = asOf === null ? '' : `As of ${dayText(asOf.day)} · `;
  const tabStops = [{ type: TabStopType.RIGHT, position: isAcross ? ROOM.across : ROOM.upright }];
  return {
    properties: {
      page: {
        size: {
          ...PAGE,
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGINS,
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            tabStops,
            children: [new TextRun({ text: `\t${day}commit ${commitWords(commit)}`, ...small })],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops,
            children: [
              new TextRun({ text: fittingText(title, LONGEST_FOOT, '…'), ...small }),
              new TextRun({
                children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                ...small,
              }),
            ],
          }),
        ],
      }),
    },
    children: [...children],
  };
}
