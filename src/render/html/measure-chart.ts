import type { MeasureChartSection } from '../../reports/page/measure-chart.ts';
import { html, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';

export function measureChart(_section: MeasureChartSection, heading: Markup, _look: PageLook): Markup {
  return html`<section class="block">${heading}</section>`;
}
