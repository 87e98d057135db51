/** Whether what is done is what was promised: how much of it, which project and principle, and why. */
import { principlesView } from '../../principles-view.ts';
import type { Section, TableSection } from '../../view.ts';
import { alike } from '../alike.ts';
import { anchorOf } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { GroupSection, PagePanel, PageSection, PageTable } from '../page-view.ts';
import { principleGroup } from '../principle-group.ts';
import { principleFigures } from '../principle-figures.ts';
import { projectLink } from '../principle-links.ts';
import { matrixSections } from '../principles-table.ts';
import { tableOfSection, type RowDetail } from '../table-of-section.ts';

export function principlesPanel(input: PageInput): PagePanel {
  const { principles, ambitions } = input.principles;
  const { sections } = principlesView(input.principles, input.facts);
  const table = (id: string, rows: readonly RowDetail[]): PageSection[] =>
    tablesOf(sections, id).map((section) => tableOfSection(section, { rows, id: anchorOf('list', id) }));
  return {
    id: 'principles',
    heading: 'Principles',
    sections: [
      ...principleFigures(input.principles),
      ...matrixSections(input),
      ...(principles.length === 0 ? [] : [reasonsGroup(input)]),
      ...table('design-questions', []),
      ...table('unanswered', []),
      ...table(
        'ambitions',
        ambitions.map(({ workstreams, projects }) => ({
          cells: {
            workstreams: workstreams.map(({ id, name }) => ({ text: name, to: anchorOf('workstream', id) })),
            projects: projects.map(projectLink),
          },
        })),
      ),
      ...sections.filter((section) => section.kind === 'prose'),
      indicatorsTable(input),
    ],
  };
}

function tablesOf(sections: readonly Section[], id: string): TableSection[] {
  return sections.flatMap((section) => (section.kind === 'table' && section.id === id ? [section] : []));
}

/** The other way round: what each principle's answers rest on. */
function reasonsGroup(input: PageInput): GroupSection {
  return {
    kind: 'group',
    id: anchorOf('list', 'reasons'),
    heading: 'Principle by principle: which projects fall short, and why',
    subject: null,
    folded: false,
    sections: input.principles.byPrinciple.map((coverage) => principleGroup(coverage, input)),
  };
}

/** By workstream, as there are many of them. */
function indicatorsTable({ principles: { unservedIndicators } }: PageInput): PageTable {
  const count = unservedIndicators.length;
  return {
    kind: 'page-table',
    id: anchorOf('list', 'indicators'),
    heading: `Indicators that no project says it moves (${count})`,
    columns: [
      { key: 'workstream', heading: 'Workstream', type: 'link' },
      { key: 'indicators', heading: 'Indicators', type: 'link' },
    ],
    rows: alike(unservedIndicators, ({ workstream }) => workstream.id).map(({ first, all }) => ({
      id: null,
      subject: { workstreams: [first.workstream.id], owners: [], state: null },
      cells: {
        workstream: { text: first.workstream.name, to: anchorOf('workstream', first.workstream.id) },
        indicators:
          all.length === first.workstream.indicators.length && all.length > 1
            ? `All ${all.length}`
            : all.map(({ indicator }) => ({ text: indicator, to: null })),
      },
    })),
    whenEmpty: 'None.',
    folded: count > 10,
  };
}
