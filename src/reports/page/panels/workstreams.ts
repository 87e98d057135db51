/** What the lead of a workstream sees: what is theirs, what to do now and next, what holds them up; then all of it. */
import { anchorOf } from '../anchors.ts';
import type { DetailContext } from '../milestone-detail.ts';
import type { PageInput } from '../page-input.ts';
import type { GroupSection, PagePanel } from '../page-view.ts';
import { projectGroup } from '../project-group.ts';
import { waitsIn } from '../waits.ts';
import { workstreamFigures } from '../workstream-figures.ts';
import { holdsTable, nextTable, nowTable, waitsTable } from '../workstream-lists.ts';
import { asksTable, measuresTable, raidTable } from '../workstream-raid.ts';
import { purposeGroup, wordsSection } from '../workstream-words.ts';
import { peopleOf, type WorkstreamWork, workOf } from '../workstream-work.ts';
import { workstreamsTable } from '../workstreams-table.ts';

/** Of a larger plan nobody reads the whole page: each workstream begins folded, and less is told. */
const LARGE = 300;

export function workstreamsPanel(input: PageInput): PagePanel {
  const { plan, entries, asOf, overdue } = input;
  const context: DetailContext = {
    plan,
    asOf: asOf.day,
    waits: waitsIn(entries, overdue.until),
    isLean: entries.length > LARGE,
  };
  const works = plan.workstreams.map((workstream) => workOf(workstream, input, context.waits));
  return {
    id: 'workstreams',
    heading: 'Workstreams',
    sections: [
      ...workstreamsTable(works, input),
      ...works.map((work) => workstreamGroup(work, input, context)),
    ],
  };
}

function workstreamGroup(work: WorkstreamWork, input: PageInput, context: DetailContext): GroupSection {
  const { workstream, entries } = work;
  return {
    kind: 'group',
    id: anchorOf('workstream', workstream.id),
    heading: workstream.name,
    subject: { workstreams: [workstream.id], owners: peopleOf(work), state: null },
    folded: context.isLean,
    sections: [
      workstreamFigures(work, input),
      nowTable(work),
      nextTable(work, input),
      ...waitsTable(work, input),
      ...holdsTable(work),
      wordsSection(work, input),
      ...asksTable(work, input),
      ...raidTable(work, input),
      ...measuresTable(work),
      purposeGroup(workstream, input.plan),
      ...workstream.projects.map((project) =>
        projectGroup(
          { workstream, project, entries: entries.filter((entry) => entry.project === project) },
          input,
          context,
        ),
      ),
    ],
  };
}
