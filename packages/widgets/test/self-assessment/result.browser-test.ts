import { expect } from '@open-wc/testing';
import { answersTo, smallSet } from '../results/sets.js';
import { chooseFiles, savedFiles } from '../results/files.js';
import { assessment, assessmentFeed } from '../results/feed.js';
import { resultFile } from '../../src/kit/results/result-file.js';
import type { Result } from '../../src/kit/results/result.js';
import { feedOf } from '../support/feeds.js';
import { serve } from '../support/network.js';
import { finish, html, ownStorage, plain, show, start, type Page } from './page.js';

ownStorage();

/** A file with results to the set of the tests' feed. */
function file(values: (number | null)[], more: Partial<Result> = {}, scoresOnly = true): string {
  const ids = ['moral-purpose-1', 'moral-purpose-2', 'bravery-1', 'bravery-2'];
  const { set } = answersTo({ ...smallSet(4), title: 'A reflection' }, []);
  const answers = values.map((value, i) => ({
    statement: ids[i]!,
    hallmark: `county/${ids[i]!.replace(/-\d$/, '')}`,
    value,
  }));
  const result: Result = {
    id: 'file-1',
    about: 'self',
    made: '2017-05-01',
    set,
    answers,
    notes: new Map([['county/bravery', 'An older note.']]),
    steps: [],
    ...more,
  };
  return resultFile(result, scoresOnly);
}

const opened = (page: Page) =>
  [...page.root.querySelectorAll('.opened li')].map(({ textContent }) => plain(textContent));

async function open(page: Page, ...texts: string[]): Promise<string[]> {
  chooseFiles(page.root, ...texts);
  await page.until(() => opened(page).length === texts.length);
  return opened(page);
}

describe('the result', () => {
  it('is a table and a picture, and strengths and priorities with the rule', async () => {
    const page = await start();
    await finish(page);
    await page.focuses(/^div Your result/);
    expect(page.table(/^Your average/).slice(1)).to.deep.equal([
      ['Moral purpose', '3.5', 'between Usually and Consistently'],
      ['Bravery', '1.5', 'between Not yet and Sometimes'],
    ]);
    const marks = page.root.querySelectorAll('.track .now');
    expect(
      [...marks].map((mark) => Math.round(parseFloat(mark.getAttribute('cx')!))),
    ).to.deep.equal([83, 17]);
    expect(page.text).to.match(/You are strongest in Moral purpose .*I show moral-purpose 1\./);
    expect(page.text).to.match(/You might work on Bravery .*I show bravery 1\. Not yet/);
    expect(page.text).to.contain('Strengths are your two highest averages');
    expect(page.text).to.match(/A reflection , version 1/);
  });

  it('has the offers that fit, and says where there are none', async () => {
    const page = await start();
    await finish(page);
    expect(page.text).to.match(/Hard conversations .*course · Thu 7 Sep, 9am to 12pm/);
    const none = await start(serve(feedOf([], { assessments: [assessment()] })));
    await finish(none);
    expect(none.text).to.contain('No offer in this feed says that it fits this hallmark now.');
  });

  it('leads to the page with the finder, and its address says nothing of the hallmark', async () => {
    const page = await show(
      html`<leadership-self-assessment
        feed=${serve(assessmentFeed())}
        as-of="2017-06-01"
        finder-href="/offers"
      ></leadership-self-assessment>`,
    );
    await page.find('heading', 'Moral purpose');
    await finish(page);
    expect(page.get<HTMLAnchorElement>('link', 'All offers').href).to.match(/\/offers$/);
    const { href } = page.get<HTMLAnchorElement>('link', 'Hard conversations');
    expect(atob(href.split('_').at(-1)!)).to.equal('open=county%2Ftalks');
  });

  it('takes next steps with dates, for any hallmark, and takes them away', async () => {
    const page = await start();
    await finish(page);
    await page.press('Enter', 'button', 'Add a step of your own for Bravery');
    await page.focuses(/^textbox What you will do/);
    await page.write('What you will do for Bravery', 'Ask Sam.');
    const list = page.get<HTMLSelectElement>('combobox', 'Choose a hallmark to work on');
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change'));
    await page.find('button', 'Add a step of your own for Moral purpose');
    await page.focuses(/^textbox What you will do for Moral purpose/);
    await page.press('Enter', 'button', 'Back to the statements');
    await page.click('button', 'See the result');
    const fields = () => page.all<HTMLInputElement>('textbox', /^What you will do/);
    await page.until(() => fields().length === 2);
    expect(fields().map(({ value }) => value)).to.deep.equal(['', 'Ask Sam.']);
    page.all('button', 'Remove this step')[1]!.click();
    await page.until(() => fields().length === 1);
  });
});

describe('files', () => {
  it('of all there is can be opened again, and one goes on where one was', async () => {
    const page = await start();
    await page.answer('moral-purpose 1', 'Usually');
    await page.write(/^Your notes/, 'Ask Sam.');
    const [saved] = await savedFiles(async () => {
      page.get('button', 'Save as a file').click();
      await page.element.updateComplete;
    });
    expect(saved!.name).to.match(/^A-reflection-\d{4}-\d\d-\d\d\.json$/);
    const other = await start();
    expect(await open(other, saved!.text)).to.deep.equal([
      'This file is open: go on where you left off, or begin anew and compare with it later.',
    ]);
    expect(other.answers['I show moral-purpose 1.']).to.equal('Usually');
    expect(other.get<HTMLTextAreaElement>('textbox').value).to.equal('Ask Sam.');
    expect(other.announced).to.match(/^This file is open/);
  });

  it('to hand over have scores alone, and spreadsheets no formula', async () => {
    const page = await start();
    await page.write(/^Your notes/, '=1+1 Ask Sam.');
    await finish(page);
    const files = await savedFiles(async () => {
      page.get('button', 'Save the scores alone, to hand over').click();
      page.get('button', 'Save as a spreadsheet').click();
      await page.element.updateComplete;
    });
    expect(files.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).to.deep.equal([
      'A-reflection-DAY-scores.json',
      'A-reflection-DAY.csv',
    ]);
    expect(files[0]!.text).not.to.contain('Sam');
    expect(files[1]!.text).to.contain(`"note","Moral purpose","'=1+1 Ask Sam."`);
    expect(files[1]!.text).to.contain(
      '"answer","Moral purpose","I show moral-purpose 1.",4,"Consistently"',
    );
  });

  it('with earlier results stand beside the present one over time, and can be taken away', async () => {
    const page = await start();
    await finish(page);
    const said = await open(
      page,
      file([1, 1, 1, 1]),
      file([3, 3, 2, 2], { id: 'file-2', made: '2017-05-09' }),
    );
    expect(said).to.deep.equal([
      'The first file is open. It stands beside your result as an earlier one.',
      'The second file is open. It stands beside your result as an earlier one.',
    ]);
    const table = page.table(/^Over time/);
    expect(table[0]!.map((cell) => cell.replace(/ ?Remove.*/, ''))).to.deep.equal([
      'Hallmark',
      '1 May 2017',
      '9 May 2017',
      'Now',
      'Since the last',
    ]);
    expect(table[1]).to.deep.equal(['Moral purpose', '1.0', '3.0', '3.5', 'up 0.5']);
    expect(table[2]).to.deep.equal(['Bravery', '1.0', '2.0', '1.5', 'down 0.5']);
    expect(page.root.querySelectorAll('.track .earlier')).to.have.lengthOf(2);
    await page.click('button', 'Remove 9 May 2017');
    await page.until(() => page.table(/^Over time/)[0]!.length === 4);
    await page.click('button', 'Remove 1 May 2017');
    await page.until(() => !page.has('table', /^Over time/));
  });

  it('with a colleague’s view stand beside one’s own', async () => {
    const page = await start();
    await finish(page);
    await open(page, file([2, 2, 4, 4], { about: 'colleague' }));
    const table = page.table(/^Yours and colleagues’ views/);
    expect(table[1]).to.deep.equal(['Moral purpose', '3.5', '2.0']);
    expect(table[2]).to.deep.equal(['Bravery', '1.5', '4.0']);
    expect(page.root.querySelectorAll('.track .view')).to.have.lengthOf(2);
    await page.click('button', /^Remove Colleague 1/);
    await page.until(() => !page.has('table', /^Yours/));
  });

  it('that can’t be used are told of and cost nothing', async () => {
    const page = await start();
    await finish(page);
    const said = await open(
      page,
      'rubbish',
      file([1, 1, 1, 1]).slice(0, 200),
      file([1, 1, 1, 1], { set: { key: 'x/y', version: '1', title: 'X', low: 1, high: 4 } }),
      file([1, 1, 1, 1]),
      file([1, 1, 1, 1]),
      file([1, 1, 1, 1]).replace('"version": 1', '"version": 2'),
    );
    expect(said.map((words) => words.replace(/^The \w+ file /, '').slice(0, 26))).to.deep.equal([
      'is no file of this self-as',
      'is damaged, so nothing of ',
      'has answers to another set',
      'is open. It stands beside ',
      'is open already.',
      'was made by a newer versio',
    ]);
    expect(page.table(/^Your average/)[1]![1]).to.equal('3.5');
    expect(page.text).not.to.contain('jane');
  });

  it('of another version of the statements are compared with care', async () => {
    const page = await start();
    await finish(page);
    const { set } = answersTo({ ...smallSet(4), version: '0' }, []);
    const [said] = await open(page, file([1, 1, 1, 1], { set }));
    expect(said).to.contain('made with version 0 of the statements, so compare with care');
    expect(page.table(/^Over time/)[0]![1]).to.contain('version 0');
  });
});

describe('a view of a colleague', () => {
  const begin = async () => {
    const page = await start();
    await page.click('radio', 'A colleague who has asked me');
    return page;
  };

  it('is told apart, without notes and next steps, and gives a file', async () => {
    const page = await begin();
    expect(page.place).to.match(/^What you answer about a colleague is in this page only/);
    expect(page.has('textbox')).to.equal(false);
    expect(page.has('button', 'Keep on this device')).to.equal(false);
    for (const [i, name] of ['moral-purpose 1', 'moral-purpose 2'].entries())
      await page.answer(name, i ? 'Usually' : 'Not yet');
    await page.click('button', 'See the result');
    await page.click('button', 'See the result as it is');
    await page.find('heading', 'Your view of your colleague');
    const [saved] = await savedFiles(async () => {
      page.get('button', 'Save the file for your colleague').click();
      await page.element.updateComplete;
    });
    expect(JSON.parse(saved!.text)).to.include({ about: 'colleague' });
    const own = await start();
    await finish(own);
    await open(own, saved!.text);
    expect(own.table(/^Yours/)[1]).to.deep.equal(['Moral purpose', '3.5', '2.0']);
  });

  it('has answers of its own, which stay apart from one’s own', async () => {
    const page = await begin();
    await page.answer('moral-purpose 1', 'Not yet');
    await page.click('radio', 'Myself');
    await page.until(() => page.answers['I show moral-purpose 1.'] === undefined);
    await page.click('radio', 'A colleague who has asked me');
    await page.until(() => page.answers['I show moral-purpose 1.'] === 'Not yet');
  });
});
