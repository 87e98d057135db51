/** What a principle of the plan means for milepost: its rules in words, and the facts that they look at. */
import { factNamed } from '../facts/index.ts';
import { typeWords } from '../facts/type-words.ts';
import type { Principle } from '../model/plan.ts';
import type { EntryKind, Rule } from '../model/rule.ts';
import { factsOfRule } from '../principles/evaluate-rule.ts';
import { ruleInWords } from '../principles/rule-words.ts';
import { type RuleRecord, ruleRecord } from './rule-record.ts';
import type { Section, View } from './view.ts';

export interface PrincipleJson {
  readonly id: string;
  readonly number: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly rules: readonly (RuleRecord & { readonly inWords: string })[];
}

export function explainPrincipleJson({ id, number, name, description, rules }: Principle): PrincipleJson {
  return {
    id,
    number,
    name,
    description,
    rules: rules.map((rule) => ({ ...ruleRecord(rule), inWords: ruleInWords(rule) })),
  };
}

/** `programme` is the name of the programme whose principle it is. */
export function explainPrincipleView(programme: string, principle: Principle): View {
  const { id, number, name, description, rules } = principle;
  const numbered = number === null ? '' : `Principle ${number}. `;
  return {
    title: `Principle: ${name}`,
    programme,
    asOf: null,
    totals: null,
    sections: [
      {
        kind: 'prose',
        heading: null,
        paragraphs: [
          ...(description === null ? [] : [description]),
          `${numbered}${judgedBy(rules.length)} "milepost principles --principle ${id}" shows how the projects stand.`,
        ],
      },
      ...rules.map((rule, index) => ruleSection(rule, index + 1)),
      ...factsTable(rules),
    ],
  };
}

function judgedBy(rules: number): string {
  if (rules === 0) return 'It has no rules: a project meets it when it records evidence that is not stale.';
  return `It is judged by ${rules === 1 ? '1 rule' : `${rules} rules`}, and by the evidence and explanations that projects record.`;
}

function ruleSection(rule: Rule, number: number): Section {
  return {
    kind: 'prose',
    heading: `Rule ${number}: ${rule.says}`,
    paragraphs: [...(rule.why === null ? [] : [`Why: ${rule.why}`]), ruleInWords(rule)],
  };
}

/** What each fact is that the rules look at. */
function factsTable(rules: readonly Rule[]): Section[] {
  if (rules.length === 0) return [];
  const rows = new Map<
    string,
    { readonly fact: string; readonly each: EntryKind; readonly says: string; readonly type: string }
  >();
  for (const rule of rules) {
    for (const fact of factsOfRule(rule)) {
      const described = factNamed(rule.each, fact);
      if (described === undefined) continue;
      const { says, type } = described;
      rows.set(`${rule.each} ${fact}`, { fact, each: rule.each, says, type: typeWords(type) });
    }
  }
  return [
    {
      kind: 'table',
      id: 'facts',
      heading: 'The facts that they look at',
      onlyFor: 'people',
      columns: [
        { key: 'fact', heading: 'Fact', type: 'reference' },
        { key: 'each', heading: 'Of each', type: 'text' },
        { key: 'says', heading: 'What it is', type: 'text' },
        { key: 'type', heading: 'Type', type: 'text', stackUnder: 'says' },
      ],
      rows: [...rows.values()],
      whenEmpty: '',
    },
  ];
}
