/** What several kinds of section are made of: what filters look at, links within the page, and facts. */
import type { Location } from '../../model/finding.ts';
import type { State } from '../../model/schedule.ts';
import type { Anchor } from './anchors.ts';

/** What filters look at. What has none of one kind is not touched by that filter. */
export interface Subject {
  /** Ids of workstreams. */
  readonly workstreams: readonly string[];
  /** Names of people, whole. */
  readonly owners: readonly string[];
  readonly state: State | null;
}

/** A text that leads to another place on the page, or, where `to` is null, simply a text. */
export interface LinkCell {
  readonly text: string;
  readonly to: Anchor | null;
}

/** A name and what there is to say under it. */
export interface Fact {
  readonly name: string;
  readonly value: FactValue | readonly FactValue[];
}
/** A web address that somebody wrote into the plan stands under `url`: it leads somewhere only where it is http, https or mailto. */
export type FactValue = string | LinkCell | Location | { readonly url: string };
