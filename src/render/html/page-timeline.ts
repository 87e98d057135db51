import type { PageTimelineSection } from '../../reports/page/page-timeline.ts';
import { html, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';

export function pageTimeline(_section: PageTimelineSection, heading: Markup, _look: PageLook): Markup {
  return html`<section class="block">${heading}</section>`;
}
