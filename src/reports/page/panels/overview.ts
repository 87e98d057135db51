/** The programme on a page: what is late, what is slipping, whether it is working, and what is asked of the reader. */
import { dayText } from '../../../model/plan-date-text.ts';
import { bodiesTable } from '../../meetings-view.ts';
import { achievementList, lateActions, notReportedTable, silentText } from '../../status/detail.ts';
import { peopleText } from '../../status/first-page.ts';
import { periodText } from '../../status/period.ts';
import { anchorOf, raidAnchor } from '../anchors.ts';
import { asksTable } from '../overview/asks.ts';
import { overviewFigures } from '../overview/figures.ts';
import { changedLists, lateLists, worstTable, silentTables } from '../overview/milestone-lists.ts';
import { overallFigures, overallWords } from '../overview/overall.ts';
import { workingSections } from '../overview/working.ts';
import { workstreamColours } from '../overview/workstream-colours.ts';
import type { PageInput } from '../page-input.ts';
import type { GroupSection, PagePanel, PageSection, PageTable } from '../page-view.ts';
import { subjectAbout } from '../subjects.ts';
import { tableOfSection } from '../table-of-section.ts';

export function overviewPanel(input: PageInput): PagePanel {
  const { status } = input;
  return {
    id: 'overview',
    heading: 'Overview',
    sections: [
      overallFigures(status),
      overviewFigures(input),
      overallWords(status),
      asksTable(input),
      workstreamColours(input),
      ...workingSections(status),
      worstTable(input),
      ...lateLists(input),
      changedGroup(input),
      ...lateActionTable(input),
      nextMeetings(input),
      ...notReported(input),
      {
        kind: 'prose',
        heading: 'The period and the people',
        paragraphs: [`${periodText(status.period, status.earlier)}.`, `${peopleText(status)}.`],
      },
    ],
  };
}

function changedGroup({ status }: PageInput): GroupSection {
  return {
    kind: 'group',
    id: anchorOf('list', 'changed'),
    heading: `What changed since ${dayText(status.earlier.day)}`,
    subject: null,
    folded: false,
    sections: [{ ...achievementList(status), level: 2 }, ...changedLists(status)],
  };
}

function lateActionTable({ status }: PageInput): PageTable[] {
  return lateActions(status).map((section) =>
    tableOfSection(section, {
      id: anchorOf('list', 'late-actions'),
      rows: status.lateActions.map(({ action }) => ({
        subject: subjectAbout(action.about, action.owners),
        links: { action: raidAnchor('action', action.id) },
      })),
      rowHeading: 'action',
      without: ['note'],
    }),
  );
}

function nextMeetings({ meetings }: PageInput): PageTable {
  return tableOfSection(
    { ...bodiesTable(meetings), heading: 'Next meetings' },
    {
      id: anchorOf('list', 'next-meetings'),
      rows: meetings.bodies.map(({ body }) => ({ links: { body: anchorOf('body', body.id) } })),
      without: ['last'],
    },
  );
}

function notReported({ status }: PageInput): PageSection[] {
  return [
    { kind: 'prose', heading: 'What nobody reported on', paragraphs: [silentText(status)] },
    ...silentTables(status),
    tableOfSection(notReportedTable(status), {
      id: anchorOf('list', 'not-reported'),
      rows: status.notReported.map(({ ref, leads }) => ({
        subject: subjectAbout(
          ref === null ? [] : [ref],
          leads.map(({ name }) => name),
        ),
        links: { workstream: ref === null ? null : anchorOf('workstream', ref) },
      })),
    }),
  ];
}
