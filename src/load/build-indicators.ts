import type { CappedFindings } from './capped-findings.ts';
import { expectKnown, isWrittenAsId } from './ids.ts';
import type { ValueReader } from './read-values.ts';

/** The names of the measures of measures.yaml, by their ids. */
export type MeasureNames = ReadonlyMap<string, string>;

/**
 * The indicators of a workstream as people read them, and the ids of the measures among them. Where there is a
 * measures.yaml (`measures` is null where there is none), what is written like an id has to be the id of a measure.
 */
export function buildIndicators(
  raw: readonly string[],
  measures: MeasureNames | null,
  reader: ValueReader,
  findings: CappedFindings,
): { readonly names: readonly string[]; readonly measures: readonly string[] } {
  if (measures === null) return { names: raw, measures: [] };
  const known = { what: 'measure', where: 'measures.yaml', ids: new Set(measures.keys()) };
  for (const [index, indicator] of raw.entries()) {
    if (isWrittenAsId(indicator)) {
      expectKnown(indicator, known, reader.at(['indicators', index]), findings);
    }
  }
  return {
    names: raw.map((indicator) => measures.get(indicator) ?? indicator),
    measures: raw.filter((indicator) => measures.has(indicator)),
  };
}
