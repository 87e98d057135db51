/** What a suggested colour rests on, and how a colour follows from several. */
import type { Location } from './finding.ts';
import { RAG_COLOURS, type RagColour } from './rag-colour.ts';

/** One thing that speaks for a colour. Grey is evidence that there is nothing to go by. */
export interface RagEvidence {
  /** One plain sentence, with its numbers and thresholds. */
  readonly says: string;
  readonly colour: RagColour;
  /** The ref of a milestone, project or workstream, or the id of a measure, risk or issue. */
  readonly ref: string | null;
  readonly at: Location | null;
}

export interface RagSuggestion {
  readonly colour: RagColour;
  /** Worst first, else in the order of the plan. */
  readonly evidence: readonly RagEvidence[];
  /** How it was decided, one plain sentence a step. */
  readonly steps: readonly string[];
}

/** The worst of some colours: red, amber, green, blue, and grey only where there is nothing else. */
export function worstOf(colours: Iterable<RagColour>): RagColour {
  let worst = RAG_COLOURS.length - 1;
  for (const colour of colours) worst = Math.min(worst, RAG_COLOURS.indexOf(colour));
  return RAG_COLOURS[worst] ?? 'grey';
}

/** The same evidence, worst first. */
export function worstFirst(evidence: readonly RagEvidence[]): RagEvidence[] {
  return evidence.toSorted((a, b) => RAG_COLOURS.indexOf(a.colour) - RAG_COLOURS.indexOf(b.colour));
}

/** "2 red, 1 amber and 3 green"; nothing where there are none. */
function colourCounts(colours: readonly RagColour[]): string {
  const parts = RAG_COLOURS.flatMap((colour) => {
    const count = colours.filter((one) => one === colour).length;
    return count === 0 ? [] : [`${count} ${colour}`];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** What things are called when there is one of them, and when there are several. */
export interface Noun {
  readonly one: string;
  readonly several: string;
}

/** The sentence that says how the worst of some colours was found; there is at least one. */
export function worstStep(colours: readonly RagColour[], { one, several }: Noun): string {
  const worst = worstOf(colours);
  if (colours.length === 1) return `The one ${one} is ${worst}.`;
  return colours.every((colour) => colour === worst)
    ? `All ${colours.length} ${several} are ${worst}.`
    : `Of ${colours.length} ${several}, ${colourCounts(colours)}: the worst of them is ${worst}.`;
}

/** The colour of a whole from those of its parts, and the sentence that says how. */
export interface RollUp {
  readonly colour: RagColour;
  readonly step: string;
}

/**
 * Red when at least `redFromShare` per cent of the parts are red; else amber when any is red or amber; else green when any is
 * green; else grey. `noun` names the parts.
 */
export function rollUp(parts: readonly RagColour[], redFromShare: number, noun: Noun): RollUp {
  const counted = `${parts.length} ${parts.length === 1 ? noun.one : noun.several}`;
  const red = parts.filter((colour) => colour === 'red').length;
  if (red > 0) {
    // Compared without a division, so that exactly a quarter is a quarter.
    const isRed = red * 100 >= redFromShare * parts.length;
    return {
      colour: isRed ? 'red' : 'amber',
      step: `${red} of ${counted} ${red === 1 ? 'is' : 'are'} red, ${shareText(red, parts.length)}. The whole is red from ${redFromShare} per cent${isRed ? ': red' : ', so it is amber'}.`,
    };
  }
  const worst = worstOf(parts);
  if (worst === 'amber' || worst === 'green') return { colour: worst, step: worstStep(parts, noun) };
  return { colour: 'grey', step: `Of ${counted} none has anything to go by: grey.` };
}

/** "25 per cent", to one decimal. */
function shareText(some: number, all: number): string {
  return `${Math.round((some * 1000) / all) / 10} per cent`;
}
