/** A report with a section of each kind, in which every text from a plan is the one given. */
import { ANSWER_WORDS } from '../../src/principles/answer.ts';
import type { SeriesSection, TimelineMark, TimelineSection, View } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';

export function viewOf(text: string): View {
  return {
    title: 'Report',
    programme: text,
    asOf: null,
    totals: text,
    sections: [
      { kind: 'prose', heading: text, paragraphs: [text] },
      { kind: 'list', heading: text, ordered: false, items: [text, text], whenEmpty: text },
      { kind: 'list', heading: text, level: 3, ordered: true, items: [], whenEmpty: text },
      {
        kind: 'table',
        id: 'list',
        heading: text,
        columns: [
          { key: 'title', heading: 'Title', type: 'text' },
          { key: 'owner', heading: 'Owner', type: 'person' },
          { key: 'place', heading: 'Place', type: 'place' },
        ],
        rows: [{ title: text, owner: text, place: { file: text, path: [] } }],
        whenEmpty: 'None.',
      },
      {
        kind: 'table',
        id: 'colours',
        heading: text,
        level: 3,
        columns: [
          { key: 'rag', heading: 'Overall', type: 'rag' },
          { key: 'figures', heading: 'Figures', type: 'spark' },
        ],
        rows: [{ rag: { colour: 'amber', text }, figures: { values: [-1, null, 2] } }],
        whenEmpty: 'None.',
      },
      chartOf(text),
      seriesOf(text),
      {
        kind: 'matrix',
        heading: text,
        rowHeading: 'Principle',
        rows: [
          { label: text, answers: ['met', 'not-met', 'explained'] },
          { label: text, answers: ['partly-met', 'not-recorded', 'not-applicable'] },
        ],
        // Wide enough that no text has to go on in a second line.
        groups: [{ label: text, columns: Array.from({ length: 26 }, () => text) }],
        words: ANSWER_WORDS,
      },
      { kind: 'example', heading: null, language: 'yaml', text },
    ],
  };
}

/** A timeline in which every text is the one given. */
export function chartOf(text: string): TimelineSection {
  const [first, last] = [day('2021-09-01'), day('2021-11-30')];
  const marks: readonly TimelineMark[] = (['overdue', 'baseline'] as const).map((kind) => ({
    kind,
    first,
    last: day('2021-10-15'),
    orEarlier: false,
    goesOn: true,
    isSoft: false,
    text,
  }));
  const row = {
    project: text,
    workstream: text,
    owner: text,
    due: text,
    standing: text,
    before: 3,
    after: 120,
  };
  return {
    kind: 'timeline',
    id: 'range',
    heading: text,
    paragraphs: [text],
    first,
    last,
    outside: { before: 0, after: 0, undated: 0 },
    asOf: day('2021-10-04'),
    periods: [{ name: text, first, last }],
    rows: [
      { ...row, level: 'workstream', title: text, marks: [] },
      { ...row, level: 'project', title: text, marks: [] },
      { ...row, level: 'milestone', title: text, marks },
    ],
    columns: [{ key: 'title', heading: 'Title', type: 'text' }],
    list: [{ title: text }],
  };
}

/** A series in which every text is the one given. */
export function seriesOf(text: string): SeriesSection {
  const points = [
    { on: day('2021-09-01'), said: day('2021-12-31'), text },
    { on: day('2021-10-15'), said: day('2022-03-31'), text },
  ];
  const line = { label: text, place: text, points, isEnded: false, days: 90 };
  return {
    kind: 'series',
    id: 'trend',
    heading: text,
    paragraphs: [text],
    first: day('2021-09-01'),
    last: day('2021-12-01'),
    lines: [line],
    columns: [{ key: 'title', heading: 'Title', type: 'text' }],
    list: [{ title: text }],
    whenEmpty: 'None.',
  };
}
