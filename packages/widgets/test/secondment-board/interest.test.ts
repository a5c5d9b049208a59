import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink } from '../../src/kit/mail-link.js';
import { interestIn } from '../../src/secondment-board/interest.js';
import { commonsOf } from '../support/commons.js';
import { NOW } from '../support/feeds.js';
import { listing, person, poolOf, tableOf } from './listings.js';

const words = { now: NOW, locale: 'en-GB' };

function interest(item: ReturnType<typeof listing>, added = { who: '', message: '' }) {
  const commons = commonsOf(poolOf([item]));
  return interestIn(commons, tableOf(commons).rows[0]!, added, words);
}

/** What a mail program makes of a link (RFC 6068). */
function read(link: string) {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/s.exec(link) ?? [];
  const headers = query.split('&').map((part) => {
    const [name = '', ...value] = part.split('=');
    return [decodeURIComponent(name), decodeURIComponent(value.join('='))] as const;
  });
  return { to: decodeURIComponent(to), headers };
}

describe('a message to a broker', () => {
  it('is made of the listing, and says nothing of the visitor unless the visitor does', () => {
    const item = listing('a', {
      title: 'Deputy head',
      role: 'head',
      localities: ['west'],
      start: '2018-01',
      end: '2018-07',
      hours: { fte: 0.6, words: 'Three days' },
      closes: '2017-06-30',
    });
    expect(interest(item).text).toBe(
      [
        'I would like to know more about this in the secondment pool.',
        '',
        '---',
        'Deputy head',
        'A term elsewhere.',
        'Kind: Secondment',
        'Role: Headteacher',
        'Where: West',
        'When: January to July 2018',
        'How much: Three days',
        'Closes at the end of Friday 30 June',
        'Broker: Pool desk, desk@pool.example, https://pool.example/',
        'From: The county',
        'Reference: county/a',
      ].join('\n'),
    );
  });

  it('holds what the visitor adds', () => {
    const { text, link } = interest(person('a'), { who: 'A. Head, Lynn', message: 'Is it open?' });
    expect(text).toMatch(/about this person in .*\n\nIs it open\?\n\nA\. Head, Lynn\n\n---\n/);
    expect(read(link!)).toEqual({
      to: 'desk@pool.example',
      headers: [
        ['subject', 'Secondment pool: Listing a'],
        ['body', text.replace(/\n/g, '\r\n')],
      ],
    });
  });

  it('has no link where the broker has no address, or where it would be too long', () => {
    expect(interest(listing('a', { broker: { name: 'Desk' } })).link).toBeUndefined();
    const long = interest(listing('a'), { who: '', message: 'é'.repeat(400) });
    expect(long.link).toBeUndefined();
    expect(long.text).toContain('é'.repeat(400));
  });
});

describe('a mail link', () => {
  it('has one recipient, one subject and one body, whatever is in the texts', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\r\nBcc: x@evil.example',
            '&bcc=x@evil.example',
            '?to=x',
            '%0aCc:x',
            '#',
            '\ud800',
          ),
          fc.string({ unit: 'binary', maxLength: 10 }),
        ),
        { maxLength: 5 },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(nasty, nasty, (subject, body) => {
        const link = mailLink({ to: "o'neil+pool@desk.example", subject, body })!;
        expect(link).toMatch(
          /^mailto:o'neil%2Bpool@desk\.example\?subject=[^&?#\s]*&body=[^&?#\s]*$/,
        );
        const { to, headers } = read(link);
        expect(to).toBe("o'neil+pool@desk.example");
        expect(headers.map(([name]) => name)).toEqual(['subject', 'body']);
        expect(headers[0]![1]).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it.each([
    'a@b.example,c@d.example',
    'a@b.example?bcc=x',
    'a@b',
    'a b@c.example',
    'a%2Cb@c.example',
  ])('there is none to %s', (to) => {
    expect(mailLink({ to, subject: 's', body: 'b' })).toBeUndefined();
  });
});
