/** What is told of an entry of the RAID log when it is unfolded. */
import type { Location } from '../../../model/finding.ts';
import { dayText } from '../../../model/plan-date-text.ts';
import { exposureOf, type RaidScale, type RiskRating } from '../../../model/raid.ts';
import { ratingWords } from '../../../model/raid-log.ts';
import type { PlanNames } from '../../plan-names.ts';
import { refAnchor } from '../anchors.ts';
import type { Fact, LinkCell } from '../page-view.ts';

interface Entry {
  readonly description: string | null;
  readonly about: readonly string[];
  readonly at: Location;
}

/** `between` stands after the description and before what the entry is about. */
export function entryFacts(
  { description, about, at }: Entry,
  names: PlanNames,
  between: readonly Fact[],
): Fact[] {
  return [
    ...(description === null ? [] : [{ name: 'Description', value: description }]),
    ...between,
    { name: 'About', value: aboutLinks(about, names) },
    { name: 'Written in', value: at },
  ];
}

/** What an entry is about, each leading to its detail. */
export function aboutLinks(about: readonly string[], names: PlanNames): readonly LinkCell[] {
  if (about.length === 0) return [{ text: names.about(about), to: null }];
  return about.map((ref) => ({ text: names.ofRef(ref), to: refAnchor(ref) }));
}

/** "1 February 2025: 16 (Likely × Major); two providers have left", the newest first. */
export function ratingTexts(history: readonly RiskRating[], scale: RaidScale): string[] {
  return history
    .map((rated) => {
      const note = rated.note === null ? '' : `; ${rated.note}`;
      return `${dayText(rated.date)}: ${exposureOf(rated)} (${ratingWords(rated, scale)})${note}`;
    })
    .toReversed();
}
