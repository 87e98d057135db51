import type { TrendChartSection } from '../../reports/page/page-view.ts';
import { html, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';

export function trendChart(_section: TrendChartSection, heading: Markup, _look: PageLook): Markup {
  return html`<section class="block">${heading}</section>`;
}
