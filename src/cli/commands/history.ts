import type { Environment } from '../../environment/environment.ts';
import { closestFew } from '../../model/did-you-mean.ts';
import type { MilestoneStory, PlanHistory } from '../../model/plan-history.ts';
import { indexRefs } from '../../model/references.ts';
import { historyJson, historyReport, historyView } from '../../reports/history.ts';
import type { ExitCode } from '../exit-code.ts';
import { type HistoryOptions, openHistory } from '../open-history.ts';
import { runReport } from '../run-report.ts';
import { UsageError } from '../usage-error.ts';

/** `milepost history REF`: one milestone from its first appearance to now. */
export async function historyCommand(
  ref: string,
  options: HistoryOptions,
  environment: Environment,
): Promise<ExitCode> {
  return await runReport(options, environment, async ({ plan, entries, asOf, opened }) => {
    const history = await openHistory(opened, options, environment);
    const story = findStory(ref, history);
    const entry = story.isThere
      ? (entries.find(({ milestone }) => milestone.ref === story.ref) ?? null)
      : null;
    const report = historyReport(plan.programme.name, history, story, entry, asOf);
    return { kind: 'history', view: historyView(report), data: () => historyJson(report) };
  });
}

/** By any end of its name that only one has, of today or of before; those that are in the plan go before those that went. */
function findStory(wanted: string, { stories }: PlanHistory): MilestoneStory {
  const folded = wanted.trim().toLowerCase();
  for (const candidates of [stories.filter(({ isThere }) => isThere), stories]) {
    for (const namesOf of [currentName, everyName]) {
      const byName = new Map(
        candidates.flatMap((story) => namesOf(story).map((name) => [name, story] as const)),
      );
      const found = new Set(indexRefs(byName.keys())(folded).flatMap((name) => byName.get(name) ?? []));
      const [only, ...others] = found;
      if (only !== undefined && others.length === 0) return only;
      if (only !== undefined) {
        throw new UsageError(
          `"${wanted}" could be ${[...found].map(({ ref }) => ref).join(' or ')}. Write the project in front of it.`,
        );
      }
    }
  }
  const names = stories.flatMap(everyName);
  const part = folded === '' ? [] : stories.filter((story) => isAbout(story, folded)).map(({ ref }) => ref);
  const near =
    part.length > 0 ? part.slice(0, 3) : closestFew(wanted, [...names, ...names.map(lastSegment)], 3);
  throw new UsageError(
    `the history of this plan has no milestone "${wanted}". ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '"milepost refs" lists those of today.'}`,
  );
}

function currentName({ ref }: MilestoneStory): readonly string[] {
  return [ref];
}

function everyName({ ref, earlierRefs }: MilestoneStory): readonly string[] {
  return [...earlierRefs, ref];
}

function isAbout(story: MilestoneStory, folded: string): boolean {
  const title = story.versions.at(-1)?.milestone.title ?? '';
  return title.toLowerCase().includes(folded) || everyName(story).some((name) => name.includes(folded));
}

function lastSegment(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
