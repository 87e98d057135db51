/** What kind of value a fact has: rules are held against it when they are loaded, and the documentation names it. */

/** The lists of a programme whose ids a fact can hold. */
export type IdKind =
  | 'ambition'
  | 'body'
  | 'journey point'
  | 'lens'
  | 'measure'
  | 'principle'
  | 'question'
  | 'sector'
  | 'workstream';

export type FactType =
  /** `choices` are all the words there are; `ids` says which list of the programme has them. */
  | { readonly kind: 'text'; readonly choices?: readonly string[]; readonly ids?: IdKind }
  /** A day as YYYY-MM-DD. */
  | { readonly kind: 'day' }
  | { readonly kind: 'whole number' }
  /** From 0 to 1. */
  | { readonly kind: 'share' }
  | { readonly kind: 'number' }
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'list'; readonly of: FactType }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, FactType>> }
  /** A value for each id of a list of the programme. */
  | { readonly kind: 'by id'; readonly ids: IdKind; readonly of: FactType };

/** What loading has to know of a fact to hold a rule against it. */
export interface KnownFact {
  readonly name: string;
  readonly type: FactType;
  /** True when every entry has it: it can be 0, but it is never "not recorded". */
  readonly always: boolean;
}
