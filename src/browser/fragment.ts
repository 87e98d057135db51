/** What is chosen on the page, as it stands behind the # of its address, so that a view can be shared. */

/** What a filter can choose by. The owner is a name, so that a shared link stays right when people come and go. */
export const FILTER_KINDS = ['workstream', 'owner', 'state', 'text'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

/** Empty where nothing is chosen. */
export type Chosen = Readonly<Record<FilterKind, string>>;

export const NOTHING_CHOSEN: Chosen = { workstream: '', owner: '', state: '', text: '' };

export interface Place {
  /** The id of a panel or of something on one; empty where the address names none. */
  readonly anchor: string;
  readonly chosen: Chosen;
  /** The months of the timeline, `2025-01..2025-06`; empty where all of them are shown. */
  readonly range: string;
}

/** Reads `#m/a/b/c?workstream=a&owner=Ada%20Example`. What it does not know it passes over; it never throws. */
export function parseFragment(fragment: string): Place {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  const mark = text.indexOf('?');
  const anchor = decoded(mark < 0 ? text : text.slice(0, mark));
  const values = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  return {
    anchor,
    chosen: {
      workstream: values.get('workstream') ?? '',
      owner: values.get('owner') ?? '',
      state: values.get('state') ?? '',
      text: values.get('text') ?? '',
    },
    range: values.get('range') ?? '',
  };
}

/** The other way round; `#` and the anchor alone where nothing is chosen. */
export function formatFragment({ anchor, chosen, range }: Place): string {
  const pairs = FILTER_KINDS.filter((kind) => chosen[kind] !== '').map(
    (kind) => `${kind}=${encodeURIComponent(chosen[kind])}`,
  );
  if (range !== '') pairs.push(`range=${encodeURIComponent(range)}`);
  return `#${anchor}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

export function isAnythingChosen(chosen: Chosen): boolean {
  return FILTER_KINDS.some((kind) => chosen[kind] !== '');
}

export function isSameChoice(a: Chosen, b: Chosen): boolean {
  return FILTER_KINDS.every((kind) => a[kind] === b[kind]);
}

/** Half a percent sign is text like any other. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
