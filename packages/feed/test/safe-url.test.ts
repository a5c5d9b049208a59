import { describe, expect, it } from 'vitest';
import { safeUrl } from '../src/index.js';

const label = (length: number) => 'a'.repeat(length);
const LONG_HOST = [label(63), label(63), label(63), label(57), 'org'].join('.');

describe('safeUrl accepts and normalises', () => {
  it.each([
    ['https://school.example', 'https://school.example/'],
    [
      'http://school.example/courses?for=heads#june',
      'http://school.example/courses?for=heads#june',
    ],
    ['HTTPS://School.Example/A', 'https://school.example/A'],
    [' \t\r\n\fhttps://school.example/ \n', 'https://school.example/'],
    ['https://school.example:8443/', 'https://school.example:8443/'],
    ['https://school.example:443/', 'https://school.example/'],
    ['https://school.example:/', 'https://school.example/'],
    ['https://school.example/a b', 'https://school.example/a%20b'],
    ['https://school.example/50%25', 'https://school.example/50%25'],
    ['https://school.example/100%', 'https://school.example/100%'],
    ['https://school.example/@name', 'https://school.example/@name'],
    ['https://school.example?to=a@b', 'https://school.example/?to=a@b'],
    ['https://school.example/a\\b', 'https://school.example/a/b'],
    ['https://school.example/../../etc', 'https://school.example/etc'],
    ['https://school.example/été', 'https://school.example/%C3%A9t%C3%A9'],
    ['https://under_score.example/', 'https://under_score.example/'],
    ['https://1.school.example/', 'https://1.school.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
    // U+0430 is Cyrillic: the punycode gives the look-alike away.
    ['https://norfolk.gov.uk.\u0430.example/', 'https://norfolk.gov.uk.xn--80a.example/'],
    // This is in the real data.
    ['https://slideplayer.com./amp/7321831', 'https://slideplayer.com./amp/7321831'],
    [`https://${label(63)}.org/`, `https://${label(63)}.org/`],
    [`https://${LONG_HOST}/`, `https://${LONG_HOST}/`],
    [`https://${LONG_HOST}./`, `https://${LONG_HOST}./`],
    [`https://a.org/${'x'.repeat(2034)}`, `https://a.org/${'x'.repeat(2034)}`],
    ['https://93.184.216.34/', 'https://93.184.216.34/'],
    ['https://100.63.0.1/', 'https://100.63.0.1/'],
    ['https://172.32.0.1/', 'https://172.32.0.1/'],
    ['https://[2606:2800:220:1::1]/', 'https://[2606:2800:220:1::1]/'],
    ['https://[64:ff9b::93.184.216.34]/', 'https://[64:ff9b::5db8:d822]/'],
    ['https://[2002:5db8:d822::1]/', 'https://[2002:5db8:d822::1]/'],
  ])('%j', (address, normal) => {
    expect(safeUrl(address)).toBe(normal);
  });
});

const refused: Record<string, unknown[]> = {
  'what is no text': [
    undefined,
    null,
    5,
    true,
    {},
    ['https://a.example/'],
    new URL('https://a.example/'),
  ],
  'another scheme': [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://a.example',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a.example/',
    'blob:https://a.example/1',
    'mailto:office@school.example',
    'view-source:https://a.example/',
    'https',
  ],
  'what needs a base or lacks a host': [
    '',
    ' ',
    'school.example',
    '/courses',
    '//school.example/',
    'https:school.example',
    'https:/school.example',
    'https:///school.example',
    'https://',
    'https://?x',
    'https://#x',
    'https://:80/',
  ],
  userinfo: [
    'https://user@a.example/',
    'https://user:pass@a.example/',
    'https://@a.example/',
    'https://norfolk.gov.uk@evil.example/',
    'https://norfolk.gov.uk:x@evil.example/',
  ],
  'a backslash, percent sign or white space in the authority': [
    'https:\\\\a.example/',
    'https://a.example\\@evil.example/',
    'https://a.example\\.evil.example/',
    'https://exa%20mple.org/',
    'https://%61.example/',
    'https://a.example%2f@evil.example/',
    'https://a .example/',
    'https://a\t.example/',
    'https:// a.example/',
    'https://a.example :80/',
    'https://a\u3000.example/',
  ],
  'a character that is not seen': [
    '\ufeffhttps://a.example/',
    'https://a.example/\ufeff',
    '\u00a0https://a.example/',
    'https://a.example/\u202egpj.exe',
    'https://a.example/\u2066x',
    'https://a\u200b.example/',
    'https://a.example/\u200d',
    'https://a.example/\u00ad',
    'https://a.example/\u0000',
    'https://a.example/a\nb',
    'https://a.example/\u007f',
    'https://a.example/\u0085',
    'https://a.example/\ud800',
    'https://a.example/\udc00x',
    'https://a.example/\u{e0041}',
    'https://a.example/\u2028',
  ],
  'what is too long, also once it is normal': [
    `https://a.org/${'x'.repeat(2035)}`,
    `https://a.org/${'é'.repeat(1000)}`,
    `https://a.org/${' '.repeat(1_000_000)}x`,
  ],
  'a name that is none': [
    `https://${label(64)}.org/`,
    `https://a${LONG_HOST}/`,
    'https://a..example/',
    'https://.a.example/',
    'https://a.example../',
    "https://a'b.example/",
    'https://a$b.example/',
    'https://a,b.example/',
    'https://*.example/',
    'https://a.example:99999/',
    'https://a.example:8o/',
    'https://ex.example\uff0fa/',
    'https://[::1',
    'https://[2606::g]/',
    'https://999.1.1.1/',
  ],
};

describe('safeUrl refuses', () => {
  for (const [what, values] of Object.entries(refused)) {
    it.each(values.map((value) => [value]))(`${what}: %j`, (value) => {
      expect(safeUrl(value)).toBeUndefined();
    });
  }
});
