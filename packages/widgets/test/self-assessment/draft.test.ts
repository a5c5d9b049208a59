import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  draftOf,
  emptyDraft,
  isEmpty,
  merged,
  noteOf,
  resultOf,
  stepsOf,
  synced,
  withField,
  type Draft,
  type Value,
} from '../../src/self-assessment/draft.js';
import { fromKept, toKept } from '../../src/self-assessment/kept-form.js';
import { answersTo, smallSet } from '../results/sets.js';

const NOON = Date.parse('2017-06-01T12:00:00Z');
const set = smallSet(4, 2, 2);
const begun = emptyDraft(NOON);
const answered = (statement: string, value: Value, at: number, draft = begun) =>
  withField(draft, 'a', statement, value, at);

describe('a draft', () => {
  it('takes an answer, lets go of it, and is empty again', () => {
    const one = answered('m1', 3, NOON);
    expect(answerOf(one, 'm1')).toBe(3);
    const none = answered('m1', undefined, NOON + 1, one);
    expect(answerOf(none, 'm1')).toBeUndefined();
    expect([isEmpty(begun), isEmpty(one), isEmpty(none)]).toEqual([true, false, true]);
  });

  it('knows "not sure, or not mine" from no answer', () => {
    expect(answerOf(answered('m1', null, NOON), 'm1')).toBeNull();
    expect(isEmpty(answered('m1', null, NOON))).toBe(false);
  });

  it('makes a change later than what it changes, though the clock was set back', () => {
    const later = answered('m1', 2, NOON - 1000, answered('m1', 1, NOON));
    expect(merged(answered('m1', 1, NOON), later).fields.get('am1')?.value).toBe(2);
  });

  it('is a result of the day of its last answer, with a place for each statement', () => {
    let draft = answered('b1', 4, NOON + 86_400_000, answered('m1', 3, NOON));
    draft = withField(draft, 'n', 'county/bravery', '  A note. ', NOON);
    draft = withField(draft, 's', '1', { hallmark: 'county/bravery', text: 'Ask', by: '' }, NOON);
    draft = withField(draft, 's', '2', { hallmark: 'county/bravery', text: ' ', by: '' }, NOON);
    const result = resultOf(draft, 'self', set);
    expect(result.made).toBe('2017-06-02');
    expect(result.answers.map(({ value }) => value)).toEqual([3, undefined, 4, undefined]);
    expect([...result.notes]).toEqual([['county/bravery', 'A note.']]);
    expect(result.steps).toEqual([{ hallmark: 'county/bravery', text: 'Ask' }]);
  });

  it('goes on from a result', () => {
    const result = answersTo(set, [1, null, undefined, 4], {
      notes: new Map([['county/bravery', 'A note.']]),
      steps: [{ hallmark: 'county/bravery', text: 'Ask', by: '2017-09-01' }],
    });
    const draft = draftOf(result, NOON);
    expect(noteOf(draft, 'county/bravery')).toBe('A note.');
    expect(stepsOf(draft)).toHaveLength(1);
    expect(resultOf(draft, 'self', set)).toMatchObject({
      id: result.id,
      answers: result.answers,
      steps: result.steps,
    });
  });
});

const value = fc.constantFrom<Value>(1, 2, null, undefined);
const changes = fc.array(fc.tuple(fc.constantFrom('m1', 'm2', 'b1'), value, fc.nat({ max: 5 })));
const draftBy = (list: [string, Value, number][]): Draft =>
  list.reduce((draft, [id, one, at]) => answered(id, one, at, draft), begun);
const fieldsOf = ({ fields }: Draft) => Object.fromEntries(fields);

describe('two tabs', () => {
  it('have of each question the answer that was given last', () => {
    const one = answered('m2', 1, 5, answered('m1', 1, 1));
    const other = answered('m2', 4, 4, answered('m1', 4, 2));
    const both = merged(one, other);
    expect([answerOf(both, 'm1'), answerOf(both, 'm2')]).toEqual([4, 1]);
    expect(
      answerOf(merged(answered('m1', 1, 1), answered('m1', undefined, 2)), 'm1'),
    ).toBeUndefined();
  });

  it('come to the same, whichever merges, and however often', () => {
    fc.assert(
      fc.property(changes, changes, changes, (a, b, c) => {
        const [one, two, three] = [draftBy(a), draftBy(b), draftBy(c)];
        expect(fieldsOf(merged(one, two))).toEqual(fieldsOf(merged(two, one)));
        expect(fieldsOf(merged(one, one))).toEqual(fieldsOf(one));
        expect(fieldsOf(merged(merged(one, two), three))).toEqual(
          fieldsOf(merged(one, merged(two, three))),
        );
      }),
    );
  });

  it('go on with the draft that was begun later, if it is another', () => {
    const anew = emptyDraft(NOON + 1);
    expect(synced(answered('m1', 1, NOON), anew)).toBe(anew);
    expect(synced(anew, answered('m1', 1, NOON))).toBe(anew);
  });
});

const kept = (value: unknown, version = 1) => fromKept({ value, version }, set);
const through = (value: object) => JSON.parse(JSON.stringify(value)) as unknown;

describe('what is kept on the device', () => {
  let draft = answered('m2', null, NOON, answered('m1', 3, NOON));
  draft = answered('b1', undefined, NOON, draft);
  draft = withField(draft, 'n', 'county/bravery', 'A note.', NOON);
  draft = withField(draft, 's', '1', { hallmark: 'county/bravery', text: 'Ask', by: '' }, NOON);
  const content = { draft, earlier: [answersTo(set, [1, 2, 3, 4])] };

  it('comes back as it was, what was let go of included', () => {
    expect(kept(through(toKept(content, set)))).toEqual(content);
  });

  it('is left alone if it is not as we wrote it', () => {
    const good = toKept(content, set) as Record<string, unknown>;
    const broken: object[] = [
      {},
      [],
      { ...good, id: 7 },
      { ...good, begun: 'now' },
      { ...good, fields: {} },
      { ...good, fields: [['am1', 1, 'three']] },
      { ...good, fields: [['am1']] },
      { ...good, fields: [['x', 1, 1]] },
      { ...good, fields: [['s1', 1, { text: 'a' }]] },
      { ...good, earlier: [{}] },
      { ...good, result: undefined },
    ];
    for (const value of [null, 'text', 7]) expect(kept(value)).toBeUndefined();
    for (const value of broken) expect(kept(through(value)), JSON.stringify(value)).toBeUndefined();
    expect(kept(through(good), 2)).toBeUndefined();
  });

  it('for another version of the statements is an earlier result', () => {
    const value = through(toKept(content, set));
    const now = fromKept({ value, version: 1 }, { ...set, version: '2' })!;
    expect(isEmpty(now.draft)).toBe(true);
    expect(
      now.earlier.map(({ set: { version }, answers }) => [version, answers[0]?.value]),
    ).toEqual([
      ['1', 1],
      ['1', 3],
    ]);
  });
});
