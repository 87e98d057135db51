/** Where links on the page lead: ids of panels, and of what stands on them. */
import type { RaidKind } from '../../model/raid-movements.ts';
import type { PanelId } from './panel-id.ts';

declare const anchor: unique symbol;
/** An id that is there once on the page. Ids of a plan are made of a-z, 0-9 and hyphens, so that nothing in it has to be escaped. */
export type Anchor = string & { readonly [anchor]: true };

/** What an entry on the page can be. */
export type AnchorKind =
  | 'milestone'
  | 'project'
  | 'workstream'
  | 'measure'
  | 'principle'
  | 'raid'
  | 'body'
  /** A table or a list of a panel: `list/overdue`. */
  | 'list';

/** What stands on the page by the thousand has one letter. */
const PREFIXES: Readonly<Record<AnchorKind, string>> = {
  milestone: 'm',
  project: 'p',
  workstream: 'w',
  measure: 'measure',
  principle: 'principle',
  raid: 'raid',
  body: 'body',
  list: 'list',
};

/** `m/inclusion/panels/first`: the kind, then the reference or id that it has in the plan. */
export function anchorOf(kind: AnchorKind, ref: string): Anchor {
  return asAnchor(`${PREFIXES[kind]}/${ref}`);
}

/** `raid/risk/provider-capacity`: a risk and an action may bear the same id. Only what is open stands on the page. */
export function raidAnchor(kind: RaidKind, id: string): Anchor {
  return anchorOf('raid', `${kind}/${id}`);
}

/** The detail of what a ref names: a workstream, a project or a milestone, as it has one part, two or three. */
export function refAnchor(ref: string): Anchor {
  const kinds = ['workstream', 'project', 'milestone'] as const;
  return anchorOf(kinds[ref.split('/').length - 1] ?? 'milestone', ref);
}

export function panelAnchor(id: PanelId): Anchor {
  return asAnchor(id);
}

function isAnchor(text: string): text is Anchor {
  return /^[a-z][a-z0-9/_-]*$/.test(text);
}

function asAnchor(text: string): Anchor {
  if (isAnchor(text)) return text;
  throw new Error(`no id of the page: ${text}`);
}
