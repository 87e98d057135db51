/** The sections of a panel. How deep a heading stands follows from where it is. */
import type { Figure, FiguresSection, GroupSection, PageSection } from '../../reports/page/page-view.ts';
import type { ListSection, ProseSection } from '../../reports/view.ts';
import { factList } from './facts.ts';
import { heatMap } from './heat-map.ts';
import { html, type Markup, NOTHING, trusted } from './markup.ts';
import { measureChart } from './measure-chart.ts';
import type { PageLook } from './page-look.ts';
import { pageTable } from './page-table.ts';
import { pageTimeline } from './page-timeline.ts';
import { principlesMatrix } from './principles-matrix.ts';
import { ragStrip, ragTag } from './rag.ts';
import { subjectAttributes } from './subject.ts';
import { trendChart } from './trend-chart.ts';

export type HeadingDepth = 2 | 3 | 4 | 5 | 6;

/** Sections whose headings are of that depth. */
export function sectionsMarkup(
  sections: readonly PageSection[],
  depth: HeadingDepth,
  look: PageLook,
): readonly Markup[] {
  return sections.map((section) => sectionMarkup(section, depth, look));
}

function sectionMarkup(section: PageSection, depth: HeadingDepth, look: PageLook): Markup {
  switch (section.kind) {
    case 'prose':
      return prose(section, depth);
    case 'list':
      return list(section, depth);
    case 'figures':
      return figures(section, depth);
    case 'facts':
      return html`<section class="block">${headingMarkup(section.heading, depth)}${factList(section.facts, look)}</section>`;
    case 'page-table':
      return pageTable(section, headingMarkup(section.heading, depth), look);
    case 'group':
      return group(section, depth, look);
    case 'page-timeline':
      return pageTimeline(section, headingMarkup(section.heading, depth), look);
    case 'trend-chart':
      return trendChart(section, headingMarkup(section.series.heading, depth), look, (text) =>
        headingMarkup(text, deeper(depth)),
      );
    case 'measure-chart':
      return measureChart(section, headingMarkup(section.heading, depth), look, (text) =>
        headingMarkup(text, deeper(depth)),
      );
    case 'heat-map':
      return heatMap(section, headingMarkup(section.heading, depth));
    case 'principles-matrix':
      return principlesMatrix(section, headingMarkup(section.heading, depth), look);
  }
}

/** Nothing where there is no heading. */
export function headingMarkup(heading: string | null, depth: HeadingDepth): Markup {
  if (heading === null) return NOTHING;
  const element = trusted(`h${depth}`);
  return html`<${element}>${heading}</${element}>`;
}

function deeper(depth: HeadingDepth): HeadingDepth {
  return depth === 2 ? 3 : depth === 3 ? 4 : depth === 4 ? 5 : 6;
}

function prose({ heading, level = 2, paragraphs }: ProseSection, depth: HeadingDepth): Markup {
  return html`<section class="block">${headingMarkup(heading, level === 3 ? deeper(depth) : depth)}${paragraphs.map((text) => html`<p>${text}</p>`)}</section>`;
}

function list({ heading, level = 2, ordered, items, whenEmpty }: ListSection, depth: HeadingDepth): Markup {
  const element = trusted(ordered ? 'ol' : 'ul');
  const body =
    items.length === 0
      ? html`${whenEmpty !== '' && html`<p class="none">${whenEmpty}</p>`}`
      : html`<${element}>${items.map((item) => html`<li>${item}</li>`)}</${element}>`;
  return html`<section class="block">${headingMarkup(heading, level === 3 ? deeper(depth) : depth)}${body}</section>`;
}

function figures({ heading, figures: all }: FiguresSection, depth: HeadingDepth): Markup {
  return html`<section class="block">${headingMarkup(heading, depth)}<ul class="figures">${all.map(
    ({ value, label, note, to, tone }) => {
      const inner = html`<span class="value">${figureValue(value)}</span> <span class="label">${label}</span>${note !== null && html` <span class="note">${note}</span>`}`;
      return html`<li class="figure${tone !== null && html` tone-${tone}`}">${to === null ? html`<span class="inner">${inner}</span>` : html`<a class="inner" href="#${to}">${inner}</a>`}</li>`;
    },
  )}</ul></section>`;
}

function figureValue(value: Figure['value']): Markup {
  if (typeof value === 'string') return html`${value}`;
  return 'strip' in value ? ragStrip(value) : ragTag(value);
}

function group(
  { id, heading, subject, folded, sections }: GroupSection,
  depth: HeadingDepth,
  look: PageLook,
): Markup {
  return html`<details class="group"${id !== null && html` id="${id}"`}${subjectAttributes(subject, look)}${!folded && html` open`}><summary>${headingMarkup(heading, depth)}</summary>${sectionsMarkup(sections, deeper(depth), look)}</details>`;
}
