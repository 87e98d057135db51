import type { Finding, LocatedFinding, Location, LocationPart, Position } from '../model/finding.ts';
import { type LineIndex, indexLines } from './line-index.ts';
import { locatorOf } from './locate.ts';
import type { Sources } from './source-text.ts';

/** The longest source line that is worth showing. */
const LONGEST_LINE = 2000;

/** A place that has to be found, and what is to be done with it. */
interface Request {
  readonly at: Location;
  readonly part: LocationPart;
  readonly found: (position: Position) => void;
}

/** Findings with lines and columns, and the line of source that each speaks of, in the order given. */
export function locateFindings(findings: readonly Finding[], sources: Sources): LocatedFinding[] {
  const drafts = findings.map((finding) => new Draft(finding));
  const requests = drafts.flatMap((draft) => draft.requests());
  for (const [file, inFile] of groupByFile(requests)) {
    const source = sources.get(file);
    if (source === undefined) continue;
    // Each file is walked once, and what was learnt of it is forgotten before the next.
    const needsWalk = inFile.some(({ at }) => at.path.length > 0);
    const locator = needsWalk ? locatorOf(source) : null;
    for (const { at, part, found } of inFile) {
      found(at.path.length === 0 || locator === null ? START : locator.positionOf(at.path, part));
    }
  }
  const lineIn = lineFinder(sources);
  return drafts.map((draft) => draft.located(lineIn));
}

const START: Position = { line: 1, column: 1 };

/** A finding whose places are being found. */
class Draft {
  private readonly finding: Finding;
  private position: Position | null;
  private readonly related: (Position | null)[];

  constructor(finding: Finding) {
    this.finding = finding;
    this.position = finding.position;
    this.related = finding.related.map(() => null);
  }

  requests(): Request[] {
    const { at, part, related } = this.finding;
    const own: Request[] =
      this.position === null ? [{ at, part, found: (position) => (this.position = position) }] : [];
    const others = related.map(
      ({ at: place }, index): Request => ({
        at: place,
        part: 'value',
        found: (position) => (this.related[index] = position),
      }),
    );
    return [...own, ...others];
  }

  located(lineIn: LineFinder): LocatedFinding {
    const { finding, position } = this;
    const sourceLine = position === null ? null : lineIn(finding.at.file, position.line);
    return {
      ...finding,
      line: position?.line ?? null,
      column: position?.column ?? null,
      sourceLine: sourceLine === null || sourceLine.length > LONGEST_LINE ? null : sourceLine,
      relatedPositions: this.related,
    };
  }
}

function groupByFile(requests: readonly Request[]): Map<string, Request[]> {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const group = groups.get(request.at.file);
    if (group === undefined) groups.set(request.at.file, [request]);
    else group.push(request);
  }
  return groups;
}

type LineFinder = (file: string, line: number) => string | null;

/** Finds lines; where each line of a text begins is remembered for every text that was asked for. */
function lineFinder(sources: Sources): LineFinder {
  const indexes = new Map<string, LineIndex>();
  return (file, line) => {
    const source = sources.get(file);
    if (source === undefined) return null;
    const index = indexes.get(file) ?? indexLines(source.text);
    indexes.set(file, index);
    return index.textOf(line);
  };
}
