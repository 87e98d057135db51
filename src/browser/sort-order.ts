/** In which order the rows of a table stand: figures by size, names as in a British index, empty cells always last. */
import { foldedForSearch } from './matching.ts';

export type Direction = 'ascending' | 'descending';

const FIGURE = /^[-+\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/;

/** The places of `texts` in the order asked for. What is equal stays as it was. */
export function sortedPlaces(texts: readonly string[], direction: Direction): readonly number[] {
  const keys = texts.map((text) => text.trim());
  const compare = keys.every(isFigureOrEmpty) ? byFigure(keys) : byName(keys);
  const sign = direction === 'ascending' ? 1 : -1;
  // oxlint-disable-next-line unicorn/no-array-sort -- not every browser that the page is for has toSorted
  return [...keys.keys()].sort((a, b) => {
    const [isEmptyA, isEmptyB] = [keys[a] === '', keys[b] === ''];
    if (isEmptyA || isEmptyB) return Number(isEmptyA) - Number(isEmptyB) || a - b;
    return sign * compare(a, b) || a - b;
  });
}

type Compare = (a: number, b: number) => number;

function isFigureOrEmpty(text: string): boolean {
  return FIGURE.test(text) && (text === '' || /\d/.test(text));
}

function byFigure(texts: readonly string[]): Compare {
  const figures = texts.map((text) => Number(text.replace('\u2212', '-').replace(/[,%+]/g, '')));
  return (a, b) => (figures[a] ?? 0) - (figures[b] ?? 0);
}

/** Letters without case, accents and punctuation; runs of digits by their number, so that 9 stands before 10. */
function byName(texts: readonly string[]): Compare {
  const names = texts.map(
    (text) =>
      foldedForSearch(text)
        .replace(/['"()]/g, '')
        .match(/\d+|[^\d]+/g) ?? [],
  );
  return (a, b) => compareParts(names[a] ?? [], names[b] ?? []);
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const areNumbers = isDigit(part) && isDigit(other);
    const order = areNumbers ? Number(part) - Number(other) : compareText(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function isDigit(part: string): boolean {
  return /^\d/.test(part);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
