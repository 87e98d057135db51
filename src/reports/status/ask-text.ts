import { planDateText } from '../../model/plan-date-text.ts';
import type { AskKind, OpenAsk } from './asks.ts';

/** What is wanted, in a word. */
export const ASKED: Readonly<Record<AskKind, string>> = {
  decision: 'Decision',
  direction: 'Direction',
  support: 'Support',
};

/** "Decision by Programme Board by 10 April 2025 (late): agree the new date (Belonging)". */
export function askText({ kind, what, from, by, isLate, askedFor }: OpenAsk): string {
  const who = from === null ? '' : kind === 'decision' ? ` by ${from}` : ` from ${from}`;
  // "by" stands in front of the day already where the plan has "by December 2021".
  const day = by === null ? '' : by.kind === 'by' ? ` ${planDateText(by)}` : ` by ${planDateText(by)}`;
  const late = isLate ? ' (late)' : '';
  const whose = askedFor === null ? '' : ` (${askedFor})`;
  return `${ASKED[kind]}${who}${day}${late}: ${withoutStop(what)}${whose}`;
}

/** A sentence as a part of another. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** A text that other sentences follow. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?\u2026]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
