import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '../src/kit/calendar.js';
import { parseCalendar, unescapeText, valueOf } from './calendar-parser.js';

const options = { zone: 'Europe/London', now: Date.parse('2017-05-19T12:00:00+01:00') };
const workshop: CalendarEvent = {
  key: 'norfolk/workshop',
  title: 'Leadership strategy workshop',
  start: '2017-06-07T09:00',
  end: '2017-06-07T12:00',
};
const eventOf = (more: Partial<CalendarEvent> = {}) =>
  parseCalendar(calendarFile([{ ...workshop, ...more }], options)).events[0] ?? [];
const lineOf = (event: ReturnType<typeof eventOf>, name: string) => {
  const property = event.find((candidate) => candidate.name === name);
  return property && `${property.name}${property.parameters}:${property.value}`;
};

describe('a calendar file', () => {
  it('has the head that RFC 5545 asks for, and no method', () => {
    const { properties, events } = parseCalendar(calendarFile([workshop], options));
    expect(properties.map(({ name }) => name)).toEqual(['VERSION', 'PRODID', 'CALSCALE']);
    expect(properties[0]?.value).toBe('2.0');
    expect(events).toHaveLength(1);
  });

  it('says what, when, and when the file was made', () => {
    const event = eventOf();
    expect(valueOf(event, 'SUMMARY')).toBe('Leadership strategy workshop');
    expect(valueOf(event, 'DTSTAMP')).toBe('20170519T110000Z');
    expect(valueOf(event, 'STATUS')).toBe('CONFIRMED');
    expect(valueOf(event, 'SEQUENCE')).toBe('0');
    expect(valueOf(eventOf({ status: 'CANCELLED', sequence: 3 }), 'STATUS')).toBe('CANCELLED');
    expect(valueOf(eventOf({ sequence: 3 }), 'SEQUENCE')).toBe('3');
  });

  it.each([
    ['a time in summer', {}, 'DTSTART:20170607T080000Z', 'DTEND:20170607T110000Z'],
    [
      'a time in winter',
      { start: '2018-03-12T15:30', end: '2018-03-12T17:30' },
      'DTSTART:20180312T153000Z',
      'DTEND:20180312T173000Z',
    ],
    [
      'a time with an offset',
      { start: '2017-06-07T09:00:30+02:00' },
      'DTSTART:20170607T070030Z',
      'DTEND:20170607T110000Z',
    ],
    ['no end', { end: undefined }, 'DTSTART:20170607T080000Z', undefined],
    ['an end before it', { end: '2017-06-06T09:00' }, 'DTSTART:20170607T080000Z', undefined],
    ['an end that is no moment', { end: 'noon' }, 'DTSTART:20170607T080000Z', undefined],
    ['that day as its end', { end: '2017-06-07' }, 'DTSTART:20170607T080000Z', undefined],
    [
      'a later day as its end',
      { end: '2017-06-08' },
      'DTSTART:20170607T080000Z',
      'DTEND:20170608T230000Z',
    ],
    [
      'a day',
      { start: '2017-06-07', end: undefined },
      'DTSTART;VALUE=DATE:20170607',
      'DTEND;VALUE=DATE:20170608',
    ],
    [
      'days over the end of a year',
      { start: '2017-12-30', end: '2017-12-31' },
      'DTSTART;VALUE=DATE:20171230',
      'DTEND;VALUE=DATE:20180101',
    ],
    [
      'a day with a time as its end',
      { start: '2017-06-07', end: '2017-06-08T00:00' },
      'DTSTART;VALUE=DATE:20170607',
      'DTEND;VALUE=DATE:20170608',
    ],
    [
      'a day on which clocks change',
      { start: '2017-10-29', end: undefined },
      'DTSTART;VALUE=DATE:20171029',
      'DTEND;VALUE=DATE:20171030',
    ],
  ])('writes %s', (_case, more, start, end) => {
    const event = eventOf(more);
    expect(lineOf(event, 'DTSTART')).toBe(start);
    expect(lineOf(event, 'DTEND')).toBe(end);
  });

  it('leaves out an event whose start is no moment', () => {
    const events = [{ ...workshop, start: 'in spring' }, workshop];
    expect(parseCalendar(calendarFile(events, options)).events).toHaveLength(1);
  });

  it('keeps the UID of an entry whatever else changes, and tells entries apart', () => {
    const uid = valueOf(eventOf(), 'UID');
    expect(uid).toBe('norfolk/workshop/20170607T080000Z@leadership-commons');
    expect(valueOf(eventOf({ title: 'New', start: '2017-06-07T09:00:00' }), 'UID')).toBe(uid);
    expect(valueOf(eventOf({ start: '2017-06-08T09:00' }), 'UID')).not.toBe(uid);
    expect(valueOf(eventOf({ key: 'tsa/workshop' }), 'UID')).not.toBe(uid);
  });

  it('has a place with its position', () => {
    const event = eventOf({ location: 'Diss, Norfolk; hall', latitude: 52.3765, longitude: -1e-7 });
    expect(valueOf(event, 'LOCATION')).toBe('Diss\\, Norfolk\\; hall');
    expect(valueOf(event, 'GEO')).toBe('52.376500;-0.000000');
    expect(valueOf(eventOf({ latitude: 52 }), 'GEO')).toBeUndefined();
  });

  it('has an address only where it is a safe one, as it is', () => {
    const url = 'https://school.example/a?b=1,2;3';
    expect(valueOf(eventOf({ url }), 'URL')).toBe(url);
    for (const bad of [
      'javascript:alert(1)',
      'https://a.example/\r\nATTENDEE:x',
      'mailto:a@b.example',
    ])
      expect(valueOf(eventOf({ url: bad }), 'URL')).toBeUndefined();
  });

  it('lets no text break out of its line', () => {
    const event = eventOf({ title: 'One\r\nEND:VEVENT\u2028two\u0000\u007f\u202e', key: 'a\nb;c' });
    expect(unescapeText(valueOf(event, 'SUMMARY') ?? '')).toBe('One\nEND:VEVENT\ntwo');
    expect(valueOf(event, 'UID')).toBe('a\\nb\\;c/20170607T080000Z@leadership-commons');
  });

  it('gives back any text that it was given, in lines of 75 octets', () => {
    const unit = fc.oneof(
      fc.constantFrom('\\', ';', ',', '\n', 'n', 'N', ':', '"', ' ', '\t', 'é', '–', '𝄞', '👩🏽‍🏫'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(unit, { maxLength: 300 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, text, (title, description) => {
        const event = eventOf({ title, description: `x${description}` });
        expect(unescapeText(valueOf(event, 'SUMMARY') ?? '')).toBe(title);
        expect(unescapeText(valueOf(event, 'DESCRIPTION') ?? '')).toBe(`x${description}`);
      }),
    );
  });

  it('stays well-formed whatever the feed holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (key, title, location) => {
        expect(eventOf({ key, title, location }).length).toBeGreaterThan(6);
      }),
    );
  });
});
