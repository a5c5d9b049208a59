import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HttpResponse } from 'msw';
import { assessment, assessmentFeed } from '../results/feed.js';
import { feedOf, type Feed } from '../support/feeds.js';
import { gate, serve, warnings } from '../support/network.js';
import { finish, html, ownStorage, plain, show, start } from './page.js';

ownStorage();

describe('a self-assessment', () => {
  it('that waits, or that failed, shows its children', async () => {
    const answer = gate<Feed>();
    const page = await show(
      html`<leadership-self-assessment feed=${serve(() => answer.passed)}
        ><a href="/staff">Our staff page</a></leadership-self-assessment
      >`,
    );
    const link = page.element.querySelector('a')!;
    expect(link.checkVisibility()).to.equal(true);
    answer.open(assessmentFeed());
    await page.find('heading', 'Moral purpose');
    expect(link.checkVisibility()).to.equal(false);
    await warnings(async () => {
      const failed = await show(
        html`<leadership-self-assessment
          feed=${serve(new HttpResponse('', { status: 410 }))}
        ></leadership-self-assessment>`,
      );
      await failed.find('button', 'Try again');
    });
  });

  it('says where answers are before the first statement, and in a line that stays in view', async () => {
    const page = await start();
    expect(page.place).to.match(/^Your answers are in this page only\. Nobody else sees them/);
    const [place] = page.root.querySelectorAll('.place');
    const [statement] = page.root.querySelectorAll('.statement');
    expect(place!.compareDocumentPosition(statement!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(page.foot).to.equal('In this page only 0 of 4 answered');
    expect(getComputedStyle(page.root.querySelector('.foot')!).position).to.equal('sticky');
  });

  it('shows a hallmark with its definition and statements, and nothing chosen', async () => {
    const page = await start();
    expect(page.text).to.contain('Moral purpose.');
    expect(page.text).to.contain('Written by us');
    expect(page.answers).to.deep.equal({
      'I show moral-purpose 1.': undefined,
      'I show moral-purpose 2.': undefined,
    });
    expect(page.all('radio', 'Not sure, or not mine')).to.have.lengthOf(2);
    expect(page.has('button', 'Back')).to.equal(false);
  });

  it('takes an answer and lets go of it, the focus in its statement', async () => {
    const page = await start();
    expect(page.has('button', /^Clear/)).to.equal(false);
    await page.answer('moral-purpose 1', 'Usually');
    expect(page.answers['I show moral-purpose 1.']).to.equal('Usually');
    expect(page.foot).to.contain('1 of 4 answered');
    await page.press('Enter', 'button', 'Clear the answer to: I show moral-purpose 1.');
    await page.focuses('radio Not yet');
    expect(page.answers['I show moral-purpose 1.']).to.equal(undefined);
    await page.answer('moral-purpose 1', 'Usually');
    expect(page.answers['I show moral-purpose 1.']).to.equal('Usually');
  });

  it('can be answered by keys alone', async () => {
    const page = await start();
    page.all('radio', 'Not yet')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(page.answers['I show moral-purpose 1.']).to.equal('Sometimes');
  });

  it('goes on and back, the focus at the hallmark, and keeps what was answered and written', async () => {
    const page = await start();
    await page.answer('moral-purpose 1', 'Usually');
    await page.write(/^Your notes/, 'Ask Sam.');
    await page.press('Enter', 'button', 'Next');
    await page.focuses(/Hallmark 2 of 2 Bravery/);
    await page.press('Enter', 'button', 'Back');
    await page.focuses(/Hallmark 1 of 2 Moral purpose/);
    expect(page.answers['I show moral-purpose 1.']).to.equal('Usually');
    expect(page.get<HTMLTextAreaElement>('textbox').value).to.equal('Ask Sam.');
  });

  it('says by its dots which hallmark is on screen and how much is answered, and leads to each', async () => {
    const page = await start();
    await page.answer('moral-purpose 1', 'Not sure, or not mine');
    const dot = page.get('button', 'Moral purpose , 1 of 2 answered');
    expect(dot.getAttribute('aria-current')).to.equal('step');
    await page.click('button', 'Bravery , 0 of 2 answered');
    await page.find('heading', 'Bravery');
    expect(dot.hasAttribute('aria-current')).to.equal(false);
  });

  it('asked to finish with gaps says which, leads to them, and lets it be', async () => {
    const page = await start();
    await page.answer('moral-purpose 1', 'Usually');
    await page.press('Enter', 'button', 'See the result');
    await page.focuses('p 3 statements have no answer yet');
    await page.click('link', 'I show bravery 2.');
    await page.focuses('radio Not yet');
    await page.find('heading', 'Bravery');
    expect(page.has('link', 'I show bravery 2.')).to.equal(false);
    await page.click('button', 'See the result');
    await page.press('Enter', 'button', 'See the result as it is');
    await page.focuses(/^div Your result/);
  });

  it('shows all hallmarks at once where the page asks for it', async () => {
    const page = await show(
      html`<leadership-self-assessment
        layout="all"
        feed=${serve(assessmentFeed())}
      ></leadership-self-assessment>`,
    );
    await page.find('heading', 'Bravery');
    expect(Object.keys(page.answers)).to.have.lengthOf(4);
    expect(page.has('button', 'Next')).to.equal(false);
    await page.click('button', 'Bravery , 0 of 2 answered');
    await page.focuses(/Hallmark 2 of 2 Bravery/);
  });

  it('shows the hallmark and the set that the page asks for, or says that there is none', async () => {
    const trust = assessment({
      id: 'trust',
      title: 'Our trust’s own',
      sample: true,
      statements: [
        { id: 'b1', hallmark: 'bravery', text: 'I am brave.' },
        { id: 'm1', hallmark: 'moral-purpose', text: 'I am good.' },
      ],
    });
    const feed = serve(assessmentFeed({ assessments: [assessment(), trust] }));
    const page = await show(
      html`<leadership-self-assessment
        feed=${feed}
        assessment="trust"
        hallmark="bravery"
      ></leadership-self-assessment>`,
    );
    await page.find('heading', 'Bravery');
    expect(page.answers).to.deep.equal({ 'I am brave.': undefined });
    expect(page.text).to.contain('Sample. Our trust’s own , version 1 .');
    page.element.assessment = 'nothing';
    await page.until(() => page.text.includes('no statements of the set'));
    const none = await start(serve(feedOf([])));
    expect(none.text).to.contain('This feed has no statements yet.');
  });

  it('keeps the answers to one set while another is shown', async () => {
    const other = assessment({ id: 'other', title: 'Another' });
    const page = await start(serve(assessmentFeed({ assessments: [assessment(), other] })));
    await page.answer('moral-purpose 1', 'Usually');
    page.element.assessment = 'other';
    await page.until(() => page.text.includes('Another'));
    expect(page.answers['I show moral-purpose 1.']).to.equal(undefined);
    page.element.assessment = 'six';
    await page.until(() => page.answers['I show moral-purpose 1.'] === 'Usually');
  });

  it('begins anew with the result among the earlier ones', async () => {
    const page = await start();
    await finish(page);
    await page.press('Enter', 'button', 'Begin anew');
    await page.focuses(/Hallmark 1 of 2/);
    expect(page.answers['I show moral-purpose 1.']).to.equal(undefined);
    await finish(page, ['Usually', 'Usually', 'Usually', 'Usually']);
    const rows = page.table(/^Over time/);
    expect(rows[1]!.slice(1)).to.deep.equal(['3.5', '3.0', 'down 0.5']);
    expect(rows[2]!.slice(1)).to.deep.equal(['1.5', '3.0', 'up 1.5']);
    expect(plain(page.root.querySelector('.foot')?.textContent)).to.contain('4 of 4');
  });
});
