import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileTroubleInWords,
  readResult,
  resultFile,
  resultMembers,
} from '../../src/kit/results/result-file.js';
import { fitOf, type Result } from '../../src/kit/results/result.js';
import { answersTo, smallSet } from './sets.js';

const set = smallSet(4, 4, 2);
const result = answersTo(set, [1, 4, null, undefined, 2, 3, 3, 1], {
  notes: new Map([['county/moral-purpose', 'A note,\nin two lines.']]),
  steps: [
    { hallmark: 'county/bravery', text: 'Ask Sam', by: '2017-09-01' },
    { hallmark: 'county/bravery', text: 'Read' },
  ],
});

/** A file of version 1 as it was once written. It opens for ever: don't change it. */
const VERSION_1 = `{
  "format": "leadership-self-assessment",
  "version": 1,
  "id": "0123456789abcdef01234567",
  "about": "self",
  "made": "2026-11-21",
  "set": { "key": "norfolk/six-hallmarks", "version": "1", "title": "The six hallmarks", "low": 1, "high": 4 },
  "answers": [
    { "statement": "moral-purpose-1", "hallmark": "norfolk/moral-purpose", "value": 3 },
    { "statement": "moral-purpose-2", "hallmark": "norfolk/moral-purpose", "value": null },
    { "statement": "moral-purpose-3", "hallmark": "norfolk/moral-purpose" }
  ],
  "notes": [{ "hallmark": "norfolk/moral-purpose", "text": "Ask the governors." }],
  "steps": [{ "hallmark": "norfolk/moral-purpose", "text": "Visit", "by": "2026-12-18" }]
}`;

const changed = (more: object) => JSON.stringify({ ...resultMembers(result), ...more });

describe('a result as a file', () => {
  it('is read as it was written', () => {
    expect(readResult(resultFile(result))).toEqual(result);
  });

  it('to be handed over has scores, and neither notes nor steps', () => {
    const text = resultFile(result, true);
    expect(text).not.toMatch(/note|Ask Sam|Read/);
    expect(readResult(text)).toEqual({ ...result, notes: new Map(), steps: [] });
  });

  it('of version 1 opens', () => {
    expect(readResult(VERSION_1)).toEqual({
      id: '0123456789abcdef01234567',
      about: 'self',
      made: '2026-11-21',
      set: {
        key: 'norfolk/six-hallmarks',
        version: '1',
        title: 'The six hallmarks',
        low: 1,
        high: 4,
      },
      answers: [
        { statement: 'moral-purpose-1', hallmark: 'norfolk/moral-purpose', value: 3 },
        { statement: 'moral-purpose-2', hallmark: 'norfolk/moral-purpose', value: null },
        { statement: 'moral-purpose-3', hallmark: 'norfolk/moral-purpose' },
      ],
      notes: new Map([['norfolk/moral-purpose', 'Ask the governors.']]),
      steps: [{ hallmark: 'norfolk/moral-purpose', text: 'Visit', by: '2026-12-18' }],
    });
  });

  it('opens with the mark that some editors put in front, and with members that it doesn’t know', () => {
    expect(readResult(`\ufeff${changed({ colour: 'red' })}`)).toEqual(result);
  });

  it.each([
    ['', 'foreign'],
    ['not JSON', 'foreign'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['7', 'foreign'],
    ['{"format":"another"}', 'foreign'],
    [resultFile(result).slice(0, 300), 'broken'],
    [changed({ version: 2 }), 'newer'],
    [changed({ version: '1' }), 'broken'],
    [changed({ id: '' }), 'broken'],
    [changed({ about: 'someone' }), 'broken'],
    [changed({ made: 'yesterday' }), 'broken'],
    [changed({ made: '2026-13-45' }), 'broken'],
    [changed({ set: null }), 'broken'],
    [changed({ set: { ...result.set, low: 4 } }), 'broken'],
    [changed({ answers: undefined }), 'broken'],
    [changed({ answers: [null] }), 'broken'],
    [changed({ answers: [{ statement: 'a', hallmark: 'b', value: 5 }] }), 'broken'],
    [changed({ answers: [{ statement: 'a', hallmark: 'b', value: '3' }] }), 'broken'],
    [changed({ answers: [{ statement: 'a', value: 3 }] }), 'broken'],
    [changed({ answers: Array(2).fill({ statement: 'a', hallmark: 'b' }) }), 'broken'],
    [changed({ notes: [{ hallmark: 'a' }] }), 'broken'],
    [changed({ steps: [{ hallmark: 'a', text: 'b', by: 'soon' }] }), 'broken'],
  ])('%s is %s', (text, trouble) => {
    expect(readResult(text)).toBe(trouble);
  });

  it('is a result or a reason, whatever is in it', () => {
    const members = fc.dictionary(
      fc.constantFrom(...Object.keys(resultMembers(result)), '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(members, (some) => {
        const read = readResult(changed(some));
        if (typeof read !== 'string') expect(Array.isArray(read.answers)).toBe(true);
      }),
    );
  });

  it('holds ids of any kind without meaning anything by them', () => {
    const odd = answersTo(
      {
        ...set,
        parts: [
          { ...set.parts[0]!, key: '__proto__', statements: [{ id: 'constructor', text: '' }] },
        ],
      },
      [3],
    );
    expect(readResult(resultFile(odd))).toEqual(odd);
  });

  it('is clean of characters that turn the text around it', () => {
    const text = changed({ notes: [{ hallmark: 'a', text: 'a\u202eb\u0007' }] });
    expect((readResult(text) as Result).notes.get('a')).toBe('ab');
  });
});

describe('what is said of a file that can’t be opened', () => {
  it('is what is wrong and what to do', () => {
    expect(fileTroubleInWords('This file', 'broken')).toBe(
      'This file is damaged, so nothing of it was taken. Ask for it again, or use another copy of it.',
    );
  });
});

describe('answers to another set', () => {
  it('are told apart by the set, its scale and its version', () => {
    expect(fitOf(result, set)).toBe('same');
    expect(fitOf(result, { ...set, version: '2' })).toBe('other-version');
    expect(fitOf(result, { ...set, key: 'county/other' })).toBe('other-set');
    expect(fitOf(result, smallSet(3, 4, 2))).toBe('other-set');
  });
});
