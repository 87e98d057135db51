/** What is the same of several, told once: they stand together in the order in which each kind comes first. */
export function alike<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): { readonly first: Entry; readonly all: readonly Entry[] }[] {
  const groups = new Map<string, { readonly first: Entry; readonly all: Entry[] }>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: entry, all: [entry] });
    else known.all.push(entry);
  }
  return [...groups.values()];
}
