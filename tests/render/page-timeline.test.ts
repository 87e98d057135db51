/** Text of a plan in the timeline of the page stays text, and the markup is the same whatever it says. */
import { expect, test } from 'vitest';
import { html } from '../../src/render/html/markup.ts';
import type { PageLook } from '../../src/render/html/page-look.ts';
import { pageTimeline } from '../../src/render/html/page-timeline.ts';
import { anchorOf } from '../../src/reports/page/anchors.ts';
import type { PageTimelineSection } from '../../src/reports/page/page-timeline.ts';
import type { TimelineMark } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';

const LOOK: PageLook = {
  options: {
    width: 100,
    ascii: false,
    color: false,
    toFile: true,
    showFile: (file) => file,
    locate: () => null,
  },
  repository: null,
  ownerNumber: () => 0,
};

/** A timeline in which every text is the one given. */
function sectionOf(text: string): PageTimelineSection {
  const [first, last] = [day('2021-09-01'), day('2021-11-30')];
  const mark = {
    kind: 'overdue',
    first,
    last: day('2021-09-30'),
    orEarlier: true,
    goesOn: false,
    text,
  } as const;
  const marks: readonly TimelineMark[] = [
    { ...mark, isSoft: true },
    { ...mark, kind: 'forecast', isSoft: false },
  ];
  const to = anchorOf('milestone', 'a/b/c');
  return {
    kind: 'page-timeline',
    id: null,
    heading: text,
    paragraphs: [text],
    first,
    last,
    asOf: day('2021-10-04'),
    asOfText: text,
    ranges: [{ name: text, first, last }],
    periods: [{ name: text, first, last }],
    board: { name: text, to, days: [{ day: first, text }] },
    lanes: [
      {
        id: 'a',
        title: text,
        to,
        summary: text,
        projects: [
          {
            title: text,
            to,
            summary: text,
            marks: [],
            bars: [
              {
                ref: 'a/b/c',
                title: text,
                to,
                subject: { workstreams: ['a'], owners: [text], state: 'overdue' },
                state: 'overdue',
                due: text,
                standing: text,
                others: [text],
                owner: text,
                marks,
                side: null,
                waitsFor: ['a/b/c'],
              },
            ],
          },
        ],
      },
    ],
  };
}

function drawn(text: string): string {
  return pageTimeline(sectionOf(text), html`<h3>Months</h3>`, LOOK).markup;
}

test.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  const markup = drawn(text);
  expect(shapeOf(markup)).toEqual(shapeOf(drawn('x')));
  // oxlint-disable-next-line no-control-regex
  expect(markup).not.toMatch(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
  );
});

/** Every tag with its attributes: none of them hangs on what a text says. */
function shapeOf(markup: string): readonly string[] {
  return markup.match(/<[a-z/][^>]*>/gi) ?? [];
}

test('no element has a style or a handler of its own', () => {
  expect(drawn('x')).not.toMatch(/ (?:style|on[a-z]+)="/);
});
