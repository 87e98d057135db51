import type { Finding, LocatedFinding, Location, LocationPart, Position } from '../model/finding.ts';
import { type LineIndex, indexLines } from './line-index.ts';
import { type Locator, locatorOf } from './locate.ts';

/** The longest piece of a source line that is worth showing. */
const LONGEST_LINE = 2000;

/** Findings with lines and columns. A text is walked again only when a finding of it speaks in key paths. */
export function locateFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): LocatedFinding[] {
  const locators = new Map<string, Locator>();
  const indexes = new Map<string, LineIndex>();

  const linesOf = (file: string, text: string): LineIndex => {
    const known = locators.get(file)?.lines ?? indexes.get(file);
    if (known !== undefined) return known;
    const index = indexLines(text);
    indexes.set(file, index);
    return index;
  };
  const positionOf = ({ file, path }: Location, part: LocationPart): Position | null => {
    const text = texts.get(file);
    if (text === undefined) return null;
    if (path.length === 0) return { line: 1, column: 1 };
    let locator = locators.get(file);
    if (locator === undefined) {
      locator = locatorOf(text);
      locators.set(file, locator);
    }
    return locator.positionOf(path, part);
  };

  return findings.map((finding) => {
    const position = finding.position ?? positionOf(finding.at, finding.part);
    const text = texts.get(finding.at.file);
    const sourceLine =
      text === undefined || position === null ? null : linesOf(finding.at.file, text).textOf(position.line);
    return {
      ...finding,
      line: position?.line ?? null,
      column: position?.column ?? null,
      sourceLine: sourceLine === null || sourceLine.length > LONGEST_LINE ? null : sourceLine,
      relatedPositions: finding.related.map(({ at }) => positionOf(at, 'value')),
    };
  });
}
