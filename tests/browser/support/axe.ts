/** What axe-core finds of WCAG 2.2, levels A and AA, each in a line that says where. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of which the outcome hangs on colours. */
export const RULES_OF_COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Rules of which the outcome hangs on the width of the window. */
export const RULES_OF_SIZES: readonly string[] = ['target-size', 'scrollable-region-focusable'];

/** The places that are told of each rule; there may be as many as there are rows. */
const MOST_PLACES = 3;

/** `rules` alone where they are named. What is folded away or hidden is not looked at. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ tags, only }) => {
      const { axe: core } = window;
      const results = await core.run(document, {
        runOnly: only.length > 0 ? { type: 'rule', values: only } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
        elementRef: false,
      });
      return results.violations;
    },
    { tags: TAGS, only: [...rules] },
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, MOST_PLACES)
      .map(
        ({ target, html, failureSummary }) =>
          `${id} (${help}; ${nodes.length} times): ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
