/** The risks of raid.yaml: validated data to model, with their ratings held against each other. */
import { finding, type KeyPath, type Location } from '../model/finding.ts';
import type { RaidScale, Risk, RiskRating } from '../model/raid.ts';
import type { CappedFindings } from './capped-findings.ts';
import { expectInOrder } from './day-order.ts';
import type { RaidFile } from './generated/raid-file.ts';
import { namesOf } from './names.ts';
import { buildClosing, buildRaidEntry } from './raid-entry.ts';
import { expectOnScale } from './raid-scale.ts';
import type { ValueReader } from './read-values.ts';
import { shortened } from '../model/shortened.ts';

type RawRisk = NonNullable<RaidFile['risks']>[number];

export function buildRisks(
  raw: readonly RawRisk[],
  scale: RaidScale,
  reader: ValueReader,
  findings: CappedFindings,
): Risk[] {
  return raw.map((risk, index) => {
    const built = buildRisk(risk, ['risks', index], reader);
    for (const { rating, at } of ratingsOf(built)) {
      for (const which of ['likelihood', 'impact'] as const) {
        expectOnScale(rating[which], which, scale, within(at, which), findings);
      }
    }
    expectInOrder(
      built.history.map(({ at, date }) => ({ at: within(at, 'date'), day: date })),
      `The ratings of the risk "${shortened(built.id)}"`,
      'oldest first',
      findings,
    );
    expectNewest(built, findings);
    return built;
  });
}

function buildRisk(raw: RawRisk, path: KeyPath, reader: ValueReader): Risk {
  const { target } = raw;
  return {
    ...buildRaidEntry(raw, path, reader),
    owners: namesOf(raw.owner),
    raised: reader.day(raw.raised, [...path, 'raised']),
    likelihood: raw.likelihood,
    impact: raw.impact,
    proximity: reader.optionalDate(raw.proximity, [...path, 'proximity']),
    mitigation: raw.mitigation ?? null,
    target:
      target === undefined
        ? null
        : {
            likelihood: target.likelihood,
            impact: target.impact,
            by: reader.optionalDate(target.by, [...path, 'target', 'by']),
          },
    reviewed: reader.optionalDay(raw.reviewed, [...path, 'reviewed']),
    history: (raw.history ?? []).map((rating, index) => ({
      at: reader.at([...path, 'history', index]),
      date: reader.day(rating.date, [...path, 'history', index, 'date']),
      likelihood: rating.likelihood,
      impact: rating.impact,
      note: rating.note ?? null,
    })),
    closed: buildClosing(raw.closed, [...path, 'closed'], reader),
  };
}

type Rating = Pick<RiskRating, 'likelihood' | 'impact'>;

/** Every pair of scores that stands with a risk, and where. */
function* ratingsOf(risk: Risk): Generator<{ readonly rating: Rating; readonly at: Location }> {
  yield { rating: risk, at: risk.at };
  if (risk.target !== null) yield { rating: risk.target, at: within(risk.at, 'target') };
  for (const rating of risk.history) yield { rating, at: rating.at };
}

/** What stands at the top of a risk is how it was rated last. */
function expectNewest(risk: Risk, findings: CappedFindings): void {
  const newest = risk.history.at(-1);
  if (newest === undefined) return;
  const key = newest.likelihood === risk.likelihood ? 'impact' : 'likelihood';
  if (newest[key] === risk[key]) return;
  const at = within(risk.at, key);
  findings.add(at.file, 'rating-differs', () =>
    finding({
      code: 'rating-differs',
      severity: 'error',
      message: `The risk "${shortened(risk.id)}" is rated ${ratingText(risk)}, and the newest entry of its history, of ${newest.date}, says ${ratingText(newest)}.`,
      fix: `Write "likelihood: ${newest.likelihood}" and "impact: ${newest.impact}"; or add an entry to "history" with the day from which it is rated ${ratingText(risk)}.`,
      at,
      related: [{ says: 'the newest entry stands here', at: newest.at }],
    }),
  );
}

function ratingText({ likelihood, impact }: Rating): string {
  return `${likelihood} × ${impact}`;
}

function within(at: Location, key: string): Location {
  return { file: at.file, path: [...at.path, key] };
}
