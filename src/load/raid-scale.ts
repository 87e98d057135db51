/** The programme's own scale of risks, and what lies outside it. */
import { finding, type Location } from '../model/finding.ts';
import { DEFAULT_RAID_SCALE, type RaidScale } from '../model/raid.ts';
import type { CappedFindings } from './capped-findings.ts';
import type { RaidFile } from './generated/raid-file.ts';
import type { ValueReader } from './read-values.ts';

export function buildScale(raw: RaidFile['scale'], reader: ValueReader, findings: CappedFindings): RaidScale {
  if (raw === undefined) return DEFAULT_RAID_SCALE;
  const usual = DEFAULT_RAID_SCALE;
  const scale: RaidScale = {
    at: reader.at(['scale']),
    likelihood: raw.likelihood ?? usual.likelihood,
    impact: raw.impact ?? usual.impact,
    mediumFrom: raw.medium_from ?? usual.mediumFrom,
    highFrom: raw.high_from ?? usual.highFrom,
    reviewWithinDays: raw.review_within_days ?? usual.reviewWithinDays,
  };
  expectInOrder(scale, reader, findings);
  return scale;
}

/** Medium begins below high, and high can be reached. */
function expectInOrder(scale: RaidScale, reader: ValueReader, findings: CappedFindings): void {
  const { mediumFrom, highFrom } = scale;
  const highest = scale.likelihood.length * scale.impact.length;
  const refuse = (key: string, message: string, fix: string): void =>
    findings.add(reader.file, 'score-off-scale', () =>
      finding({ code: 'score-off-scale', severity: 'error', message, fix, at: reader.at(['scale', key]) }),
    );
  if (mediumFrom > highFrom) {
    refuse(
      'medium_from',
      `A risk is medium from ${mediumFrom} and high from ${highFrom}, so none would be medium.`,
      'Write a smaller number as "medium_from", or a larger one as "high_from".',
    );
  } else if (highFrom > highest) {
    refuse(
      'high_from',
      `A risk is high from ${highFrom}, and the highest that it can be rated is ${highest}: ${scale.likelihood.length} times ${scale.impact.length}.`,
      `Write "high_from" and "medium_from" as numbers up to ${highest}.`,
    );
  }
}

/** A score is a position in the list of words, from 1. */
export function expectOnScale(
  score: number,
  which: 'likelihood' | 'impact',
  scale: RaidScale,
  at: Location,
  findings: CappedFindings,
): void {
  const words = scale[which];
  if (score <= words.length) return;
  findings.add(at.file, 'score-off-scale', () =>
    finding({
      code: 'score-off-scale',
      severity: 'error',
      message: `"${which}" is ${score}, and the scale of ${which} ends at ${words.length} (${words.at(-1) ?? ''}).`,
      fix: `Write a number from 1 to ${words.length}${scale.at === null ? ', or give the programme a scale of its own under "scale"' : ''}.`,
      at,
    }),
  );
}
