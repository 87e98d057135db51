/** The timeline as an SVG file: nothing in it that a program could stumble over, and text stays text. */
import { describe, expect, test } from 'vitest';
import { fileBrush } from '../../src/render/svg/paint.ts';
import { timelineDrawing } from '../../src/render/svg/timeline-drawing.ts';
import type { TimelineSection } from '../../src/reports/view.ts';
import { day } from '../model/days.ts';
import { chartOf } from '../support/every-section.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';

const CANVAS = { brush: fileBrush, width: 1216 };

function drawn(section: TimelineSection): string {
  return timelineDrawing(section, CANVAS).body.markup;
}

/** Elements that are opened and not closed, or closed and not opened; and those that no file of ours has. */
function troubles(markup: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = '', selfClosing] of markup.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    if (!['g', 'path', 'rect', 'circle', 'text', 'title'].includes(name)) wrong.push(`<${name}>`);
    if (closing === '/') {
      if (open.pop() !== name) wrong.push(`</${name}>`);
    } else if (selfClosing !== '/') open.push(name);
  }
  return [...wrong, ...open];
}

describe.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  test('stays text', () => {
    const hostile = drawn(chartOf(text));
    expect(troubles(hostile)).toEqual([]);
    expect(hostile.replaceAll(/\[[^\]]*\]\(javascript:[^)]*\)/g, '')).not.toMatch(
      /<[^>]*(?:href|on\w+|style)=/,
    );
    // oxlint-disable-next-line no-control-regex
    expect(hostile).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
    );
  });
});

describe('a file', () => {
  const section = chartOf('A result');

  test('is the same for the same plan', () => {
    expect(drawn(section)).toBe(drawn(chartOf('A result')));
  });

  test('has no classes, no styles, no per cent and no numbers of more than two decimals', () => {
    const markup = drawn(section);
    expect(markup).not.toMatch(/class=|style=|%|<use|<svg|url\(/);
    expect(markup).not.toMatch(/\d\.\d{3}/);
  });

  test('shortens what is long, and has it whole as a title', () => {
    const long = 'A milestone whose title is much longer than what there is room for beside its months';
    const markup = drawn(chartOf(long));
    expect(markup).toContain(`<title>${long}; ${long}; ${long}; ${long}</title>`);
    expect(markup).toMatch(/>A milestone whose title is[^<]*…<\/text>/);
  });

  test.each([
    { what: 'before', asOf: '2021-08-31', words: '>◂ as of 31 Aug 2021<' },
    { what: 'inside', asOf: '2021-10-04', words: '>as of 4 Oct 2021<' },
    { what: 'after', asOf: '2021-12-01', words: '>as of 1 Dec 2021 ▸<' },
  ])('an as-of date that lies $what is told', ({ what, asOf, words }) => {
    const markup = drawn({ ...section, asOf: day(asOf) });
    expect(markup).toContain(words);
    expect(markup.includes(fileBrush('as-of').markup)).toBe(what === 'inside');
  });

  test('says how many milestones lie on either side', () => {
    const markup = drawn(section);
    expect(markup).toContain('◂ 3 before');
    expect(markup).toContain('120 after ▸');
  });

  test('the key names what is drawn, and nothing else', () => {
    const markup = drawn(section);
    expect(markup).toContain('>overdue</text>');
    expect(markup).toContain('>baseline: the date first approved</text>');
    expect(markup).not.toContain('>cancelled</text>');
  });
});
