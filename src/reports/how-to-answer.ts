/** What to type so that a principle is answered: the records that its rules ask for, evidence, or an explanation. */
import type { FactContext } from '../facts/fact.ts';
import { writeFact } from '../facts/index.ts';
import { addMonths } from '../model/calendar-day.ts';
import { ENTRY_KINDS, type EntryKind } from '../model/rule.ts';
import { factsNamedIn } from '../principles/evaluate-rule.ts';
import type { Cell, Failure, RuleOutcome } from '../principles/judge.ts';
import type { Section } from './view.ts';

/** For how long an explanation in an example stands. */
const EXPLAINED_MONTHS = 3;

/** For the first answer that falls short; nothing where none does. */
export function howToAnswer(cells: readonly Cell[], context: FactContext): Section[] {
  const open = cells.filter(
    ({ answer }) => answer === 'partly-met' || answer === 'not-met' || answer === 'not-recorded',
  );
  const [first] = open;
  if (first === undefined) return [];
  const { project, principle } = first;
  const otherProjects = new Set(open.map((cell) => cell.project)).size - 1;
  const others =
    otherProjects === 0
      ? ''
      : `, and in the same way for the ${otherProjects === 1 ? 'other project' : `${otherProjects} other projects`} that fall${otherProjects === 1 ? 's' : ''} short`;
  const records = recordsToType(
    open.filter((cell) => cell.project === project),
    context,
  );
  return [
    {
      kind: 'prose',
      heading: 'What to type',
      paragraphs: [
        `For "${project.name}"${others}. Words in capitals are yours to replace. Where a key stands in the entry already, add to what is below it.`,
      ],
    },
    ...records,
    {
      kind: 'example',
      heading: `${records.length === 0 ? 'Evidence' : 'Or evidence'} for a principle, in the entry of the project (${project.at.file})`,
      language: 'yaml',
      text: `principles:\n  ${principle.id}:\n    evidence: WHAT WAS DONE\n    date: ${context.asOf}`,
    },
    {
      kind: 'example',
      heading: 'Or why it does not meet the principle yet, until when and who says so',
      language: 'yaml',
      text: `principles:\n  ${principle.id}:\n    explain: WHY NOT YET\n    until: ${addMonths(context.asOf, EXPLAINED_MONTHS)}\n    by: NAME`,
    },
  ];
}

const WHERE_WORDS = {
  programme: () => 'of the programme',
  workstream: ({ at }) => `at the margin of the workstream's file (${at.file})`,
  project: ({ at }) => `in the entry of the project (${at.file})`,
  milestone: ({ name, at }) => `in the entry of the milestone "${name}" (${at.file})`,
} as const satisfies Record<EntryKind, (failure: Failure) => string>;

/** The facts that the failing rules look at and that somebody can record, by the kind of entry they stand in. */
function recordsToType(cells: readonly Cell[], context: FactContext): Section[] {
  const rules = cells.flatMap((cell) => cell.rules);
  return ENTRY_KINDS.flatMap((each): Section[] => {
    const failing = rules.filter(({ rule, failures }) => rule.each === each && failures.length > 0);
    const failure = failing[0]?.failures[0];
    if (failure === undefined) return [];
    const names = new Set(failing.flatMap((outcome) => factsToRecord(outcome)));
    const texts = new Set([...names].flatMap((name) => writeFact(each, name, context) ?? []));
    if (texts.size === 0) return [];
    return [
      {
        kind: 'example',
        heading: `What the rules ask for, ${WHERE_WORDS[each](failure)}`,
        language: 'yaml',
        text: [...texts].join('\n'),
      },
    ];
  });
}

/** What the rule needs and the plan lacks, else what it looks at and is not recorded, else all that it looks at. */
function factsToRecord({ rule, failures }: RuleOutcome): readonly string[] {
  const missing = failures.flatMap((failure) => failure.missing);
  if (missing.length > 0) return missing;
  const absent = failures.flatMap(({ found }) =>
    found.flatMap(([name, value]) => (value === null ? [name] : [])),
  );
  return absent.length > 0 ? absent : factsNamedIn(rule.must);
}
