import { expect } from '@open-wc/testing';
import '../../src/team-profile/define.js';
import { resultFile } from '../../src/kit/results/result-file.js';
import type { Result } from '../../src/kit/results/result.js';
import type { LeadershipTeamProfile } from '../../src/team-profile/team-profile.element.js';
import { assessmentFeed } from '../results/feed.js';
import { chooseFiles, savedFiles } from '../results/files.js';
import { answersTo, smallSet } from '../results/sets.js';
import { serve } from '../support/network.js';
import { axe, html, plain, WidgetPage, widgetIn } from '../support/page.js';

const IDS = ['moral-purpose-1', 'moral-purpose-2', 'bravery-1', 'bravery-2'];

/** A file of one person with these answers. */
function file(id: number, values: (number | null)[], more: Partial<Result> = {}): string {
  return resultFile({
    ...answersTo(smallSet(4), []),
    id: `person-${id}`,
    answers: values.map((value, i) => ({
      statement: IDS[i]!,
      hallmark: `county/${IDS[i]!.replace(/-\d$/, '')}`,
      value,
    })),
    notes: new Map([['county/bravery', 'A note of my own.']]),
    ...more,
  });
}

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => file(i, [4, i % 2 ? 3 : 4, 1 + (i % 4), null]));

class Page extends WidgetPage<LeadershipTeamProfile> {
  get people(): string {
    return plain(this.root.querySelector('.people')?.textContent);
  }

  get refused(): string[] {
    return [...this.root.querySelectorAll('.opened li')].map(({ textContent }) =>
      plain(textContent),
    );
  }

  async open(...texts: string[]): Promise<void> {
    const { updateComplete } = this.element;
    await updateComplete;
    const before = this.announced;
    chooseFiles(this.root, ...texts);
    await this.until(() => this.announced !== before);
  }

  rows(): string[][] {
    const table = this.get<HTMLTableElement>('table');
    return [...table.rows].map((row) => [...row.cells].map((cell) => plain(cell.textContent)));
  }
}

async function start(width?: number): Promise<Page> {
  const content = html`<leadership-team-profile
    feed=${serve(assessmentFeed())}
  ></leadership-team-profile>`;
  const page = new Page(await widgetIn('leadership-team-profile', content, width));
  await page.find('heading', 'Our team’s profile');
  return page;
}

describe('a team’s profile', () => {
  it('says who can read the files before any is opened', async () => {
    const page = await start();
    expect(page.people).to.equal('No files yet.');
    expect(page.text).to.contain('Whoever holds the files can read each of them, you too');
  });

  it('shows nothing of four people', async () => {
    const page = await start();
    await page.open(...people(4));
    expect(page.people).to.equal('4 people so far. The profile is shown from 5 people on.');
    expect(page.has('table')).to.equal(false);
    expect(page.root.querySelector('.track')).to.equal(null);
    expect(page.has('button', 'Save as a spreadsheet')).to.equal(false);
  });

  it('shows of five the medians alone', async () => {
    const page = await start();
    await page.open(...people(4));
    await page.open(file(9, [4, 4, 4, null]));
    await page.until(() => page.has('table', 'How 5 people answered'));
    const [head, hallmark, first] = page.rows();
    expect(head).to.deep.equal([
      'Hallmark or statement',
      'Median',
      'Middle half within',
      'Not yet',
      'Sometimes',
      'Usually',
      'Consistently',
      'No answer that counts',
    ]);
    const hidden = Array<string>(6)
      .fill('– hidden')
      .map((cell) => cell.replace(' ', ''));
    expect(hallmark).to.deep.equal(['Moral purpose', 'Consistently', ...hidden]);
    expect(first).to.deep.equal(['I show moral-purpose 1.', 'Consistently', ...hidden]);
  });

  it('shows of more the counts that give nobody away, in the page and in the spreadsheet', async () => {
    const page = await start();
    await page.open(...people(16));
    await page.until(() => page.has('table', 'How 16 people answered'));
    const row = page.rows().find(([name]) => name === 'I show bravery 1.')!;
    expect(row.slice(1)).to.deep.equal([
      'Sometimes',
      'Not yet to Usually',
      '4',
      '4',
      '4',
      '4',
      '0',
    ]);
    const [saved] = await savedFiles(async () => {
      page.get('button', 'Save as a spreadsheet').click();
      await page.element.updateComplete;
    });
    expect(saved!.text).to.contain(
      '"statement","I show bravery 1.","Sometimes","Not yet to Usually",4,4,4,4,0',
    );
    expect(saved!.text).not.to.match(/person-|note of|jane/);
  });

  it('refuses what it can’t use in words, names no file, and takes the rest', async () => {
    const page = await start();
    const good = file(0, [4, 4, 4, 4]);
    await page.open(
      good,
      good,
      good.slice(0, 300),
      'a letter',
      file(1, [1, 1, 1, 1], { about: 'colleague' }),
      file(2, [1, 1, 1, 1], { set: { key: 'x/y', version: '1', title: 'X', low: 1, high: 4 } }),
      file(3, [1, 1, 1, 1], { set: { ...answersTo(smallSet(4), []).set, version: '0' } }),
      file(4, [null, null, null, null]),
    );
    expect(page.people).to.match(/^1 person so far/);
    const reasons = [
      /^File 2 of 8 is open already: each person counts once/,
      /^File 3 of 8 is damaged/,
      /^File 4 of 8 is no file of this self-assessment/,
      /^File 5 of 8 is a view of a colleague/,
      /^File 6 of 8 has answers to another set/,
      /^File 7 of 8 was made with version 0 of the statements; these are of version 1/,
      /^File 8 of 8 has no answers on the scale/,
    ];
    expect(page.refused).to.have.lengthOf(reasons.length);
    reasons.forEach((reason, i) => expect(page.refused[i]).to.match(reason));
    expect(page.text).not.to.match(/jane|note of my own/);
  });

  it('begins anew', async () => {
    const page = await start();
    await page.open(...people(6), 'a letter');
    await page.press('Enter', 'button', 'Begin anew');
    await page.focuses('p No files yet.');
    expect(page.has('table')).to.equal(false);
    expect(page.refused).to.deep.equal([]);
    await page.open(...people(5));
    expect(page.people).to.equal('5 people.');
  });

  for (const width of [320, 1280]) {
    it(`has nothing that axe finds wrong, ${width} pixels wide`, async () => {
      const page = await start(width);
      await page.open(...people(16), 'a letter');
      const { violations } = await axe.run(page.element, {
        rules: { 'target-size': { enabled: true } },
      });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).to.deep.equal([]);
    });
  }
});
