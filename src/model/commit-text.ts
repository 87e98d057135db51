/** As much of the id of a commit as people type. */
export function shortId(id: string): string {
  return id.slice(0, 10);
}
