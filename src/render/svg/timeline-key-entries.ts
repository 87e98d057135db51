/** The key of a timeline: each shape with its words, on the page and in a file alike. */
import type { State } from '../../model/schedule.ts';
import { STATE_WORDS } from '../../reports/timeline-words.ts';
import type { BarKind, TimelineShape } from './timeline-geometry.ts';

export interface KeyEntry {
  readonly words: string;
  /** What is drawn of it, as wide as there is room. */
  readonly sample: readonly TimelineShape[];
  readonly isShown: (shape: TimelineShape) => boolean;
}

function barOf(of: BarKind, end: 'sharp' | 'soft' = 'sharp'): TimelineShape {
  return { kind: 'bar', of, from: 0, to: 1, ends: [end, end] };
}

/** A state has its bar and its marker. */
function stateEntry(state: Exclude<State, 'undated'>): KeyEntry {
  return {
    words: STATE_WORDS[state],
    sample: [barOf(state), { kind: 'marker', of: state, at: 0.5 }],
    isShown: (shape) => shape.kind === 'bar' && shape.of === state,
  };
}

const ENTRIES: readonly KeyEntry[] = [
  stateEntry('overdue'),
  {
    words: 'for how long',
    sample: [{ kind: 'overdue-by', from: 0, to: 1 }],
    isShown: ({ kind }) => kind === 'overdue-by',
  },
  stateEntry('due-now'),
  stateEntry('upcoming'),
  stateEntry('ongoing'),
  stateEntry('complete'),
  stateEntry('cancelled'),
  {
    words: 'forecast',
    sample: [{ kind: 'marker', of: 'forecast', at: 0.5 }],
    isShown: (shape) => shape.kind === 'marker' && shape.of === 'forecast',
  },
  {
    words: 'baseline: the date first approved',
    sample: [barOf('baseline')],
    isShown: (shape) => shape.kind === 'bar' && shape.of === 'baseline',
  },
  {
    words: 'soft ends: a month or a term, not a day',
    sample: [barOf('upcoming', 'soft')],
    isShown: (shape) => shape.kind === 'bar' && shape.ends.includes('soft'),
  },
  {
    words: 'by then, or earlier',
    sample: [{ kind: 'earlier', of: 'upcoming', at: 1 }],
    isShown: ({ kind }) => kind === 'earlier',
  },
  {
    words: 'goes on',
    sample: [{ kind: 'onward', of: 'ongoing', from: 0 }],
    isShown: ({ kind }) => kind === 'onward',
  },
];

/** The entries of what is drawn, in the order of the table. */
export function shownInKey(shapes: readonly TimelineShape[]): readonly KeyEntry[] {
  return ENTRIES.filter(({ isShown }) => shapes.some(isShown));
}
