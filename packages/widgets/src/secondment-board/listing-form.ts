import {
  cleanText,
  dateIn,
  endOf,
  itemFaults,
  listedUntil,
  precisionOf,
  startOf,
  type Commons,
  type Secondment,
} from '@leadership-commons/feed';
import { brokersOf, fieldsOf, type Field } from './form-fields.js';
import type { Side } from './facets.js';

/** What is in the form: by a field's path its text, its choices, or the parts of its date. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The names under which the parts of a date are kept. */
export const dateParts = (path: string) =>
  (['day', 'month', 'year'] as const).map((part) => ({ part, name: `${path}-${part}` }));

/** What is wrong with a field, for the visitor. */
export interface FormFault {
  path: string;
  message: string;
}

export interface FormContext {
  commons: Commons;
  /** Milliseconds since 1970. */
  now: number;
  /** What makes the listing's id unlike any other's. */
  stamp: string;
}

type Fields = Record<string, unknown>;

const textOf = (values: FormValues, name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};
const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

/** A date as a feed writes it: `2027-01-04`, `2027-01`; what is no date as it was typed. */
function dateOf(values: FormValues, path: string): string | undefined {
  const [day = '', month = '', year = ''] = dateParts(path).map(({ name }) =>
    textOf(values, name).trim(),
  );
  if (!day && !month && !year) return undefined;
  return [year, month, day]
    .filter((part, i) => part || i < 2)
    .map((part) => (/^\d$/.test(part) ? `0${part}` : part))
    .join('-');
}

function valueOf(field: Field, values: FormValues, { commons }: FormContext, side: Side): unknown {
  const { path, type, options } = field;
  const value = values[path];
  const offered = (id: string) => options?.(commons, side).some((option) => option.id === id);
  switch (type) {
    case 'date':
      return dateOf(values, path);
    case 'choices': {
      const chosen = Array.isArray(value) ? (value as readonly string[]).filter(offered) : [];
      return chosen.length ? chosen : undefined;
    }
    case 'choice':
      return offered(textOf(values, path)) ? textOf(values, path) : undefined;
    case 'lines': {
      const lines = cleanText(textOf(values, path)).split('\n').map(oneLine).filter(Boolean);
      return lines.length ? lines : undefined;
    }
    default: {
      const text = textOf(values, path);
      return (type === 'line' ? oneLine(text) : cleanText(text).trim()) || undefined;
    }
  }
}

/** Puts a value where its path says: `school.name` into an object `school`. */
function put(item: Fields, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  if (value === undefined) return;
  if (second) item[first] = { ...(item[first] as Fields | undefined), [second]: value };
  else item[first] = value;
}

/** What the form calls things, as an item has them. */
function translate(path: string, value: unknown, commons: Commons): unknown {
  switch (path) {
    case 'hours.fte':
      return Number(value) / 5;
    case 'employerConsent':
      return value === 'yes';
    case 'broker':
      return brokersOf(commons).find(({ name }) => name === value);
    default:
      return value;
  }
}

const slugOf = (title: string) =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

/** The item that the form describes: complete, as it can stand in a feed. */
export function listingOf(side: Side, values: FormValues, context: FormContext): Secondment {
  const { commons, now, stamp } = context;
  const item: Fields = { side };
  for (const field of fieldsOf(side)) {
    const value = valueOf(field, values, context, side);
    if (value === undefined) continue;
    // A broker of one's own counts only where none was chosen.
    if (field.path.startsWith('broker.') && values['broker']) continue;
    put(item, field.path, translate(field.path, value, commons));
  }
  const { title, ...rest } = item;
  const zone = commons.root?.header.timeZone ?? 'UTC';
  return {
    id: [slugOf(typeof title === 'string' ? title : ''), stamp].filter(Boolean).join('-'),
    title,
    ...rest,
    status: 'open',
    confirmed: dateIn(now, zone),
  } as Secondment;
}

/** What the schema can't know: how the dates lie to each other and to today. */
function timeFaults(item: Secondment, { commons, now }: FormContext): FormFault[] {
  const zone = commons.root?.header.timeZone ?? 'UTC';
  const { start, end, closes, side } = item;
  const faults: FormFault[] = [];
  const closing = closes === undefined ? undefined : endOf(closes, zone);
  if (closing !== undefined && closing <= now) {
    faults.push({ path: 'closes', message: 'The last day must be today or later' });
  }
  if (side === 'available' && closing !== undefined && closing > listedUntil(now, zone)) {
    faults.push({ path: 'closes', message: 'The last day on the board must be within six months' });
  }
  const from = start === undefined ? -Infinity : (startOf(start, zone) ?? -Infinity);
  if (end !== undefined && (endOf(end, zone) ?? Infinity) <= from) {
    faults.push({ path: 'end', message: 'The end must not be before the start' });
  }
  return faults;
}

/** What is wrong with what is in the form, in the order of its fields; nothing if it can go out. */
export function formFaults(side: Side, values: FormValues, context: FormContext): FormFault[] {
  const item = listingOf(side, values, context);
  const fields = fieldsOf(side);
  const faults = new Map<string, string>();
  const add = (path: string, message: string) => {
    if (!faults.has(path)) faults.set(path, message);
  };
  for (const field of fields) {
    const value = valueOf(field, values, context, side);
    const isMissing = field.path === 'broker' ? !item.broker : value === undefined;
    if (field.required && isMissing) add(field.path, field.required);
    if (field.type !== 'date' || value === undefined) continue;
    const precision = precisionOf(value as string);
    if (!precision) add(field.path, `${field.label} must be a real date, such as 4 1 2027`);
    else if (field.path === 'closes' && precision !== 'date') {
      add(field.path, `${field.label} needs a day, a month and a year`);
    }
  }
  for (const { field: path, message } of itemFaults('secondments', item)) {
    const field =
      fields.find((one) => one.path === path) ??
      fields.find((one) => path.startsWith(`${one.path}.`) || one.path.startsWith(`${path}.`));
    if (field) add(field.path, `${field.label} ${message}`);
  }
  for (const { path, message } of timeFaults(item, context)) add(path, message);
  return fields.flatMap(({ path }) => {
    const message = faults.get(path);
    return message ? [{ path, message }] : [];
  });
}
