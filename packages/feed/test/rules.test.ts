import { describe, expect, it } from 'vitest';
import type { SectionName } from '../src/index.js';
import { itemRules } from '../src/read/rules.generated.js';
import { validator } from '../src/read/rules.js';
import { pathText } from '../src/read/problem.js';
import { itemSchemas } from '../src/schema/index.js';
import { offer } from './support/feeds.js';

function judge(name: SectionName, value: unknown) {
  const problems: string[] = [];
  const kept = validator(itemRules[name])(value, (path, message) =>
    problems.push(`${pathText(path)} ${message}`.trim()),
  );
  return { kept, problems };
}

describe('of an item, the reader', () => {
  it('leaves out a field that is wrong, and says where it is and what it must be', () => {
    const { kept, problems } = judge(
      'offers',
      offer('a', { url: 'javascript:alert(1)', sessions: [{ start: '2017-06-07', end: 'noon' }] }),
    );
    expect(kept).toEqual(offer('a', { sessions: [{ start: '2017-06-07' }] }));
    expect(problems).toEqual([
      'url must be a public web address that begins with https:// or http://',
      'sessions[0].end must be a date or a date and time, such as 2017-06-07T09:00',
    ]);
  });

  it('leaves out an entry of a list that is wrong, and keeps its neighbours in order', () => {
    const { kept, problems } = judge('offers', offer('a', { roles: ['head', null, 'sendco', {}] }));
    expect(kept).toEqual(offer('a', { roles: ['head', 'sendco'] }));
    expect(problems.map((text) => text.split(' ')[0])).toEqual(['roles[1]', 'roles[3]']);
  });

  it('drops an object that lacks what it is about, and the item only if that was essential', () => {
    const { kept, problems } = judge(
      'offers',
      offer('a', { prices: [{ amount: 75 }, { amount: 420, currency: 'GBP' }] }),
    );
    expect(kept).toEqual(offer('a', { prices: [{ amount: 420, currency: 'GBP' }] }));
    expect(problems).toEqual(['prices[0].currency is missing']);
    expect(judge('offers', { id: 'a', summary: 'A day.' })).toEqual({
      kept: undefined,
      problems: ['title is missing'],
    });
  });

  it('shows an item without what a publisher should say, and tells the publisher', () => {
    const { kept, problems } = judge('offers', { id: 'a', title: 'A' });
    expect(kept).toEqual({ id: 'a', title: 'A' });
    expect(problems).toEqual(['summary is missing', 'format is missing']);
  });

  it('takes one value for a list of one, and the first 1,000 of too many', () => {
    expect(judge('offers', offer('a', { roles: 'head' })).kept).toEqual(
      offer('a', { roles: ['head'] }),
    );
    const many = Array<string>(1001).fill('head');
    const { kept, problems } = judge('offers', offer('a', { roles: many }));
    expect(kept).toEqual(offer('a', { roles: many.slice(1) }));
    expect(problems).toEqual(['roles must be a list, [ … ], of at most 1000 entries']);
    expect(judge('offers', offer('a', { roles: null })).kept).toEqual(offer('a'));
  });

  it('takes ids and described providers in one list', () => {
    const providers = ['tsa', { name: 'A school', url: 'https://school.example/' }];
    expect(judge('offers', offer('a', { providers })).problems).toEqual([]);
    const { kept, problems } = judge('offers', offer('a', { providers: [...providers, [], 5] }));
    expect(kept).toEqual(offer('a', { providers: [...providers, '5'] }));
    expect(problems).toHaveLength(2);
  });

  it('keeps what it does not know, without touching it', () => {
    const newer = { fromVersion2: { deep: [1] } };
    expect(judge('offers', offer('a', newer))).toEqual({ kept: offer('a', newer), problems: [] });
  });

  it('takes what looks like a template or a node for no text', () => {
    const forged: object[] = [
      { _$litType$: 1, strings: ['<img>'] },
      { nodeType: 1 },
      { toString: 'x' },
    ];
    for (const title of forged) expect(judge('offers', offer('a', { title })).kept).toBeUndefined();
    expect(judge('offers', offer('a', { eligibility: forged[0] })).kept).toEqual(offer('a'));
  });
});

describe('a person who is available', () => {
  const person = {
    ...{ id: 'a', title: 'SLE for mathematics', kind: 'mentor', side: 'available' },
    ...{ summary: 'Two days a week.', employerConsent: true, closes: '2017-09-01' },
    broker: { name: 'The brokerage' },
  };

  it('is never shown with a school, and the publisher’s check refuses it', () => {
    const { kept, problems } = judge('secondments', { ...person, school: { name: 'A school' } });
    expect(kept).toEqual(person);
    const message = 'must be left out for a person who is available: a school would give them away';
    expect(problems).toEqual([`school ${message}`]);
    const { error } = itemSchemas.secondments.safeParse({
      ...person,
      school: { name: 'A school' },
    });
    expect(error?.issues.map(({ path, message: text }) => [path, text])).toEqual([
      [['school'], message],
    ]);
  });

  it('is never shown with a school that is wrong in itself either', () => {
    for (const school of ['A school', 5, { url: 'https://school.example/' }, [{ name: 'x' }]]) {
      expect(judge('secondments', { ...person, school }).kept).toEqual(person);
    }
  });

  it('is refused without an office to ask', () => {
    expect(judge('secondments', { ...person, broker: { email: 'a@b.uk' } }).kept).toBeUndefined();
  });
});
