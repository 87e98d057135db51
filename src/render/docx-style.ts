/** How a document for Word looks: fonts that every council has, real heading styles, nothing below 10 points. */
import { AlignmentType, type IStylesOptions, type INumberingOptions, LevelFormat, LineRuleType } from 'docx';

const FONT = 'Arial';
export const CODE_FONT = 'Courier New';
/** It has all the blocks that figures are drawn with, each as wide as the others. */
export const DRAWING_FONT = 'Segoe UI Symbol';
/** Half points, as Word counts: 11 and 10 points. */
const TEXT_SIZE = 22;
export const TABLE_SIZE = 20;
/** Of the blocks that figures are drawn with: no letters, and two years of months have to find room. */
export const DRAWING_SIZE = 14;
/** What goes with something is a little lighter than what it goes with; its contrast on white is 8 to 1. */
export const QUIET_INK = '4A4A4A';
export const HEAD_FILL = 'E6EDF3';
export const RULE = 'A9B4BE';

const HEADING_INK = '1F3A57';

/** A tenth more than the height of the letters, whatever their size. */
const LINES = { line: 264, lineRule: LineRuleType.AUTO } as const;

/** Twips before and after; a heading is never the last line of a page. */
function heading(
  size: number,
  before: number,
  after: number,
): {
  run: object;
  paragraph: { spacing: { before: number; after: number }; keepNext: true; keepLines: true };
} {
  return {
    run: { font: FONT, size, bold: true, color: HEADING_INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: TEXT_SIZE, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, ...LINES } },
    },
    heading1: heading(36, 0, 160),
    heading2: heading(28, 320, 120),
    heading3: heading(24, 240, 80),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
};

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

/** Wide enough for two figures and a full stop. */
const INDENT = { left: 480, hanging: 400 };

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: INDENT } },
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: INDENT } },
        },
      ],
    },
  ],
};
