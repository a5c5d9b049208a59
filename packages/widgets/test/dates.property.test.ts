import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDeadline, formatMoment, formatSession } from '../src/kit/dates.js';

const zone = 'Europe/London';
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
/** Not at night, when clocks are put forward and some times don't exist. */
const time = fc
  .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((pair) => pair.map((number) => String(number).padStart(2, '0')).join(':'));

describe('dates of any year', () => {
  it('read back as the day and the time that they are', () => {
    fc.assert(
      fc.property(date, time, (day, clock) => {
        const words = formatMoment(`${day}T${clock}`, { zone });
        const match = /^\w+ (\d+ \w+ \d{4}), (\d+)(?:\.(\d\d))?(am|pm)$/.exec(words) ?? [];
        const [, written, hour, minute = '00', half] = match;
        const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
        expect(new Date(`${written} UTC`).toISOString().slice(0, 10)).toBe(day);
        expect(`${String(hours).padStart(2, '0')}:${minute}`).toBe(clock);
      }),
    );
  });

  it('name the right day of the week', () => {
    fc.assert(
      fc.property(date, (day) => {
        const weekday = new Date(`${day}T12:00Z`).toUTCString().slice(0, 3);
        expect(formatMoment(day, { zone }).slice(0, 3)).toBe(weekday);
        expect(formatDeadline(day, { zone })).toContain(formatMoment(day, { zone }));
      }),
    );
  });

  it('never throw, whatever a feed or a page holds', () => {
    const text = fc.oneof(fc.string(), date);
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), fc.string(), (start, end, locale) => {
        for (const style of ['long', 'short'] as const) {
          expect(formatSession({ start, end }, { zone, locale }, style)).toBeTypeOf('string');
        }
      }),
    );
  });
});
