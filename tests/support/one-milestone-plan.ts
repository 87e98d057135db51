/** An invented plan with one project, whose milestones the test describes. */
import { memoryFiles, minimalPlan } from './memory-files.ts';
import type { World } from './run-milepost.ts';

/** The keys of a milestone as lines of YAML, without its id. */
export type MilestoneLines = readonly string[];

/** A world whose plan has these milestones, `m-0`, `m-1` and so on, and these lines more in programme.yaml. */
export function planWith(milestones: readonly MilestoneLines[], programme = ''): World {
  const entries = milestones.map((lines, index) =>
    [`      - id: m-${index}`, ...lines.map((line) => `        ${line}`)].join('\n'),
  );
  const list = entries.length === 0 ? '' : `    milestones:\n${entries.join('\n')}\n`;
  return {
    files: memoryFiles(
      minimalPlan({
        'programme.yaml': `format: 1\nname: An invented programme\nworkstreams:\n  - inclusion\n${programme}`,
        'workstreams/inclusion.yaml': `id: inclusion\nname: Inclusion\nkind: delivery\nleads:\n  - name: Sam Doe\nprojects:\n  - id: provision\n    name: "Pro: vision; #1"\n${list}`,
      }),
    ),
    workingFolder: '/plan-root',
  };
}

/** The lines of a milestone with that title, due on that date. */
export function milestoneDue(due: string, title = 'A result'): string[] {
  return [`title: ${JSON.stringify(title)}`, `due: ${JSON.stringify(due)}`];
}
