/** The places of all keys and values of a YAML text, as a tree. Shares the rule with read-yaml.ts that js-yaml stays in load/. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** Offsets into the text; null where nothing is written. */
export interface YamlNode {
  readonly keyStart: number | null;
  readonly start: number | null;
  /** The end of a scalar; null for a list or a mapping. */
  readonly end: number | null;
  readonly inBrackets: boolean;
  /** By key, or by the index of an item as text; null for a scalar. */
  readonly children: Map<string, YamlNode> | null;
}

interface Open {
  readonly node: YamlNode;
  readonly isMapping: boolean;
  /** The key that the next value belongs to; null where a key comes next. */
  key: { readonly name: string; readonly start: number | null } | null;
  items: number;
}

const FLOW = 2;

/** Walks the first document. The text must parse: it has been read before. */
export function walkNodes(text: string): YamlNode {
  const events: readonly Event[] = parseEvents(text, { maxDepth: 100 });
  let root: YamlNode = { keyStart: null, start: 0, end: null, inBrackets: false, children: null };
  const open: Open[] = [];

  const place = (start: number | null, end: number | null, container: boolean, inBrackets: boolean): YamlNode => {
    const parent = open.at(-1);
    const node: YamlNode = {
      keyStart: parent?.key?.start ?? null,
      start,
      end,
      inBrackets,
      children: container ? new Map() : null,
    };
    if (parent === undefined) {
      root = node;
    } else if (parent.isMapping) {
      parent.node.children?.set(parent.key?.name ?? '', node);
      parent.key = null;
    } else {
      parent.node.children?.set(String(parent.items), node);
      parent.items += 1;
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
        const isMapping = event.type === EVENT_ID.MAPPING;
        const node = place(event.start, null, true, event.style === FLOW);
        open.push({ node, isMapping, key: null, items: 0 });
        break;
      }
      case EVENT_ID.SCALAR: {
        const parent = open.at(-1);
        if (parent?.isMapping === true && parent.key === null) {
          const written = writtenRange(text, event);
          parent.key = { name: getScalarValue(text, event), start: written?.start ?? null };
        } else {
          const written = writtenRange(text, event);
          place(written?.start ?? null, written?.end ?? null, false, false);
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

/** The range of a scalar with its quotes; null for an empty one, which stands nowhere. */
function writtenRange(text: string, event: ScalarEvent): { readonly start: number; readonly end: number } | null {
  if (event.valueStart === -1) return null;
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (quoted) return { start: event.valueStart - 1, end: event.valueEnd + 1 };
  if (!block) return { start: event.valueStart, end: event.valueEnd };
  // The value of a block begins on the line after its | or >: point at its first word.
  const first = text.slice(event.valueStart, event.valueEnd).search(/\S/);
  return { start: event.valueStart + Math.max(first, 0), end: event.valueEnd };
}
