/** Text that is put into a template of the page stays text, wherever it is put. */
import { expect, test } from 'vitest';
import { html, join } from '../../../src/render/html/markup.ts';
import { cssText } from '../../../src/render/html/paper-style.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

test.each(HOSTILE_TEXTS)('$what is text in an element and in an attribute', ({ text }) => {
  const { markup } = html`<p title="${text}">${text}</p>`;
  expect(markup.match(/</g)).toHaveLength(2);
  expect(markup.match(/"/g)).toHaveLength(2);
  expect(markup).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
  );
});

test.each(HOSTILE_TEXTS)('$what ends no string of the style sheet', ({ text }) => {
  const css = cssText(text);
  expect(css.slice(1, -1)).not.toMatch(/["<>{}\n]|\\(?![0-9a-f]{1,6} )/);
});

test('markup stands as it is, nothing and false are nothing, numbers are numbers', () => {
  const rows = [html`<li>${1}</li>`, html`<li>${'&'}</li>`];
  expect(html`<ul>${rows}${null}${false}${join(rows)}</ul>`.markup).toBe(
    '<ul><li>1</li><li>&amp;</li><li>1</li><li>&amp;</li></ul>',
  );
});
