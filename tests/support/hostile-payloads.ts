/** Texts that would do something in a page: run script, load something, end what they stand in, or pull it out of shape. */

/** Sets what tests look for. */
const HIT = 'window.hit=1;alert(1)';

export const HOSTILE_PAYLOADS: readonly string[] = [
  `<script>${HIT}</script>`,
  `</script><script>${HIT}</script>`,
  '</style><style>*{display:none!important}</style>',
  `"><img src=x onerror="${HIT}">`,
  `'><svg onload='${HIT}'>`,
  `</title><script>${HIT}</script>`,
  `]]><script>${HIT}</script><![CDATA[`,
  `--><script>${HIT}</script><!--`,
  `javascript:${HIT}`,
  `[click](javascript:${HIT}) ![x](https://evil.example/x.png)`,
  `<a href="javascript:${HIT}" style="position:fixed;inset:0">all of it</a>`,
  `" onmouseover="${HIT}" onfocus="${HIT}" autofocus x="`,
  `' onpointerenter='${HIT}' tabindex='1`,
  '</td></tr></tbody></table></div></section></main></body></html>',
  '</text></g></svg><svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">',
  '<iframe src="https://evil.example/"></iframe><object data="https://evil.example/"></object>',
  '<link rel=stylesheet href="https://evil.example/x.css"><base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  `<form action="https://evil.example/"><button autofocus formaction="javascript:${HIT}">x</button></form>`,
  `<details open ontoggle="${HIT}"><summary>x</summary></details><dialog open>x</dialog>`,
  '";}@import "https://evil.example/x.css";body{display:none}/*',
  '\\";}body{background:url(https://evil.example/x.png)}\\3c/style>',
  'url(https://evil.example/x.svg#f) var(--x, expression(alert(1)))',
  '&lt;script&gt; &#60;img src=x&#62; &amp;amp; &colon; &NewLine;',
  '%3Cscript%3E \\u003cscript\\u003e \\x3cscript\\x3e &quot;',
  `{{constructor.constructor('${HIT}')()}} \${${HIT}} <%= ${HIT} %>`,
  '=HYPERLINK("https://evil.example/","x")',
  "=cmd|'/C calc'!A0 and @SUM(1+1) and +1 and -1",
  '@everyone see #1, https://evil.example/ and www.evil.example',
  'W'.repeat(2000),
  `https://evil.example/${'a'.repeat(400)}`,
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇬🇧 🧑🏿‍🦽',
  'مرحبا بالعالم، هذا نص من اليمين إلى اليسار',
  'שלום עולם (1) "2" <3>',
  `Z${'\u0301\u0316\u0324\u0338'.repeat(40)}algo${'\u035c\u0361\u0489'.repeat(30)}`,
  'ﷺ﷽ 𒐫 ༼༽ ﹏﹏ 漢字かなカナ한글',
  // Of what cannot be seen, loading lets in what words and emoji need, and refuses the rest.
  'joiner\u200djoiner, non-joiner\u200cnon-joiner, no\u00a0break, filler\u3164filler\u115f',
  '__proto__ constructor toString hasOwnProperty',
  '--%>*/ //--></noscript></xmp></plaintext></textarea></select></option>',
];

/** An address that a plan may hold, since it is one of the web. */
export const HOSTILE_LINK: string = `https://evil.example/?q="><script>${HIT}</script>&x='javascript:${HIT}'`;
