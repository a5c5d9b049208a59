/** One property of a calendar file, as a calendar reads it. */
export interface Property {
  name: string;
  parameters: string;
  value: string;
}

export interface Calendar {
  properties: Property[];
  events: Property[][];
}

/** Reads a calendar file strictly (RFC 5545, 3.1 and 3.6), throws on anything unsound. */
export function parseCalendar(text: string): Calendar {
  if (!text.endsWith('\r\n') || /(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('Not all CRLF');
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`More than 75 octets: ${line}`);
    if (line !== Buffer.from(line).toString()) throw new Error(`A character is parted: ${line}`);
    if (/(?!\t)\p{Cc}/u.test(line)) throw new Error(`A control: ${line}`);
  }
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const properties = lines.map((line): Property => {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;"]+)*):(.*)$/s.exec(line);
    if (!match) throw new Error(`Not a property: ${line}`);
    const [, name = '', parameters = '', value = ''] = match;
    return { name, parameters, value };
  });
  const calendar: Calendar = { properties: [], events: [] };
  const open: string[] = [];
  for (const property of properties) {
    const { name, value } = property;
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') calendar.events.push([]);
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends without a beginning`);
    } else if (open.at(-1) === 'VEVENT') calendar.events.at(-1)?.push(property);
    else calendar.properties.push(property);
  }
  if (open.length) throw new Error(`${open.join()} doesn't end`);
  return calendar;
}

/** A value of type TEXT without its escapes. */
export function unescapeText(value: string): string {
  return value.replace(/\\(.)/gs, (_escape, character: string) => {
    if (!/[\\;,nN]/.test(character)) throw new Error(`No escape: ${character}`);
    return /n/i.test(character) ? '\n' : character;
  });
}

/** The value of a property that an event has at most once. */
export function valueOf(event: Property[] | undefined, name: string): string | undefined {
  const found = event?.filter((property) => property.name === name) ?? [];
  if (found.length > 1) throw new Error(`${name} ${found.length} times`);
  return found[0]?.value;
}
