import type { Finding, LocatedFinding } from '../model/finding.ts';
import { type LineIndex, indexLines } from './line-index.ts';
import { positionFinder } from './position-finder.ts';
import type { Sources } from './source-text.ts';

/** The longest source line that is worth showing. */
const LONGEST_LINE = 2000;

/** Findings with lines and columns, and the line of source that each speaks of. */
export function locateFindings(findings: readonly Finding[], sources: Sources): LocatedFinding[] {
  const positionOf = positionFinder(sources);
  const lineIn = lineFinder(sources);
  return findings.map((finding) => {
    const position = finding.position ?? positionOf(finding.at, finding.part);
    const sourceLine = position === null ? null : lineIn(finding.at.file, position.line);
    return {
      ...finding,
      line: position?.line ?? null,
      column: position?.column ?? null,
      sourceLine: sourceLine === null || sourceLine.length > LONGEST_LINE ? null : sourceLine,
      relatedPositions: finding.related.map(({ at }) => positionOf(at)),
    };
  });
}

function lineFinder(sources: Sources): (file: string, line: number) => string | null {
  const indexes = new Map<string, LineIndex>();
  return (file, line) => {
    const source = sources.get(file);
    if (source === undefined) return null;
    let index = indexes.get(file);
    if (index === undefined) {
      index = indexLines(source.text);
      indexes.set(file, index);
    }
    return index.textOf(line);
  };
}
