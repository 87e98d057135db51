/** How the programme stands as a whole: what is claimed beside what the evidence suggests, now and at the last report. */
import { dayText } from '../../../model/plan-date-text.ts';
import type { Programme } from '../../../model/plan.ts';
import {
  claimedCell,
  type ColourStanding,
  confidenceCell,
  ragCell,
  suggestedColour,
} from '../../status/colours.ts';
import { claimTexts, suggestedWhy, withoutUpdate } from '../../status/first-page.ts';
import type { StatusReport } from '../../status/status.ts';
import type { RagCell } from '../../view.ts';
import type { Fact, FactsSection, Figure, FiguresSection, StripCell } from '../page-view.ts';

/** The words of the newest update, below what is read at a glance. */
export function overallWords(status: StatusReport): FactsSection {
  return { kind: 'facts', heading: 'In words', facts: overallFacts(status) };
}

export function overallFigures({ overall, plan: { programme } }: StatusReport): FiguresSection {
  const { claim, claimBefore, suggested, suggestedBefore, strip } = overall;
  const figures: Figure[] = [
    {
      ...colourFigure(claimedCell(claim, programme), 'what the programme claims'),
      note: claim === null ? null : was(ragCell(claimBefore?.overall ?? null, programme)),
    },
    {
      ...colourFigure(ragCell(suggestedColour(suggested), programme), 'what the evidence suggests'),
      note: suggestedBefore === null ? null : was(ragCell(suggestedColour(suggestedBefore), programme)),
    },
    {
      ...colourFigure(confidenceCell(claim?.deliveryConfidence ?? null, programme), 'delivery confidence'),
      note: claim === null ? null : was(confidenceCell(claimBefore?.deliveryConfidence ?? null, programme)),
    },
  ];
  if (strip.length > 0) {
    figures.push({
      value: stripCell(overall, programme),
      label: strip.length === 1 ? 'the one report so far' : `the last ${strip.length} reports`,
      note: strip.length === 1 ? null : 'the newest on the right',
      to: null,
      tone: null,
    });
  }
  return { kind: 'figures', heading: 'Overall', figures };
}

function was({ text }: RagCell): string {
  return `was ${text}`;
}

function colourFigure(value: RagCell, label: string): Omit<Figure, 'note'> {
  return { value, label, to: null, tone: value.colour };
}

export function stripCell({ strip }: ColourStanding, programme: Programme): StripCell {
  return { strip: strip.map((colour) => ragCell(colour, programme)) };
}

/** In the words of the newest update, however old; where there is none, that is said, and why a colour is suggested. */
function overallFacts(status: StatusReport): Fact[] {
  const { overall } = status;
  const { claim, updateInPeriod } = overall;
  if (claim === null) return withoutUpdate(status).map(textFact);
  const { update } = claim;
  const [missing = ''] = updateInPeriod === null ? withoutUpdate(status) : [];
  return [
    ...(missing === '' ? [] : [{ name: 'Not reported', value: missing }]),
    { name: 'In short', value: update.summary },
    ...claimTexts(update).map(([name, value]): Fact => ({ name, value })),
    { name: 'Suggested because', value: suggestedWhy(overall) },
    { name: 'Written by', value: [`${update.author} on ${dayText(update.date)}`, update.at] },
  ];
}

/** "Suggested because: schedule: …" as a name and what there is to say under it. */
function textFact(text: string): Fact {
  const end = text.indexOf(': ');
  return end === -1
    ? { name: 'Not reported', value: text }
    : { name: text.slice(0, end), value: text.slice(end + 2) };
}
