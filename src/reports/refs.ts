/** What each thing of a plan is called where somebody types it: its id or whole reference, and its name. */
import { APPROVING_ROLES } from '../model/approving-roles.ts';
import type { Plan, Workstream } from '../model/plan.ts';
import type { StandingEntry } from '../model/schedule.ts';
import type { AsOf } from './as-of.ts';
import { KIND_WORDS, REFERENCE_KINDS, type ReferenceKind } from './reference-kinds.ts';
import { entriesInScope, type Scope } from './scope.ts';
import type { Column, ProseSection, Section, TableSection, View } from './view.ts';

export interface Reference {
  readonly kind: ReferenceKind;
  /** What to write in a file. */
  readonly reference: string;
  /** Its name, its title or, of a design question, its text. */
  readonly name: string;
}

/** What narrows the list; null where it does not. */
export interface RefsScope extends Scope {
  readonly kind: ReferenceKind | null;
  /** A part of the reference or of the name; case does not matter. */
  readonly part: string | null;
}

export interface RefsReport {
  readonly programme: string;
  readonly asOf: AsOf;
  readonly scope: RefsScope;
  readonly references: readonly Reference[];
}

/**
 * The references of a plan, kind by kind and in the order of the plan. A workstream narrows them to itself and what stands
 * in it, a person to the milestones that they own.
 */
export function refsReport(
  plan: Plan,
  entries: readonly StandingEntry[],
  asOf: AsOf,
  scope: RefsScope,
): RefsReport {
  const folded = scope.part?.toLowerCase() ?? '';
  const references = [
    ...(scope.owner === null ? placed(plan, scope.workstream) : []),
    ...entriesInScope(entries, scope).map(({ milestone: { ref, title } }) =>
      reference('milestone', ref, title),
    ),
    ...(scope.owner === null && scope.workstream === null ? ofProgramme(plan) : []),
  ].filter(
    ({ kind, reference: written, name }) =>
      (scope.kind === null || scope.kind === kind) &&
      (written.toLowerCase().includes(folded) || name.toLowerCase().includes(folded)),
  );
  return { programme: plan.programme.name, asOf, scope, references };
}

function reference(kind: ReferenceKind, written: string, name: string): Reference {
  return { kind, reference: written, name };
}

function placed(plan: Plan, only: Workstream | null): Reference[] {
  const workstreams = plan.workstreams.filter(({ id }) => only === null || only.id === id);
  return [
    ...workstreams.map(({ id, name }) => reference('workstream', id, name)),
    ...workstreams.flatMap(({ projects }) =>
      projects.map(({ ref, name }) => reference('project', ref, name)),
    ),
  ];
}

function ofProgramme(plan: Plan): Reference[] {
  const { programme, ambitions, principles, bodies, measures, journey, raid } = plan;
  return [
    ...named('ambition', ambitions),
    ...named('principle', principles),
    ...programme.designQuestions.map(({ id, text }) => reference('design-question', id, text)),
    ...named('sector', programme.sectors),
    ...named('body', bodies),
    ...[...APPROVING_ROLES].map(([id, name]) => reference('approver-role', id, name)),
    ...named('measure', measures),
    ...named('success-lens', programme.successLenses),
    ...named('journey-point', journey),
    ...raid.risks.map(({ id, title }) => reference('risk', id, title)),
    ...named('horizon', programme.horizons),
  ];
}

function named(
  kind: ReferenceKind,
  list: readonly { readonly id: string; readonly name: string }[],
): Reference[] {
  return list.map(({ id, name }) => reference(kind, id, name));
}

export interface RefsJson {
  readonly part: string | null;
  readonly kind: ReferenceKind | null;
  readonly workstream: string | null;
  readonly owner: string | null;
  readonly references: readonly Reference[];
}

/** The report as `--format json` prints it. */
export function refsJson({ scope, references }: RefsReport): RefsJson {
  const { part, kind, workstream, owner } = scope;
  return { part, kind, workstream: workstream?.id ?? null, owner, references };
}

/** The report as people read it: a list of each kind. CSV has them in one, which names the kind. */
export function refsView(report: RefsReport): View {
  const { programme, asOf, references } = report;
  const lists = REFERENCE_KINDS.map((kind) => ({
    kind,
    list: references.filter((found) => found.kind === kind),
  })).filter(({ list }) => list.length > 0);
  const counts = lists.map(({ kind, list }) => counted(list.length, KIND_WORDS[kind]));
  return {
    title: 'References',
    programme,
    asOf,
    totals: counts.length === 0 ? 'Nothing' : counts.join(', '),
    sections: [
      ...scopeSection(report),
      ...(references.some(({ reference: written }) => written.includes('/')) ? [HOW_TO_WRITE] : []),
      ...(lists.length === 0 ? [table('References (0)', [])] : []),
      ...lists.map(({ kind, list }) => {
        const { many, where } = KIND_WORDS[kind];
        return table(`${capitalised(many)} (${list.length}), written ${where}`, list);
      }),
    ],
  };
}

const HOW_TO_WRITE: ProseSection = {
  kind: 'prose',
  heading: null,
  paragraphs: [
    'In the files write a reference whole. On the command line its last part will do, as long as no other ends the same way.',
  ],
};

const COLUMNS: readonly Column[] = [
  { key: 'kind', heading: 'Kind', type: 'text', dataOnly: true },
  { key: 'reference', heading: 'Reference', type: 'reference' },
  { key: 'name', heading: 'Name', type: 'text', stackUnder: 'reference' },
];

function table(heading: string, list: readonly Reference[]): TableSection {
  return {
    kind: 'table',
    id: 'references',
    heading,
    columns: COLUMNS,
    rows: list.map(({ kind, reference: written, name }) => ({
      kind: KIND_WORDS[kind].one,
      reference: written,
      name,
    })),
    whenEmpty: 'The plan has none.',
  };
}

function scopeSection({ scope: { part, workstream, owner } }: RefsReport): Section[] {
  const parts = [
    ...(part === null ? [] : [`what has "${part}" in it`]),
    ...(workstream === null ? [] : [`the workstream ${workstream.name}`]),
    ...(owner === null ? [] : [`the milestones of ${owner}`]),
  ];
  return parts.length === 0
    ? []
    : [{ kind: 'prose', heading: null, paragraphs: [`Only ${parts.join('; ')}.`] }];
}

function counted(count: number, { one, many }: { readonly one: string; readonly many: string }): string {
  return `${count} ${count === 1 ? one : many}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
