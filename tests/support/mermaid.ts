/** Reads a gantt with Mermaid itself, as a forge would. */
import mermaid from 'mermaid';
import { REPOSITORY } from './run-milepost.ts';

export interface GanttTask {
  readonly title: string;
  readonly section: string;
  /** YYYY-MM-DD; both days included. */
  readonly first: string;
  readonly last: string;
  readonly tags: readonly string[];
}

export interface Gantt {
  readonly title: string;
  readonly tasks: readonly GanttTask[];
}

// Mermaid cleans titles with DOMPurify, which does nothing without a browser but for missing the functions that are called.
const purify: unknown = await import(`${REPOSITORY}/node_modules/dompurify/dist/purify.es.mjs`);
if (isRecord(purify) && typeof purify['default'] === 'function') {
  Object.assign(purify['default'], { addHook: () => undefined, sanitize: (text: string) => text });
}

/** What Mermaid makes of a text; rejects where it is no gantt. */
export async function readGantt(text: string): Promise<Gantt> {
  const parsed = await mermaid.parse(text);
  if (parsed.diagramType !== 'gantt') throw new Error(`${parsed.diagramType} is no gantt`);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const tasks: unknown = 'getTasks' in db && typeof db.getTasks === 'function' ? db.getTasks() : [];
  if (!Array.isArray(tasks)) throw new Error('Mermaid has no tasks');
  return { title: decoded(db.getDiagramTitle?.() ?? ''), tasks: tasks.filter(isRecord).map(taskOf) };
}

const TAGS = ['active', 'done', 'crit', 'milestone', 'vert'];

function taskOf(task: Readonly<Record<string, unknown>>): GanttTask {
  const { startTime, endTime } = task;
  if (!(startTime instanceof Date) || !(endTime instanceof Date)) throw new Error('a task without days');
  return {
    title: decoded(String(task['task'])).trim(),
    section: decoded(String(task['section'])),
    first: localDay(startTime, 0),
    // Mermaid keeps the day after the last one.
    last: localDay(endTime, -1),
    tags: TAGS.filter((tag) => task[tag] === true),
  };
}

/** Mermaid counts in local time. */
function localDay(date: Date, move: number): string {
  const moved = new Date(date.getFullYear(), date.getMonth(), date.getDate() + move, 12);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moved.getFullYear()}-${two(moved.getMonth() + 1)}-${two(moved.getDate())}`;
}

/** Character codes as they are shown: until a diagram is drawn, Mermaid keeps `#58;` in a form of its own. */
function decoded(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
