/** Script that must never run: where it does, `window.broken` is there. */
export const SCRIPT = 'window.broken=true';

/** Texts that break out of other people's pages, or out of their lines. */
export const VECTORS = [
  `<script>${SCRIPT}</script>`,
  `<img src=x onerror="${SCRIPT}">`,
  `"><svg onload="${SCRIPT}">`,
  `'-${SCRIPT}-'\${${SCRIPT}}`,
  `</style></textarea></script><iframe srcdoc="<script>parent.${SCRIPT}</script>">`,
  '{{constructor.constructor("alert(1)")()}}',
  '<!--lit-part--><?lit$123$><leadership-feed src="https://evil.example/">',
  `javascript:${SCRIPT}`,
  'https://evil.example/',
  '\u202egnihton\u202c \u2066\u2067',
  '\ud800 half \udfff',
  '\u0000\u0007\u001b[2J\ufeff\ufffe',
  'W'.repeat(280),
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f'.repeat(30),
  "%s %n ../../etc/passwd '; DROP TABLE offers; --",
  '__proto__',
  'undefined',
  '𝕿𝖍𝖊 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 דורת القيادة 田中さん',
];

export const LINKS = [
  `javascript:${SCRIPT}//https://a.example`,
  `\tjava\nscript:${SCRIPT}`,
  `data:text/html,<script>parent.${SCRIPT}</script>`,
  `vbscript:${SCRIPT}`,
  '//evil.example/',
  'https://user@evil.example/',
  'https://evil.example\\@a.example/',
];

export const EMAILS = [
  'a@b.example?bcc=x@evil.example',
  'a@b.example,x@evil.example',
  'a\r\nBcc: x@b.c',
];

/** What no text should be: things that lit, the DOM or a careless sum could trip over. */
export const FORGED: readonly unknown[] = [
  { _$litType$: 1, strings: [`<img src=x onerror="${SCRIPT}">`], values: [] },
  { _$litDirective$: {}, values: [] },
  { nodeType: 1 },
  { toString: 'a', valueOf: null },
  ['a', ['b']],
  -1e308,
  true,
  null,
  '',
];
