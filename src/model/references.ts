/** How milestones and projects are named: whole in files, and by any unique end of the name where a person types one. */

/** The whole refs that a name can stand for: the ref itself, or those that end in `/name`, in the order given. */
export type RefsNamed = (name: string) => readonly string[];

/** Looks names up by their last segment, so that many names in a large plan cost no walk over all of it each. */
export function indexRefs(refs: Iterable<string>): RefsNamed {
  const byLastSegment = new Map<string, string[]>();
  for (const ref of refs) {
    const last = lastSegment(ref);
    const known = byLastSegment.get(last);
    if (known === undefined) byLastSegment.set(last, [ref]);
    else known.push(ref);
  }
  return (name) => {
    const alike = byLastSegment.get(lastSegment(name)) ?? [];
    return alike.includes(name) ? [name] : alike.filter((ref) => ref.endsWith(`/${name}`));
  };
}

function lastSegment(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
