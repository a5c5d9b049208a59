import type { Price } from '@leadership-commons/feed';
import { CellFault, cellText, saysNothing, type CellValue } from './cell.js';

const SIGNS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', gbp: 'GBP', eur: 'EUR' };
const FREE = /^(?:free(?: of charge)?|no (?:charge|cost|fee)|nil|complimentary)\b[\s,:-]*/i;
const FUNDED = /^(?:fully )?funded\b/i;
const AMOUNT =
  /(?:(?<sign>£|€|\b[A-Z]{3}\b)\s*)?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<pence>\.\d+)?\s*(?<after>€|\bGBP\b|\bEUR\b|\bpounds\b)?/;
const VAT: readonly (readonly [string, RegExp])[] = [
  ['excluded', /\+\s*vat|\bplus vat|\bex(?:cl?\.?|cluding)?\.?\s+vat|\bvat excluded/i],
  ['included', /\binc(?:l?\.?|luding)?\.?\s+vat|\bvat included/i],
  ['exempt', /\bno vat|\bvat exempt|\bexempt from vat|\bvat free/i],
];
const PER = /(?:\b(?:per|an?)\s+|\/\s*)([a-z][\w' -]*?)(?=\s+(?:for|if|or)\b|$|[,;(])/i;

function readPrice(text: string): Price {
  const free = FREE.exec(text);
  const funded = FUNDED.exec(text);
  if (free ?? funded) {
    const rest = funded
      ? text
      : text
          .slice(free?.[0].length ?? 0)
          .replace(/^\(|\)$/g, '')
          .trim();
    const forWhom = /^(?:for|to) (.+)$/i.exec(rest)?.[1];
    return {
      amount: 0,
      currency: 'GBP',
      ...(forWhom ? { for: forWhom } : rest ? { note: rest } : {}),
    };
  }
  const match = AMOUNT.exec(text);
  const groups = match?.groups;
  if (!groups || /[$¥]/.test(text)) {
    throw new CellFault(
      `"${text}" is not a price`,
      'Write it as £120, £120 + VAT, £75 per session or £420 for all six, or Free; leave it empty if it is not known.',
    );
  }
  const sign = (groups['sign'] ?? groups['after'] ?? '£').toLowerCase();
  const currency = SIGNS[sign] ?? (sign === 'pounds' ? 'GBP' : sign.toUpperCase());
  const price: Price = {
    amount: Number(`${(groups['whole'] ?? '').replace(/,/g, '')}${groups['pence'] ?? ''}`),
    currency,
  };
  let before = text.slice(0, match.index).trim();
  let after = text.slice(match.index + match[0].length).trim();
  if (/\d/.test(after.replace(/\([^)]*\)/g, '')) && /^(?:-|–|to)\s*£?\d/.test(after)) {
    throw new CellFault(
      `"${text}" is a range of prices`,
      'Write each price in a line of its own, and for whom: £50 for members.',
    );
  }
  for (const [word, pattern] of VAT) {
    if (!pattern.test(after)) continue;
    price.vat = word;
    after = after.replace(pattern, '').trim();
    break;
  }
  const notes: string[] = [];
  after = after.replace(/\(([^)]*)\)/g, (_all, inner: string) => {
    notes.push(inner.trim());
    return '';
  });
  after = after.replace(/\bp\.?p\.?(?=\s|$)/i, 'per person').replace(/\beach\b/i, 'per person');
  const per = PER.exec(after);
  if (per?.[1]) {
    price.per = per[1].trim();
    after = `${after.slice(0, per.index)} ${after.slice(per.index + per[0].length)}`;
  }
  const what = /\bfor (.+)$/i.exec(after);
  if (what?.[1]) {
    price.for = what[1].trim().replace(/[.,]$/, '');
    after = after.slice(0, what.index);
  }
  before = before.replace(/[:=–-]$/, '').trim();
  if (
    before &&
    !price.for &&
    /^[A-Z]/.test(before) &&
    !/^(?:from|cost|price|fee)\b/i.test(before)
  ) {
    price.for = before;
    before = '';
  }
  const rest = [before, after, ...notes]
    .map((part) => part.replace(/^[\s,.:–-]+|[\s,.:–-]+$/g, ''))
    .filter(Boolean);
  if (rest.length) price.note = rest.join(', ');
  return price;
}

/** Where one price ends and the next begins. */
const BETWEEN =
  /\s*(?:\n|;|\|)\s*|\s*,?\s+or\s+(?=£|€|free|\d|[A-Z][a-z]+:? £)|\s*[/,]\s*(?=£|€)|\s+and\s+(?=£|€)/i;

/** The prices that a cell states; `undefined` if it states none. */
export function readPrices(value: CellValue): Price[] | undefined {
  if (typeof value === 'number') return [{ amount: value, currency: 'GBP' }];
  const text = cellText(value);
  if (!text || saysNothing(text)) return undefined;
  return text.split(BETWEEN).filter(Boolean).map(readPrice);
}

const VAT_WORDS: Readonly<Record<string, string>> = {
  excluded: '+ VAT',
  included: 'including VAT',
  exempt: 'exempt from VAT',
};

function writePrice({ amount, currency, per, for: what, vat, note }: Price): string {
  const sum = currency === 'GBP' ? `£${amount}` : `${currency} ${amount}`;
  return [
    sum,
    vat ? (VAT_WORDS[vat] ?? `VAT ${vat}`) : '',
    per ? `per ${per}` : '',
    what ? `for ${what}` : '',
    note ? `(${note})` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export const writePrices = (prices: readonly Price[] | undefined): string =>
  (prices ?? []).map(writePrice).join('\n');
