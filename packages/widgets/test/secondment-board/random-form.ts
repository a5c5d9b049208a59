import fc from 'fast-check';
import type { Commons } from '@leadership-commons/feed';
import type { Side } from '../../src/secondment-board/facets.js';
import { fieldsOf, type Field } from '../../src/secondment-board/form-fields.js';
import { dateParts, type FormValues } from '../../src/secondment-board/listing-form.js';

/** What people type and paste: accents, emoji, line breaks, characters that nobody sees. */
const typed = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom('Lead', 'a team', 'in Lynn', 'Ŵyn', '“maths”', '£5'),
      },
      fc.constantFrom('\u202e', '\u0000', '\ud800', '\ufeff', '\r\n', '\t', '\u2028', '  ', '😀'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => `Term ${pieces.join(' ')}`.slice(0, 250));

const link = fc.constantFrom('https://host.example/', ' http://host.example/a?b=c ');

/** A day from today to within six months of it, for a clock that stands at 1 June 2017. */
const soon = fc
  .record({ month: fc.integer({ min: 6, max: 11 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ day, month }) => ({ day: String(day), month: String(month), year: '2017' }));

const begins = fc.record({
  day: fc.constantFrom('', '1', '09', '28'),
  month: fc.constantFrom('1', '09', '12'),
  year: fc.constant('2018'),
});
const ends = begins.map((date) => ({ ...date, year: '2019' }));

function dates(path: string, parts: fc.Arbitrary<Record<'day' | 'month' | 'year', string>>) {
  return parts.map((date) =>
    Object.fromEntries(dateParts(path).map(({ part, name }) => [name, date[part]])),
  );
}

function valueOf(field: Field, commons: Commons, side: Side): fc.Arbitrary<FormValues> {
  const { path, type, options } = field;
  const ids = (options?.(commons, side) ?? []).map(({ id }) => id);
  const set = <T extends string | readonly string[]>(values: fc.Arbitrary<T>) =>
    values.map((value) => ({ [path]: value }));
  switch (type) {
    case 'date':
      return dates(path, path === 'closes' ? soon : path === 'end' ? ends : begins);
    case 'choice':
      return set(fc.constantFrom(...ids));
    case 'choices':
      return set(fc.subarray(ids));
    case 'lines':
      return set(fc.array(typed, { maxLength: 4 }).map((all) => all.join('\n')));
    default:
      if (path.endsWith('.url')) return set(link);
      return set(path === 'broker.email' ? fc.constant('desk@broker.example') : typed);
  }
}

/** A form that somebody has filled in: all that is asked for, and some of the rest. */
export function filledIn(commons: Commons, side: Side): fc.Arbitrary<FormValues> {
  const fields = fieldsOf(side).map((field) => {
    const value = valueOf(field, commons, side);
    // Some give a broker of their own; the host's website and that broker's go with a name.
    const always = field.required !== undefined || field.path.endsWith('.name');
    return always ? value : fc.option(value, { nil: {} });
  });
  return fc.tuple(...fields).map((all) => Object.assign({}, ...all) as FormValues);
}
