/** What a change makes less strict of colours, of the scale of risks, and of measures. */
import { daysText } from './days-text.ts';
import type { Loosening } from './loosening.ts';
import type { Measure, MeasurePath } from './measure.ts';
import type { Plan, RagThresholds } from './plan.ts';
import { dayText } from './plan-date-text.ts';
import { DEFAULT_RAG_THRESHOLDS } from './rag-defaults.ts';

/** Thresholds from which amber and red are suggested: larger ones are looser. Where the file sets none, the usual ones hold. */
export function* ragThresholds(plan: Plan, base: Plan): Generator<Loosening> {
  const before = base.programme.ragThresholds ?? DEFAULT_RAG_THRESHOLDS;
  const now = plan.programme.ragThresholds ?? DEFAULT_RAG_THRESHOLDS;
  const at = { ...plan.programme.at, path: ['rag'] };
  for (const [key, text] of THRESHOLD_TEXTS) {
    if (now[key] > before[key]) yield { text: text(now[key], before[key]), at };
  }
}

type ThresholdText = (now: number, before: number) => string;

const THRESHOLD_TEXTS: readonly (readonly [keyof RagThresholds, ThresholdText])[] = [
  ['amberFromDays', (now, before) => daysLateText('amber', now, before)],
  ['redFromDays', (now, before) => daysLateText('red', now, before)],
  [
    'redFromShare',
    (now, before) =>
      `A workstream counts as red from ${now} per cent of its open milestones on, no longer from ${before} per cent.`,
  ],
  [
    'redFromTolerances',
    (now, before) =>
      `A measure counts as red from ${now} times its tolerance on, no longer from ${before} times.`,
  ],
  [
    'updateStaleDays',
    (now, before) => `An update counts as fresh for ${daysText(now)}, no longer for ${daysText(before)}.`,
  ],
];

function daysLateText(colour: string, now: number, before: number): string {
  return `A milestone counts as ${colour} from ${daysText(now)} late on, no longer from ${daysText(before)}.`;
}

/** From where on a risk is medium and high, and how soon it is to be looked at. */
export function* raidScale(plan: Plan, base: Plan): Generator<Loosening> {
  const [before, now] = [base.raid.scale, plan.raid.scale];
  const at = now.at ?? plan.raid.risks[0]?.at ?? plan.programme.at;
  if (now.mediumFrom > before.mediumFrom) {
    yield {
      text: `A risk counts as medium from ${now.mediumFrom} on, no longer from ${before.mediumFrom}.`,
      at,
    };
  }
  if (now.highFrom > before.highFrom) {
    yield { text: `A risk counts as high from ${now.highFrom} on, no longer from ${before.highFrom}.`, at };
  }
  if (now.reviewWithinDays > before.reviewWithinDays) {
    yield {
      text: `A risk may go without a review for ${daysText(now.reviewWithinDays)}, no longer for ${daysText(before.reviewWithinDays)}.`,
      at,
    };
  }
}

/** What a measure is held against: its tolerance, and the targets that were agreed. A newer path is added, no loosening. */
export function* measures(plan: Plan, base: Plan): Generator<Loosening> {
  const here = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const gone = { ...(plan.measures[0]?.at ?? plan.programme.at), path: [] };
  for (const before of base.measures) {
    const now = here.get(before.id);
    const targets = before.paths.filter(({ kind }) => kind === 'target');
    if (now === undefined) {
      if (targets.length === 0) continue;
      yield { text: `The measure "${before.name}", which has a target, is taken out.`, at: gone };
      continue;
    }
    yield* tolerance(now, before);
    yield* editedTargets(now, targets);
  }
}

function* tolerance(now: Measure, before: Measure): Generator<Loosening> {
  const at = {
    ...now.at,
    path: [...now.at.path, now.tolerance?.of === 'percent' ? 'tolerance_percent' : 'tolerance'],
  };
  const [old, fresh] = [before.tolerance, now.tolerance];
  if (fresh === null || (old !== null && old.of === fresh.of && fresh.value <= old.value)) return;
  // Without a tolerance nothing may be off, and of another unit nobody can tell whether it is more.
  yield {
    text: `The measure "${now.name}" may be ${toleranceText(fresh)} off its path, ${old === null ? 'and could not be off at all before' : `no longer ${toleranceText(old)}`}.`,
    at,
  };
}

function toleranceText({ value, of }: NonNullable<Measure['tolerance']>): string {
  return of === 'percent' ? `${value} per cent` : String(value);
}

/** A target that was agreed is kept, and another one added: whoever edits it changes what was agreed. */
function* editedTargets(now: Measure, targets: readonly MeasurePath[]): Generator<Loosening> {
  const here = new Map(now.paths.map((path) => [path.id, path]));
  for (const before of targets) {
    const path = here.get(before.id);
    if (path === undefined) {
      yield { text: `The target "${before.id}" of the measure "${now.name}" is taken out.`, at: now.at };
    } else if (targetText(path) !== targetText(before)) {
      const agreed = before.approved === null ? '' : `, which was agreed on ${dayText(before.approved)}`;
      yield {
        text: `The target "${before.id}" of the measure "${now.name}"${agreed}, is another one now.`,
        at: path.at,
      };
    }
  }
}

function targetText({ kind, points, steps, approved }: MeasurePath): string {
  return JSON.stringify([kind, points, steps, approved]);
}
