/** What to type so that a principle is answered: the records that its rules ask for, evidence, or an explanation. */
import { dayToType, type FactContext } from '../facts/fact.ts';
import { isStated, writeFact } from '../facts/index.ts';
import { addMonths } from '../model/calendar-day.ts';
import { ENTRY_KINDS, type EntryKind, type Rule } from '../model/rule.ts';
import { factsNamedIn } from '../principles/evaluate-rule.ts';
import { foundFacts, wantedIn } from '../principles/found.ts';
import type { Cell, Failure } from '../principles/judge.ts';
import type { Section } from './view.ts';

/** For how long an explanation in an example stands. */
const EXPLAINED_MONTHS = 3;
/** The most milestones that each get a block of their own. */
const MOST_ENTRIES = 3;

/** For the first project that falls short; nothing where none does. */
export function howToAnswer(cells: readonly Cell[], context: FactContext): Section[] {
  const open = cells.filter(
    ({ answer }) => answer === 'partly-met' || answer === 'not-met' || answer === 'not-recorded',
  );
  const [first] = open;
  if (first === undefined) return [];
  const { project } = first;
  const own = open.filter((cell) => cell.project === project);
  const records = recordsToType(own, context);
  // Evidence alone is enough only where there are no rules.
  const { principle } = own.find((cell) => cell.principle.rules.length === 0) ?? first;
  const hasRules = principle.rules.length > 0;
  const inEntry = (text: string): string => typedBelow('project', project.ref, text, context);
  return [
    {
      kind: 'prose',
      heading: 'What to type',
      paragraphs: [`For "${project.name}"${othersText(open)}. Words in capitals are yours to replace.`],
    },
    ...records,
    {
      kind: 'example',
      heading: `${records.length === 0 ? 'Evidence' : 'Or evidence'} for "${principle.name}", in the entry of the project${hasRules ? '. While a rule fails, it makes the answer "partly met" at most' : ''}`,
      language: 'yaml',
      text: inEntry(
        `principles:\n  ${principle.id}:\n    evidence: WHAT WAS DONE\n    date: ${dayToType(context.asOf)}`,
      ),
    },
    {
      kind: 'example',
      heading: 'Or why it does not meet the principle yet, until when and who says so',
      language: 'yaml',
      text: inEntry(
        `principles:\n  ${principle.id}:\n    explain: WHY NOT YET\n    until: ${dayToType(addMonths(context.asOf, EXPLAINED_MONTHS))}\n    by: NAME`,
      ),
    },
  ];
}

function othersText(open: readonly Cell[]): string {
  const others = new Set(open.map(({ project }) => project)).size - 1;
  if (others === 0) return '';
  return others === 1
    ? ', and in the same way for the other project that falls short'
    : `, and in the same way for the ${others} other projects that fall short`;
}

const WHERE_WORDS = {
  programme: () => 'of the programme',
  workstream: () => "at the margin of the workstream's file",
  project: () => 'in the entry of the project',
  milestone: ({ name }) => `in the entry of the milestone "${name}"`,
  decision: ({ name }) => `in the entry of the decision "${name}" in raid.yaml`,
  measure: ({ name }) => `in the entry of the measure "${name}" in measures.yaml`,
} as const satisfies Record<EntryKind, (failure: Failure) => string>;

/** What is asked of an entry, by the key that it is typed under: a key can be typed only once. */
interface Asked {
  readonly failure: Failure;
  readonly byKey: Map<string, { readonly name: string; readonly wanted: readonly string[] }>;
}

/** The facts that the failing rules look at and that somebody can record, a block for each entry that lacks them. */
function recordsToType(cells: readonly Cell[], context: FactContext): Section[] {
  const entries = new Map<string, Asked>();
  for (const { rules } of cells) {
    for (const { rule, failures } of rules) {
      for (const failure of failures) {
        const key = `${failure.each} ${failure.ref ?? ''}`;
        const asked: Asked = entries.get(key) ?? { failure, byKey: new Map() };
        entries.set(key, asked);
        for (const name of factsToRecord(rule, failure)) ask(asked, name, wantedIn(rule), context);
      }
    }
  }
  return ENTRY_KINDS.flatMap((each): Section[] => {
    const ofKind = [...entries.values()].filter(
      ({ failure, byKey }) => failure.each === each && byKey.size > 0,
    );
    const more = ofKind.length - MOST_ENTRIES;
    return ofKind.slice(0, MOST_ENTRIES).flatMap(({ failure, byKey }, index) => {
      const texts = [...byKey.values()].map(
        ({ name, wanted }) => writeFact(each, name, failure.ref, context, wanted) ?? '',
      );
      const others = index === MOST_ENTRIES - 1 && more > 0 ? `, and in the same way for ${more} more` : '';
      return examples(failure, texts, others, context);
    });
  });
}

/** A block for what goes into the entry, and one for each file besides its own. */
function examples(
  failure: Failure,
  texts: readonly string[],
  others: string,
  context: FactContext,
): Section[] {
  const { each, ref } = failure;
  const inEntry = texts.filter((text) => !text.startsWith('# '));
  const elsewhere = texts.filter((text) => text.startsWith('# '));
  const example = (where: string, text: string): Section => ({
    kind: 'example',
    heading: `What the rules ask for, ${where}${others}`,
    language: 'yaml',
    text,
  });
  return [
    ...(inEntry.length === 0
      ? []
      : [
          example(
            WHERE_WORDS[each](failure),
            inEntry.map((text) => typedBelow(each, ref, text, context)).join('\n'),
          ),
        ]),
    ...elsewhere.map((text) => {
      const [file = '', ...lines] = text.split('\n');
      return example(`in ${file.slice(2)}`, lines.join('\n'));
    }),
  ];
}

/** Of two facts that are typed under one key, the one with more to say is written, with the ids that both ask for. */
function ask(
  { failure: { each, ref }, byKey }: Asked,
  name: string,
  wanted: readonly string[],
  context: FactContext,
): void {
  const linesOf = (one: string): number =>
    (writeFact(each, one, ref, context, wanted) ?? '').split('\n').length;
  const text = writeFact(each, name, ref, context, wanted);
  const key = /^[a-z_]+(?=:)/m.exec(text ?? '')?.[0];
  if (key === undefined) return;
  const known = byKey.get(key);
  byKey.set(key, {
    name: known === undefined || linesOf(name) > linesOf(known.name) ? name : known.name,
    wanted: [...(known?.wanted ?? []), ...wanted],
  });
}

/** Where the entry has the key already, what goes below it: a key that stands there twice is refused. */
function typedBelow(each: EntryKind, ref: string | null, text: string, context: FactContext): string {
  const [first = '', ...lines] = text.split('\n');
  const key = /^([a-z_]+):$/.exec(first)?.[1];
  if (key === undefined || !isStated(each, key, ref, context)) return text;
  return [`# Below "${key}:", which stands there already:`, ...lines].join('\n');
}

/** What the rule needs and the plan lacks, else what it looks at and is not recorded, else all that it looks at. */
function factsToRecord(rule: Rule, { missing, facts }: Failure): readonly string[] {
  if (missing.length > 0) return missing;
  const absent = foundFacts(rule, facts).flatMap(({ name, value }) => (value === null ? [name] : []));
  return absent.length > 0 ? [...new Set(absent)] : factsNamedIn(rule.must);
}
