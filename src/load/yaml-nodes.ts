/** The places of all keys and values of a YAML text, as a tree. Shares the rule with read-yaml.ts that js-yaml stays in load/. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { SourceText } from './source-text.ts';

/** Offsets into the text; null where nothing is written. */
export interface YamlNode {
  readonly keyStart: number | null;
  readonly start: number | null;
  /** The end of a scalar; null for a list, a mapping, or an entry of a list with nothing behind its hyphen. */
  readonly end: number | null;
  readonly inBrackets: boolean;
  /** By key, or in order; null for a scalar, and for a list or mapping with nothing in it. */
  children: Map<string, YamlNode> | YamlNode[] | null;
}

interface Open {
  readonly node: YamlNode;
  readonly isMapping: boolean;
  /** The key that the next value belongs to; null where a key comes next. */
  key: { readonly name: string; readonly start: number | null } | null;
}

const FLOW = 2;

/** Walks the first document. The text must parse: it has been read before. */
export function walkNodes({ text, events: kept }: SourceText): YamlNode {
  const events: readonly Event[] = kept ?? parseEvents(text, { maxDepth: 100 });
  let root: YamlNode = { keyStart: null, start: 0, end: null, inBrackets: false, children: null };
  const open: Open[] = [];
  /** The offset just after the last thing read, to find the hyphen of an entry with nothing behind it. */
  let lastEnd = 0;

  const place = (start: number | null, end: number | null, inBrackets: boolean): YamlNode => {
    const parent = open.at(-1);
    const node: YamlNode = { keyStart: parent?.key?.start ?? null, start, end, inBrackets, children: null };
    if (parent === undefined) {
      root = node;
    } else {
      addChild(parent, node);
      parent.key = null;
    }
    return node;
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.ALIAS:
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        lastEnd = event.start;
        const node = place(event.start, null, event.style === FLOW);
        open.push({ node, isMapping: event.type === EVENT_ID.MAPPING, key: null });
        break;
      }
      case EVENT_ID.SCALAR: {
        const parent = open.at(-1);
        const written = writtenRange(text, event);
        lastEnd = written?.end ?? lastEnd;
        if (parent?.isMapping === true && parent.key === null) {
          parent.key = { name: getScalarValue(text, event), start: written?.start ?? null };
        } else if (written === null && parent?.isMapping === false) {
          const hyphen = nextHyphen(text, lastEnd);
          if (hyphen !== null) lastEnd = hyphen + 1;
          place(hyphen, null, false);
        } else {
          place(written?.start ?? null, written?.end ?? null, false);
        }
        break;
      }
      case EVENT_ID.POP:
        if (open.length > 1) open.pop();
        else return root;
        break;
    }
  }
  return root;
}

function addChild({ node, isMapping, key }: Open, child: YamlNode): void {
  if (isMapping) {
    node.children ??= new Map();
    if (node.children instanceof Map) node.children.set(key?.name ?? '', child);
  } else {
    node.children ??= [];
    if (Array.isArray(node.children)) node.children.push(child);
  }
}

const BETWEEN_ENTRIES = /(?:[\s\]},"']|#[^\n]*)/y;

/** The hyphen that the next entry of a list begins with; null where something else comes first. */
function nextHyphen(text: string, offset: number): number | null {
  BETWEEN_ENTRIES.lastIndex = offset;
  let at = offset;
  while (BETWEEN_ENTRIES.test(text)) at = BETWEEN_ENTRIES.lastIndex;
  return text.charAt(at) === '-' ? at : null;
}

const QUOTES: ReadonlySet<number> = new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);

/** The range of a scalar with its quotes; null for an empty one, which stands nowhere. */
function writtenRange(
  text: string,
  event: ScalarEvent,
): { readonly start: number; readonly end: number } | null {
  if (event.valueStart === -1) return null;
  // Reading marks plain keys as quoted, so that they stay as written: what stands in the text decides.
  const quoted = QUOTES.has(event.style) && /["']/.test(text.charAt(event.valueStart - 1));
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (quoted) return { start: event.valueStart - 1, end: event.valueEnd + 1 };
  if (!block) return { start: event.valueStart, end: event.valueEnd };
  // The value of a block begins on the line after its | or >: point at its first word.
  const first = text.slice(event.valueStart, event.valueEnd).search(/\S/);
  return { start: event.valueStart + Math.max(first, 0), end: event.valueEnd };
}
