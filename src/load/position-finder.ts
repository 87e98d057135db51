import type { Location, LocationPart, Position } from '../model/finding.ts';
import { type Locator, locatorOf } from './locate.ts';
import type { Sources } from './source-text.ts';

/** Finds where an entry stands; null where its file has no text that could be read. */
export type PositionFinder = (at: Location, part?: LocationPart) => Position | null;

/** Files whose places are remembered: more than finding to finding needs, and little beside the plan itself. */
const MOST_REMEMBERED = 64;

/**
 * A finder for the sources of a plan. Each is walked once, and only when something in it is asked for, as long as
 * a large plan is asked about file by file. `remembered` has those of texts that were walked before, by the text.
 */
export function positionFinder(
  sources: Sources,
  remembered: Map<string, Locator> | null = null,
): PositionFinder {
  const locators = new Map<string, Locator>();
  return ({ file, path }, part = 'value') => {
    const source = sources.get(file);
    if (source === undefined) return null;
    if (path.length === 0) return { line: 1, column: 1 };
    let locator = locators.get(file);
    if (locator === undefined) {
      locator = remembered?.get(source.text) ?? locatorOf(source);
      if (source.isCsv !== true) remembered?.set(source.text, locator);
      const [oldest] = locators.keys();
      if (locators.size >= MOST_REMEMBERED && oldest !== undefined) locators.delete(oldest);
      locators.set(file, locator);
    }
    return locator.positionOf(path, part);
  };
}
