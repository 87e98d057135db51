/** No violation of WCAG 2.2 A or AA that a program can find, on any view, light and dark, with script and without. */
import { expect, test } from 'vitest';
import { RULES_OF_COLOURS, RULES_OF_SIZES, violations } from './support/axe.ts';
import { describeInBrowser } from './support/chromium.ts';
import { openPage } from './support/open-page.ts';
import { pageOf } from './support/pages.ts';
import { showEverything, withoutScript } from './support/panels.ts';

describeInBrowser('accessibility of every view', () => {
  test.each(['published', 'invented', 'hostile'] as const)(
    '%s: nothing is found, light or dark',
    async (plan) => {
      await using opened = await openPage(await pageOf(plan));
      const { page } = opened;
      await showEverything(page);
      const light = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      // The hostile plan has no colours of its own.
      const dark = plan === 'hostile' ? [] : await violations(page, RULES_OF_COLOURS);
      expect({ light, dark }).toEqual({ light: [], dark: [] });
    },
  );

  test('without script nothing is found either', async () => {
    await using opened = await openPage(withoutScript(await pageOf('published')));
    expect(await violations(opened.page)).toEqual([]);
  });

  test('on a narrow screen nothing is found either', async () => {
    await using opened = await openPage(await pageOf('invented'), { width: 320, height: 640 });
    await showEverything(opened.page);
    expect(await violations(opened.page, RULES_OF_SIZES)).toEqual([]);
  });
});
