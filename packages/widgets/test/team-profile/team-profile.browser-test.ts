import { expect } from '@open-wc/testing';
import { answersTo, smallSet } from '../results/sets.js';
import { savedFiles } from '../results/files.js';
import { file, people, start } from './page.js';

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
    await page.until(() => page.has('table', /^How 5 people answered/));
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
    await page.until(() => page.has('table', /^How 16 people answered/));
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
    );
    expect(page.people).to.match(/^1 person so far/);
    const reasons = [
      /^File 2 of 7 is open already: each person counts once/,
      /^File 3 of 7 is damaged/,
      /^File 4 of 7 is no file of this self-assessment/,
      /^File 5 of 7 is a view of a colleague/,
      /^File 6 of 7 has answers to another set/,
      /^File 7 of 7 was made with version 0 of the statements; these are of version 1/,
    ];
    expect(page.refused).to.have.lengthOf(reasons.length);
    reasons.forEach((reason, i) => expect(page.refused[i]).to.match(reason));
    expect(page.text).not.to.match(/jane|note of my own/);
  });

  it('counts somebody who gave no answer, or it would be known that all others gave one', async () => {
    const page = await start();
    await page.open(...people(5), file(9, [null, null, null, null]));
    expect(page.people).to.equal('6 people.');
    expect(page.refused).to.deep.equal([]);
  });

  it('shows of a hallmark what follows from its statements, between bounds', async () => {
    const page = await start();
    await page.open(...people(16));
    await page.until(() => page.has('table', /^How 16 people answered/));
    const row = page.rows().find(([name]) => name === 'Bravery')!;
    // Of the second statement nothing is told but that fewer than five answered it.
    expect(row.slice(1)).to.deep.equal([
      'Sometimes to Usually',
      '–hidden',
      ...Array<string>(4).fill('12–25%'),
      '37–50%',
    ]);
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
});
