import { compareText, type Finding, type LocatedFinding } from '../model/finding.ts';
import { type LineIndex, indexLines } from './line-index.ts';
import { positionFinder } from './position-finder.ts';
import type { Sources } from './source-text.ts';

/** The longest source line that is worth showing. */
const LONGEST_LINE = 2000;

/** Findings with lines and columns, and the line of source that each speaks of, in the order given. */
export function locateFindings(findings: readonly Finding[], sources: Sources): LocatedFinding[] {
  const positionOf = positionFinder(sources);
  const lineIn = lineFinder(sources);
  const located = new Map<Finding, LocatedFinding>();
  // File by file, so that what is known of one can be forgotten before the next.
  for (const finding of findings.toSorted((a, b) => compareText(a.at.file, b.at.file))) {
    const position = finding.position ?? positionOf(finding.at, finding.part);
    const sourceLine = position === null ? null : lineIn(finding.at.file, position.line);
    located.set(finding, {
      ...finding,
      line: position?.line ?? null,
      column: position?.column ?? null,
      sourceLine: sourceLine === null || sourceLine.length > LONGEST_LINE ? null : sourceLine,
      relatedPositions: finding.related.map(({ at }) => positionOf(at)),
    });
  }
  return findings.flatMap((finding) => located.get(finding) ?? []);
}

/** Finds lines; the index of one text at a time is kept. */
function lineFinder(sources: Sources): (file: string, line: number) => string | null {
  let last: { readonly file: string; readonly index: LineIndex } | null = null;
  return (file, line) => {
    const source = sources.get(file);
    if (source === undefined) return null;
    if (last?.file !== file) last = { file, index: indexLines(source.text) };
    return last.index.textOf(line);
  };
}
