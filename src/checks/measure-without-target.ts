import type { Check } from './check.ts';
import { MOST_RELATED } from './check.ts';
import { quoted } from './quoted.ts';

export const measureWithoutTarget: Check = {
  code: 'measure-without-target',
  severity: 'info',
  summary: 'Measures have no target.',
  timeDriven: false,
  coveredByAcceptedBreach: false,
  what: 'Measures of measures.yaml without a path of the kind `target`. There is one finding for the plan, with the number of such measures. Where the file says that neither way is good by itself (`better: neither`), no target is expected.',
  why: 'Without a target nobody can say whether a number is where it should be, and a programme can be on time with everything and change nothing.',
  example: `# plan/measures.yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    better: lower`,
  howToFix: `Have a target agreed, and write it down with who agreed it and when. Between its points it goes in a straight line:

\`\`\`yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    better: lower
    paths:
      - id: target-2021
        kind: target
        approved_by: Programme Board
        approved: 2021-09-16
        points:
          - date: 2021-09-30
            value: 120
          - date: 2022-07-31
            value: 90
\`\`\`

Where more of it is neither better nor worse, say that:

\`\`\`yaml
measures:
  - id: requests
    name: Requests for an assessment
    better: neither
\`\`\``,
  *run({ plan }) {
    const expected = plan.measures.filter(({ better }) => better !== 'neither');
    const without = expected.filter(({ paths }) => !paths.some(({ kind }) => kind === 'target'));
    const [first] = without;
    if (first === undefined) return;
    yield {
      message: `${countText(without.length, expected.length)} no target, so nobody can tell whether ${without.length === 1 ? 'it is where it' : 'they are where they'} should be.`,
      fix: 'Add a path of the kind "target" to each measure for which one has been agreed.',
      at: { file: first.at.file, path: ['measures'] },
      part: 'key',
      ref: null,
      // Where all of them lack one, there is nothing to point at.
      related: (without.length < expected.length ? without : [])
        .slice(0, MOST_RELATED)
        .map((measure) => ({ says: `${quoted(measure.name)} has no target`, at: measure.at })),
    };
  },
};

function countText(without: number, all: number): string {
  if (all === 1) return 'The only measure has';
  if (without === all) return all === 2 ? 'Both measures have' : `All ${all} measures have`;
  return `${without} of the ${all} measures ${without === 1 ? 'has' : 'have'}`;
}
