/** Numbers as a spreadsheet writes them into CSV: `1,234`, `12.5%`, `£1,234.50`; and the marks that stand for a number too small to be published. */
import { shortened } from '../model/shortened.ts';

export type CsvValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'suppressed' }
  /** What to write instead. */
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string };

/** As the statistics of government mark them. */
const SUPPRESSED_MARKS = ['c', '*', '[c]', 'x', 'suppressed'] as const;

const NUMBER = /^([+-]?)(\u00a3?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?%?$/;
/** The minus that some programs type instead of a hyphen. */
const MINUS = /^\u2212/;

export function readCsvValue(text: string): CsvValue {
  const plain = text.trim().replace(MINUS, '-');
  const match = NUMBER.exec(plain);
  if (match !== null) {
    const [, sign = '', , whole = '', fraction = ''] = match;
    const value = Number(`${sign}${whole.replaceAll(',', '')}${fraction}`);
    if (Number.isFinite(value)) return { kind: 'number', value: value === 0 ? 0 : value };
  }
  const word = plain.toLowerCase();
  if (SUPPRESSED_MARKS.some((mark) => mark === word)) return { kind: 'suppressed' };
  return { kind: 'refused', ...refusal(plain) };
}

function refusal(text: string): { readonly message: string; readonly fix: string } {
  const marks = SUPPRESSED_MARKS.slice(0, -1).join(', ');
  if (text === '') {
    return {
      message: 'This row has a date and no value.',
      fix: `Write the number; or "c" where it is too small to be published; or delete the row.`,
    };
  }
  if (text.startsWith('#')) {
    return {
      message: `A value is a number, and "${cut(text)}" is what a spreadsheet writes where a formula went wrong.`,
      fix: 'Mend the formula in the spreadsheet, and save the CSV again.',
    };
  }
  if (text.startsWith('=')) {
    return {
      message: `A value is a number, and "${cut(text)}" is a formula. Formulas are not worked out.`,
      fix: 'Write the number that it gives.',
    };
  }
  const inBrackets = /^\(([\d,.]+)\)$/.exec(text)?.[1];
  if (inBrackets !== undefined) {
    return { message: `A value is a number, and "${cut(text)}" is none.`, fix: `Write -${cut(inBrackets)}.` };
  }
  if (/^[+-]?\d+(?:\.\d{3})*,\d{1,2}$/.test(text) || /^[+-]?\d+,\d{4,}$/.test(text)) {
    return {
      message: `"${cut(text)}" has a comma where no thousand ends, so it could mean two numbers.`,
      fix: 'Write a point in front of the decimals: 1234.5.',
    };
  }
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) {
    return {
      message: `"${cut(text)}" is a number that a spreadsheet has shortened, so its last digits are lost.`,
      fix: 'In the spreadsheet, format the column as "Number", and save the CSV again.',
    };
  }
  return {
    message: `A value is a number, and "${cut(text)}" is none.`,
    fix: `Write it in digits, such as 97 or 4.5. Where it is too small to be published, write one of: ${marks} or suppressed.`,
  };
}

function cut(text: string): string {
  return shortened(text, 40);
}
