/**
 * Changes to the text of a workstream file as people make them, a few lines at a time. It must be laid out as the
 * plans in this repository are: projects begin in column 3, milestones in column 7. It need not be valid.
 */

/** What becomes of a key: its value, the lines below it, or null to take it out. */
export type KeyValue = string | readonly string[] | null;

export interface ChangeWords {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by?: string;
  readonly correction?: true;
}

/** The lines of a milestone, from its id on. `ref` is `workstream/project/milestone`. */
export function milestoneLines(text: string, ref: string): readonly string[] {
  const { lines, start, end } = find(text, ref);
  return lines.slice(start, end);
}

/** The text with other lines in the place of a milestone's. */
export function withMilestone(text: string, ref: string, instead: readonly string[]): string {
  const { lines, start, end } = find(text, ref);
  return lines.toSpliced(start, end - start, ...instead).join('\n');
}

/** A new milestone as lines, to stand in a list of milestones. */
export function newMilestone(id: string, keys: Readonly<Record<string, KeyValue>>): readonly string[] {
  return withKeysIn([`      - id: ${id}`], keys);
}

/** The text with keys of a milestone set; one that it has not had comes last. */
export function withKeys(text: string, ref: string, keys: Readonly<Record<string, KeyValue>>): string {
  return withMilestone(text, ref, withKeysIn(milestoneLines(text, ref), keys));
}

/** The value of a key that stands in one line. */
export function valueOf(text: string, ref: string, key: string): string {
  const line = milestoneLines(text, ref).find((one) => one.startsWith(`        ${key}: `));
  if (line === undefined) throw new Error(`${ref} has no ${key}`);
  return line.slice(`        ${key}: `.length);
}

/** The text with one entry more at the end of `changes`. */
export function withChange(text: string, ref: string, words: ChangeWords): string {
  const { date, from, to, reason, by, correction } = words;
  const lines = milestoneLines(text, ref);
  const place = placeOf(lines, 'changes');
  const before = place === null ? [] : lines.slice(place.start + 1, place.end).map((line) => line.slice(10));
  const entry = [
    `- date: ${date}`,
    `  from: ${from}`,
    `  to: ${to}`,
    `  reason: ${reason}`,
    ...(by === undefined ? [] : [`  approved_by: ${by}`]),
    ...(correction === undefined ? [] : ['  correction: true']),
  ];
  return withKeys(text, ref, { changes: [...before, ...entry] });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function find(text: string, ref: string): Place & { readonly lines: readonly string[] } {
  const [, project, milestone] = ref.split('/');
  const lines = text.split('\n');
  const projectStart = lines.indexOf(`  - id: ${project}`);
  const start = lines.indexOf(`      - id: ${milestone}`, projectStart);
  const between = lines.slice(projectStart + 1, start);
  if (projectStart === -1 || start === -1 || between.some((line) => line.startsWith('  - id: '))) {
    throw new Error(`there is no ${ref}`);
  }
  return { lines, start, end: endOf(lines, start, 8) };
}

/** Where the lines end that belong to the one at `start`: those that begin with so many spaces. */
function endOf(lines: readonly string[], start: number, spaces: number): number {
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith(' '.repeat(spaces)));
  return length === -1 ? lines.length : start + 1 + length;
}

function placeOf(lines: readonly string[], key: string): Place | null {
  const start = lines.findIndex((line) => line === `        ${key}:` || line.startsWith(`        ${key}: `));
  return start === -1 ? null : { start, end: endOf(lines, start, 9) };
}

function withKeysIn(lines: readonly string[], keys: Readonly<Record<string, KeyValue>>): readonly string[] {
  let changed = lines;
  for (const [key, value] of Object.entries(keys)) {
    const place = placeOf(changed, key) ?? { start: changed.length, end: changed.length };
    changed = changed.toSpliced(place.start, place.end - place.start, ...keyLines(key, value));
  }
  return changed;
}

function keyLines(key: string, value: KeyValue): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [`        ${key}: ${value}`];
  return [`        ${key}:`, ...value.map((line) => `          ${line}`)];
}
