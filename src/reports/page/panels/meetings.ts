/** When the bodies meet, when their papers are due, and what waits for each. */
import { addMonths } from '../../../model/calendar-day.ts';
import { dayText } from '../../../model/plan-date-text.ts';
import type { BodyMeetings, MeetingsReport } from '../../meetings.ts';
import { bankHolidaySection, bodiesTable, meetingsTable, totalsText } from '../../meetings-view.ts';
import { askText } from '../../status/ask-text.ts';
import { anchorOf } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { Fact, PagePanel, PageTable } from '../page-view.ts';
import { type RowDetail, tableOfSection } from '../table-of-section.ts';

/** Meetings further ahead begin folded away. */
const MONTHS_AHEAD = 4;

export function meetingsPanel(input: PageInput): PagePanel {
  const { meetings } = input;
  return {
    id: 'meetings',
    heading: 'Meetings',
    sections: [
      { kind: 'prose', heading: null, paragraphs: [`${totalsText(meetings)}.`] },
      ...bankHolidaySection(meetings),
      pageBodies(input),
      ...meetingTables(meetings),
    ],
  };
}

function pageBodies(input: PageInput): PageTable {
  const { meetings } = input;
  return tableOfSection(bodiesTable(meetings), {
    id: anchorOf('list', 'bodies'),
    rows: meetings.bodies.map((one) => bodyRow(one, input)),
    extra: [{ key: 'asked', heading: 'Asked of it', type: 'link' }],
  });
}

function bodyRow({ body }: BodyMeetings, { status, plan }: PageInput): RowDetail {
  const asks = status.asks.filter((ask) => ask.body === body.id);
  const above = plan.bodies.find(({ id }) => id === body.escalatesTo);
  const late = asks.filter(({ isLate }) => isLate).length;
  const count = late === 0 ? String(asks.length) : `${asks.length}, ${late} late`;
  const facts: Fact[] = [
    ...(asks.length === 0 ? [] : [{ name: 'Asked of it', value: asks.map(askText) }]),
    ...(body.purpose === null ? [] : [{ name: 'Purpose', value: body.purpose }]),
    ...(body.decides.length === 0 ? [] : [{ name: 'Decides', value: body.decides }]),
    ...(above === undefined
      ? []
      : [{ name: 'Escalates to', value: { text: above.name, to: anchorOf('body', above.id) } }]),
    ...(body.members.length === 0
      ? []
      : [
          {
            name: 'Members',
            value: body.members.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)),
          },
        ]),
    { name: 'Written in', value: body.at },
  ];
  return {
    id: anchorOf('body', body.id),
    cells: {
      asked: asks.length === 0 ? 'nothing' : { text: count, to: anchorOf('list', 'asks') },
    },
    facts,
  };
}

function meetingTables(report: MeetingsReport): PageTable[] {
  const split = addMonths(report.first, MONTHS_AHEAD);
  const part = (isWanted: (day: string) => boolean): MeetingsReport => ({
    ...report,
    meetings: report.meetings.filter(({ meeting }) => isWanted(meeting.day)),
    cancelled: report.cancelled.filter(({ day }) => isWanted(day)),
  });
  const soon = part((day) => day < split);
  const later = part((day) => day >= split);
  return [
    meetingTable(soon, 'meetings', `Meetings before ${dayText(split)} (${soon.meetings.length})`, false),
    ...(later.meetings.length + later.cancelled.length === 0
      ? []
      : [meetingTable(later, 'later-meetings', `Meetings from then on (${later.meetings.length})`, true)]),
  ];
}

function meetingTable(report: MeetingsReport, list: string, heading: string, folded: boolean): PageTable {
  const section = { ...meetingsTable(report), heading };
  return tableOfSection(section, {
    id: anchorOf('list', list),
    rows: section.rows.map(({ reference }) => ({
      links: { body: typeof reference === 'string' ? anchorOf('body', reference) : null },
    })),
    rowHeading: 'date',
    folded,
  });
}
