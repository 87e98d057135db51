import type { FactType, IdKind } from '../model/fact-type.ts';

const ID_WORDS = {
  ambition: 'an ambition',
  body: 'a body',
  'journey point': 'a point of the journey',
  lens: 'a success lens',
  measure: 'a measure',
  principle: 'a principle',
  question: 'a design question',
  sector: 'a sector',
  workstream: 'a workstream',
} as const satisfies Record<IdKind, string>;

/** The type of a fact in words: "whole number", "list: the id of a sector", "one of: late, not-started". */
export function typeWords(type: FactType): string {
  switch (type.kind) {
    case 'text':
      if (type.ids !== undefined) return `the id of ${ID_WORDS[type.ids]}`;
      return type.choices === undefined ? 'text' : `one of: ${type.choices.join(', ')}`;
    case 'day':
      return 'day (YYYY-MM-DD)';
    case 'whole number':
    case 'number':
      return type.kind;
    case 'share':
      return 'number from 0 to 1';
    case 'yes or no':
      return 'true or false';
    case 'list':
      return `list: ${typeWords(type.of)}`;
    case 'record':
      return `record: ${Object.entries(type.fields)
        .map(([name, field]) => `${name} (${typeWords(field)})`)
        .join('; ')}`;
    case 'by id':
      return `by the id of ${ID_WORDS[type.ids]}: ${typeWords(type.of)}`;
  }
}
