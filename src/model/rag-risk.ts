/** What the open risks and issues say of a part of the programme. */
import type { CalendarDay } from './calendar-day.ts';
import { quoted } from './quoted.ts';
import type { Raid, RaidScale } from './raid.ts';
import {
  type ExposureBand,
  impactWord,
  type IssueStanding,
  openIssues,
  openRisks,
  ratingWords,
  type RiskStanding,
} from './raid-log.ts';
import type { RagColour } from './rag-colour.ts';
import { type RagEvidence, type RagSuggestion, worstFirst, worstOf, worstStep } from './rag-evidence.ts';

/** The evidence of an open risk or issue, and the refs that it is about; none is the programme. */
export interface RaidEvidence extends RagEvidence {
  readonly about: readonly string[];
}

/** The evidence of every open risk and issue: risks by exposure, then issues. */
export function raidEvidence(raid: Raid, asOf: CalendarDay): RaidEvidence[] {
  return [
    ...openRisks(raid, asOf).map((standing) => riskEvidence(standing, raid.scale)),
    ...openIssues(raid, asOf).map((standing) => issueEvidence(standing, raid.scale)),
  ];
}

/** The colour of risk from the evidence that bears on a subject: the worst of it; null where there is none. */
export function riskSuggestion(evidence: readonly RaidEvidence[]): RagSuggestion | null {
  if (evidence.length === 0) return null;
  const colours = evidence.map(({ colour }) => colour);
  return {
    colour: worstOf(colours),
    evidence: worstFirst(evidence),
    steps: [worstStep(colours, { one: 'open risk or issue', several: 'open risks and issues' })],
  };
}

/** High is amber and medium green, and each one worse where nobody owns it or nothing is done about it. Low is green. */
function riskEvidence({ risk, rating, isUnowned }: RiskStanding, scale: RaidScale): RaidEvidence {
  const gaps = [
    ...(isUnowned ? ['nobody owns it'] : []),
    ...(risk.mitigation === null ? ['no mitigation is recorded'] : []),
  ];
  const exposure = `exposure ${rating.exposure} (${ratingWords(rating, scale)})`;
  return {
    ...judged(`Risk ${quoted(risk.title)} has ${exposure}`, rating.band, gaps, scale),
    ref: risk.id,
    at: risk.at,
    about: risk.about,
  };
}

/** An issue has come about, so that it counts with the highest likelihood of the scale. */
function issueEvidence({ issue, exposure, band, isUnowned }: IssueStanding, scale: RaidScale): RaidEvidence {
  const gaps = [
    ...(isUnowned ? ['nobody owns it'] : []),
    ...(issue.response === null ? ['no response is recorded'] : []),
  ];
  const impact = `impact ${impactWord(issue.impact, scale)}, exposure ${exposure} as it has come about`;
  return {
    ...judged(`Issue ${quoted(issue.title)} has ${impact}`, band, gaps, scale),
    ref: issue.id,
    at: issue.at,
    about: issue.about,
  };
}

function judged(
  begins: string,
  band: ExposureBand,
  gaps: readonly string[],
  { highFrom, mediumFrom }: RaidScale,
): { readonly says: string; readonly colour: RagColour } {
  const missing = gaps.length === 0 ? '' : `, and ${gaps.join(', and ')}`;
  switch (band) {
    case 'high':
      return {
        says: `${begins}: high from ${highFrom}${missing}.`,
        colour: gaps.length === 0 ? 'amber' : 'red',
      };
    case 'medium':
      return {
        says: `${begins}: medium from ${mediumFrom}${missing}.`,
        colour: gaps.length === 0 ? 'green' : 'amber',
      };
    case 'low':
      return { says: `${begins}: low.`, colour: 'green' };
  }
}
