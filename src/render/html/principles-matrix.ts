import type { PrinciplesMatrixSection } from '../../reports/page/principles-matrix.ts';
import { html, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';

export function principlesMatrix(
  _section: PrinciplesMatrixSection,
  heading: Markup,
  _look: PageLook,
): Markup {
  return html`<section class="block">${heading}</section>`;
}
