import { head, localities, offer, providers, roles } from './head.js';

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3);

/** What strangers put into feeds, by mistake or not. All of it is text, none may do anything. */
export const hostile = () => ({
  ...head,
  publisher: {
    ...head.publisher,
    name: 'Anyshire <img src=x onerror="document.title = \'broken\'"> & Sons',
    url: 'javascript:document.title="broken"',
  },
  localities: [
    ...localities,
    { id: 'long', name: `Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch-${WORD}` },
  ],
  roles,
  providers: [
    ...providers,
    { id: 'bidi', name: 'Provider \u202Ecod.exe\u202C of things', kind: 'other' },
  ],
  offers: [
    offer('markup', '<script>document.title = "broken"</script> & <b>bold</b>', {
      summary: '</p></li></ol><h1>A heading</h1> &lt;escaped&gt; ${code} {{moustache}} %s',
      description: '<iframe src="https://example.org"></iframe>\n\n<!-- a comment',
      url: 'javascript:document.title="broken"',
      apply: {
        url: 'data:text/html,<script>document.title="broken"</script>',
        note: '<a href="#">',
      },
    }),
    offer('bidi', 'Price list \u202E\u2066fdp.exe\u2069 for \u05D0\u05D1\u05D2 schools', {
      providers: ['bidi'],
      summary: 'Arabic العربية and Hebrew עברית and English in one line (1), with 12 numbers.',
    }),
    offer('word', WORD, {
      summary: `${WORD} ${WORD}`,
      localities: ['long'],
      venue: { name: WORD, address: `${WORD}\n${WORD}` },
      sessions: [{ start: '2026-10-01T09:00' }],
    }),
    offer('long', `A title of three hundred characters ${'that goes on and on '.repeat(20)}`),
    offer('marks', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘ 👩🏽‍🏫 \u200B\uFEFFzero width\u0000', {
      summary:
        'Lines\n\n\n\nand\u2028breaks\r\nof every kind, and a lone half \uD83D of a character.',
    }),
    offer('words', 'Prices and dates that nobody meant', {
      prices: [{ amount: 1e21, currency: 'XXX', per: 'x'.repeat(290), note: '<b>' }],
      sessions: [{ start: '0001-01-01' }, { start: '9999-12-31T23:59' }],
      applyBy: '9999-12-31',
      places: { total: 0, left: 9007199254740991 },
    }),
  ],
});
