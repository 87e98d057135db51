/** Drawings as files of their own, opened alone and as a picture in a page: inert, whole, and XML that every program reads. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { describeInBrowser } from './support/chromium.ts';
import { NOTHING_SEEN, openPage } from './support/open-page.ts';
import { writtenBy } from './support/pages.ts';

const REPORTS = ['timeline', 'trend', 'trajectory'] as const;

/** Elements with their names of attributes: what is drawn of a hostile plan is what is drawn of a harmless one. */
function shapeOf(file: string): readonly string[] {
  return (
    [...readFileSync(file, 'utf8').matchAll(/<(\/?[\w:]+)((?:\s[\w:-]+="[^"]*")*)/g)]
      .map(([, name = '', attributes = '']) => `${name} ${attributes.replace(/="[^"]*"/g, '')}`)
      // Into how many lines a text is broken hangs on its words.
      .filter((element) => !/^\/?(?:text|tspan)\b/.test(element))
  );
}

/** A copy of a file: where it lies is all that is put into the page. */
function pageWithPicture(file: string): string {
  const page = file.replace(/\.svg$/, '-as-picture.html');
  const source = file.slice(file.lastIndexOf('/') + 1);
  writeFileSync(page, `<!doctype html><title>A picture</title><img src="${source}" alt="">`);
  return page;
}

describeInBrowser('drawings as files', () => {
  test.each(REPORTS)(
    '%s of a hostile plan, opened alone: it runs nothing and asks for nothing',
    async (report) => {
      const file = await writtenBy('hostile', 'svg', report);
      await using opened = await openPage(file);
      const { page, seen } = opened;
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('*')) {
          for (const type of ['mouseover', 'focus', 'load', 'error']) element.dispatchEvent(new Event(type));
        }
      });
      await page.waitForTimeout(200);
      expect(seen).toEqual(NOTHING_SEEN);
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
      const names = await page.evaluate(() => [
        ...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName)),
      ]);
      for (const active of [
        'script',
        'foreignObject',
        'image',
        'style',
        'a',
        'iframe',
        'parsererror',
        'html',
      ]) {
        expect(names).not.toContain(active);
      }
    },
  );

  test.each(REPORTS)(
    '%s of a hostile plan: well-formed, and of the shape of the harmless one',
    async (report) => {
      const [hostile, harmless] = [
        await writtenBy('hostile', 'svg', report),
        await writtenBy('harmless', 'svg', report),
      ];
      const { errors } = await validateXML({
        xml: [{ fileName: 'drawing.svg', contents: readFileSync(hostile, 'utf8') }],
        normalization: 'c14n',
      });
      expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
      expect(shapeOf(hostile)).toEqual(shapeOf(harmless));
    },
  );

  test.each(REPORTS)('%s of a hostile plan, as a picture in a page: it is drawn', async (report) => {
    const file = await writtenBy('hostile', 'svg', report);
    await using opened = await openPage(pageWithPicture(file));
    const { page, seen } = opened;
    const picture = page.locator('img');
    await picture.evaluate((element) => (element instanceof HTMLImageElement ? element.decode() : null));
    expect((await picture.boundingBox())?.width).toBeGreaterThan(500);
    expect({ ...seen, requests: seen.requests.length }).toEqual({ ...NOTHING_SEEN, requests: 1 });
  });

  test.each(REPORTS)(
    '%s: it has a title and a description, and no text reaches beyond its edges',
    async (report) => {
      await using opened = await openPage(await writtenBy('invented', 'svg', report));
      const { title, description, beyond } = await opened.page.evaluate(() => {
        const root = document.documentElement;
        const { right: edge, bottom } = root.getBoundingClientRect();
        const texts = [...root.querySelectorAll('text')].filter((text) => {
          const box = text.getBoundingClientRect();
          return box.right > edge + 1 || box.left < -1 || box.bottom > bottom + 1;
        });
        return {
          title: root.querySelector(':scope > title')?.textContent ?? '',
          description: root.querySelector(':scope > desc')?.textContent ?? '',
          beyond: texts.map((text) => text.textContent),
        };
      });
      expect(title).not.toBe('');
      expect(description).not.toBe('');
      expect(beyond).toEqual([]);
    },
  );
});
