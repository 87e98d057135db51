/** The colours of the programme and its workstreams: what is claimed beside what is suggested, now and at the last report. */
import type { CalendarDay } from '../../model/calendar-day.ts';
import type { EarlierPlan } from '../../model/earlier-plan.ts';
import type { Person } from '../../model/body.ts';
import type { Location } from '../../model/finding.ts';
import type { Plan, Programme } from '../../model/plan.ts';
import { type SubjectRag, suggestRag, thresholdsOf } from '../../model/rag.ts';
import type { ConfidenceLevel, RagColour } from '../../model/rag-colour.ts';
import type { StandingEntry } from '../../model/schedule.ts';
import type { Update } from '../../model/update.ts';
import { type Claim, claimOn, updatesOn } from '../../model/updates.ts';
import type { RagCell } from '../view.ts';

/** How many reports the strip shows. */
export const STRIP = 4;

/** One who is coloured: the programme or a workstream. */
export interface ColourStanding {
  /** Null of the programme. */
  readonly ref: string | null;
  readonly name: string;
  readonly leads: readonly Person[];
  readonly at: Location;
  /** Of the newest update that the audience may read; null where there is none. */
  readonly claim: Claim | null;
  readonly claimBefore: Claim | null;
  /** The newest update, where it was written in the period. */
  readonly updateInPeriod: Update | null;
  /** The colours of the last reports, oldest first; null where one claimed none. */
  readonly strip: readonly (RagColour | null)[];
  readonly suggested: SubjectRag;
  readonly suggestedBefore: SubjectRag | null;
}

export interface ColourStandings {
  readonly programme: ColourStanding;
  readonly workstreams: readonly ColourStanding[];
}

export function colourStandings(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: CalendarDay,
  earlier: EarlierPlan,
): ColourStandings {
  const now = suggestRag(plan, entries, asOf);
  const before = suggestRag(earlier.plan, earlier.entries, earlier.day);
  const staleDays = thresholdsOf(plan.programme).updateStaleDays;
  const standing = (
    subject: Pick<ColourStanding, 'ref' | 'name' | 'leads' | 'at'>,
    suggested: SubjectRag,
    suggestedBefore: SubjectRag | undefined,
  ): ColourStanding => {
    const claim = claimOn(plan, subject.ref, asOf, staleDays);
    return {
      ...subject,
      claim,
      claimBefore: claimOn(plan, subject.ref, earlier.day, staleDays),
      updateInPeriod: claim !== null && claim.update.date > earlier.day ? claim.update : null,
      strip: updatesOn(plan, subject.ref, asOf)
        .slice(0, STRIP)
        .toReversed()
        .map(({ rag }) => rag.get('overall') ?? null),
      suggested,
      suggestedBefore: suggestedBefore ?? null,
    };
  };
  const { programme } = plan;
  return {
    programme: standing(
      { ref: null, name: programme.name, leads: [], at: programme.at },
      now.programme,
      before.programme,
    ),
    workstreams: plan.workstreams.flatMap(({ id, name, leads, at }) => {
      const suggested = now.workstreams.get(id);
      return suggested === undefined
        ? []
        : [standing({ ref: id, name, leads, at }, suggested, before.workstreams.get(id))];
    }),
  };
}

/** A colour in the words of the programme; where there is none, that nothing was reported. */
export function ragCell(colour: RagColour | null, { ragWords }: Programme): RagCell {
  return { colour, text: colour === null ? 'not reported' : ragWords[colour].word };
}

/** A level of delivery confidence in the words of the programme. */
export function confidenceCell(
  level: ConfidenceLevel | null,
  { confidenceWords }: Pick<Programme, 'confidenceWords'>,
): RagCell {
  return { colour: level, text: level === null ? 'not reported' : confidenceWords[level].word };
}

/** The colour that is claimed; one that is too old says so. */
export function claimedCell(claim: Claim | null, programme: Programme): RagCell {
  const { colour, text } = ragCell(claim?.overall ?? null, programme);
  return {
    colour,
    text: claim?.isStale === true && colour !== null ? `${text} (${claim.ageDays} days old)` : text,
  };
}

export function suggestedColour({ suggested }: Pick<SubjectRag, 'suggested'>): RagColour {
  return suggested.get('overall')?.colour ?? 'grey';
}

const LETTERS = { red: 'R', amber: 'A', green: 'G', blue: 'B', grey: '-' } as const satisfies Record<
  RagColour,
  string
>;

/** "A A G -", oldest first: the first letters of the colours, and a dash where none was claimed. */
export function stripText(strip: readonly (RagColour | null)[]): string {
  return strip.map((colour) => LETTERS[colour ?? 'grey']).join(' ');
}
