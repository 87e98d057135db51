/** Ids and what refers to them: duplicates, and references that lead nowhere. */
import { finding, type Location, type LocationPart } from '../model/finding.ts';
import type { CappedFindings } from './capped-findings.ts';
import { shortened } from '../model/shortened.ts';

/** Where each id stands, so that a second use of it can name the first. A Map: `constructor` is an id like any other. */
export class IdIndex {
  private readonly places = new Map<string, Location>();
  private readonly what: string;
  private readonly findings: CappedFindings;

  /** `what` is the kind of thing in words ("milestone of a project"). */
  constructor(what: string, findings: CappedFindings) {
    this.what = what;
    this.findings = findings;
  }

  /** Takes an id in; a second use of it is a finding. */
  add(id: string, at: Location): void {
    const first = this.places.get(id);
    if (first === undefined) {
      this.places.set(id, at);
      return;
    }
    this.findings.add(at.file, 'duplicate-id', () =>
      finding({
        code: 'duplicate-id',
        severity: 'error',
        message: `Two have the id "${shortened(id)}", and each ${this.what} needs an id of its own.`,
        fix: 'Give one of the two another id, or delete this one if it is a copy. Names and titles may be the same, ids may not.',
        at: { file: at.file, path: [...at.path, 'id'] },
        related: [
          { says: 'the first one stands here', at: { file: first.file, path: [...first.path, 'id'] } },
        ],
      }),
    );
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  ids(): ReadonlySet<string> {
    return new Set(this.places.keys());
  }
}

/** What can be referred to by an id, and where it is listed ("ambitions.yaml"). */
export interface Referable {
  readonly what: string;
  readonly where: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * A finding, with what was probably meant, unless `id` is one of the ids that can be referred to. `part` says
 * whether the id stands where `at` leads as a key or as a value.
 */
export function expectKnown(
  id: string,
  referable: Referable,
  at: Location,
  findings: CappedFindings,
  part: LocationPart = 'value',
): void {
  if (referable.ids.has(id)) return;
  findings.add(at.file, 'unknown-reference', () => {
    const known = [...referable.ids];
    const meant = findings.suggest(id, known);
    const all = known.length > 0 && known.length <= 20 ? ` Known are: ${known.join(', ')}.` : '';
    return finding({
      code: 'unknown-reference',
      severity: 'error',
      message: `There is no ${referable.what} "${shortened(id)}" in ${referable.where}.`,
      fix: meant === null ? `Write an id that stands there.${all}` : `Did you mean "${meant}"?`,
      at,
      part,
    });
  });
}

/** True for text in the form that ids have. Where a name or a wording may stand as well, such a text is taken for an id. */
export function isWrittenAsId(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
