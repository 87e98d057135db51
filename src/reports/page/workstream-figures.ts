/** How a workstream stands, at a glance: its colours, and how much of what there is to do, each leading to what it counts. */
import { shortDayText } from '../../model/plan-date-text.ts';
import { daysText } from '../../model/days-text.ts';
import { ragCell, suggestedColour, type ColourStanding } from '../status/colours.ts';
import { listAnchor, type WorkstreamWork } from './workstream-work.ts';
import type { PageInput } from './page-input.ts';
import type { Figure, FiguresSection } from './page-view.ts';

export function workstreamFigures(work: WorkstreamWork, input: PageInput): FiguresSection {
  const { workstream, standing, overdue, dueNow, dueSoon, holdsUs, weHold } = work;
  const silent = overdue.filter((entry) => !entry.standing.reported).length;
  const now = listAnchor('now', workstream);
  return {
    kind: 'figures',
    heading: null,
    figures: [
      ...(standing === null ? [] : colourFigures(standing, input)),
      {
        value: String(overdue.length),
        label: 'overdue',
        note: silent === 0 ? null : `${silent} with nothing reported`,
        to: overdue.length === 0 ? null : now,
        tone: overdue.length === 0 ? null : 'red',
      },
      count(dueNow.length, 'due now', dueNow.length === 0 ? null : now),
      count(
        dueSoon.length,
        `due by ${shortDayText(input.overdue.until)}`,
        dueSoon.length === 0 ? null : listAnchor('next', workstream),
      ),
      count(
        holdsUs.length,
        'held up by what they wait for',
        holdsUs.length === 0 ? null : listAnchor('waits', workstream),
      ),
      count(
        weHold.length,
        'of others that wait for it',
        weHold.length === 0 ? null : listAnchor('holds', workstream),
      ),
    ],
  };
}

function count(value: number, label: string, to: Figure['to']): Figure {
  return { value: String(value), label, note: null, to, tone: null };
}

function colourFigures({ claim, suggested, strip }: ColourStanding, { plan }: PageInput): Figure[] {
  return [
    {
      value: ragCell(claim?.overall ?? null, plan.programme),
      label: 'claimed',
      note:
        claim === null
          ? 'no update yet'
          : `${shortDayText(claim.update.date)}, ${daysText(claim.ageDays)} old${claim.isStale ? ': out of date' : ''}`,
      to: null,
      tone: null,
    },
    {
      value: ragCell(suggestedColour(suggested), plan.programme),
      label: 'suggested',
      note: null,
      to: null,
      tone: null,
    },
    ...(strip.length < 2
      ? []
      : [
          {
            value: { strip: strip.map((colour) => ragCell(colour, plan.programme)) },
            label: `last ${strip.length} updates`,
            note: null,
            to: null,
            tone: null,
          },
        ]),
  ];
}
