/** References by a whole name (`workstream/project/milestone`) that must lead somewhere, and what is said of those that do not. */
import { type Finding, finding, type Location } from '../model/finding.ts';
import { indexRefs, type RefsNamed } from '../model/references.ts';
import { shortened } from '../model/shortened.ts';
import type { CappedFindings } from './capped-findings.ts';

/** The entries that a reference may lead to, and how they are called in messages. */
export interface RefLookup {
  /** One of them in words: `milestone`. */
  readonly what: string;
  /** Several of them. */
  readonly plural: string;
  /** How it is written whole. */
  readonly form: string;
  readonly refs: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly named: RefsNamed;
}

export function refLookup(
  words: Pick<RefLookup, 'what' | 'plural' | 'form'>,
  refs: Iterable<string>,
): RefLookup {
  const all = [...refs];
  return { ...words, refs: all, known: new Set(all), named: indexRefs(all) };
}

/** A finding, with what was probably meant, unless `ref` is the whole name of one of the entries. */
export function expectRef(ref: string, lookup: RefLookup, at: Location, findings: CappedFindings): void {
  if (lookup.known.has(ref)) return;
  // Beyond what is told in words nothing is looked up: a hostile plan could ask for it a million times.
  const candidates = findings.tells(at.file, 'unknown-reference') ? lookup.named(ref) : [];
  const [only, ...others] = candidates;
  if (only !== undefined && others.length > 0) {
    findings.add(at.file, 'ambiguous-reference', () => ambiguous(ref, candidates, lookup, at));
  } else {
    findings.add(at.file, 'unknown-reference', () =>
      only === undefined
        ? unknown(ref, findings.suggest(ref, lookup.refs), lookup, at)
        : partial(ref, only, lookup, at),
    );
  }
}

function ambiguous(ref: string, candidates: readonly string[], { plural }: RefLookup, at: Location): Finding {
  const shown = candidates.slice(0, 5).join(', ');
  return finding({
    code: 'ambiguous-reference',
    severity: 'error',
    message: `"${shortened(ref)}" could be any of ${candidates.length} ${plural}.`,
    fix: `Write it whole: ${shown}${candidates.length > 5 ? ', …' : ''}.`,
    at,
  });
}

function partial(ref: string, whole: string, { what, form }: RefLookup, at: Location): Finding {
  return finding({
    code: 'unknown-reference',
    severity: 'error',
    message: `In a file a ${what} is named whole, as ${form}; "${shortened(ref)}" is only a part.`,
    fix: `Write "${whole}".`,
    at,
  });
}

function unknown(ref: string, meant: string | null, { what, form }: RefLookup, at: Location): Finding {
  return finding({
    code: 'unknown-reference',
    severity: 'error',
    message: `There is no ${what} "${shortened(ref)}" in this plan.`,
    fix:
      meant === null
        ? `Write it as ${form}, with the ids that stand in the files.`
        : `Did you mean "${meant}"?`,
    at,
  });
}
