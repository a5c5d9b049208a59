import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './support/browser.js';
import { heardBy, unusedBy, watchPage, type Leak } from './support/privacy.js';
import {
  addressesOf,
  files,
  json,
  page as pageRoute,
  serve,
  type RunningServer,
} from './support/servers.js';

const TAG = 'leadership-self-assessment';

/** What is given as an answer, and written. Nothing else on the page holds these. */
const ANSWER = 73019;
const NOTE = 'SENTINEL-note';
const STEP = 'SENTINEL-step';
const EARLIER = 'SENTINEL-earlier';
const DAY = '2031-03-07';
const SENTINELS = [String(ANSWER), 'SENTINEL', DAY];

const scale = [73013, ANSWER, 73027].map((value, i) => ({
  value,
  label: `Step ${i}`,
  meaning: `What step ${i} means.`,
}));
const hallmarks = ['Courage', 'Care'].map((name) => ({
  id: name.toLowerCase(),
  name,
  definition: `${name} means much.`,
}));
const statements = hallmarks.flatMap(({ id }) =>
  [1, 2].map((i) => ({ id: `${id}-${i}`, hallmark: id, text: `I show ${id} ${i}.` })),
);
const feed = JSON.stringify({
  version: 1,
  publisher: { id: 'county', name: 'The county' },
  modified: '2026-08-24T09:00:00',
  language: 'en-GB',
  timeZone: 'Europe/London',
  hallmarks,
  assessments: [{ id: 'six', version: '1', title: 'A reflection', scale, statements }],
  offers: [
    {
      id: 'talks',
      title: 'Hard conversations',
      summary: 'How to begin.',
      format: 'course',
      hallmarks: ['care', 'courage'],
      url: 'https://school.example/talks',
    },
  ],
});

/** A file as the widget makes it, with other answers. */
const result = (id: string, about: string) => ({
  name: `${EARLIER}-${id}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'leadership-self-assessment',
      version: 1,
      id,
      about,
      made: DAY,
      set: { key: 'county/six', version: '1', title: 'A reflection', low: 73013, high: 73027 },
      answers: statements.map(({ id: statement, hallmark }) => ({
        statement,
        hallmark: `county/${hallmark}`,
        value: ANSWER,
      })),
      notes: [{ hallmark: 'county/care', text: EARLIER }],
      steps: [],
    }),
  ),
});

let browser: Browser;
let host: RunningServer;

beforeAll(async () => {
  browser = await openBrowser();
  const body = `<!doctype html><html lang="en-GB"><title>A school</title><main>
    <${TAG} feed="/feed.json" finder-href="/offers"></${TAG}>
    <script type="module" src="/self-assessment.js"></script></main></html>`;
  host = await serve(pageRoute(body), json('/feed.json', feed), files);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Uses controls one after the other, and looks at the page after each. */
class Visitor {
  readonly leaks: Leak[] = [];
  readonly page: Page;
  readonly widget: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.locator(TAG);
  }

  async look(): Promise<void> {
    await this.page.evaluate((tag) => window.watch.look(tag), TAG);
    const heard = await heardBy(this.page);
    this.leaks.push(...heard.filter(({ text }) => SENTINELS.some((one) => text.includes(one))));
  }

  async press(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.widget.getByRole(role, { name, exact: true }).first().click();
    await this.look();
  }

  async fill(name: RegExp, text: string): Promise<void> {
    await this.widget.getByRole('textbox', { name }).last().fill(text);
    await this.look();
  }

  async check(radio: Locator): Promise<void> {
    await radio.check();
    await this.look();
  }

  async open(...chosen: ReturnType<typeof result>[]): Promise<void> {
    await this.widget.locator('input[type=file]').setInputFiles(chosen);
    await this.widget
      .locator('.opened li')
      .nth(chosen.length - 1)
      .waitFor();
    await this.look();
  }

  /** Presses a button that hands over a file, and gives the file's text. */
  async save(name: string): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.press(name);
    const file = await download;
    expect(SENTINELS.filter((one) => file.suggestedFilename().includes(one))).toEqual([]);
    return readFileSync(await file.path(), 'utf8');
  }

  /** Tries every answer to what is on screen, lets go of it, and gives the one that is looked for. */
  async answerAll(): Promise<void> {
    for (const field of await this.widget.locator('fieldset.statement').all()) {
      for (const radio of await field.getByRole('radio').all()) await this.check(radio);
      await field.getByRole('button', { name: /^Clear/ }).click();
      await this.check(field.getByRole('radio', { name: 'Step 1' }));
    }
  }

  stored(): Promise<[string, string][]> {
    return this.page.evaluate(() => Object.entries<string>({ ...localStorage }));
  }
}

describe('the watch on a page', () => {
  it('hears every way out', async () => {
    const page = await browser.newPage();
    const outside = await watchPage(page);
    await page.goto(host.origin);
    const visitor = new Visitor(page);
    await page.evaluate((text) => {
      document.title = text;
      document.body.setAttribute('data-answer', text);
      localStorage.setItem(text, '');
      sessionStorage.setItem('other', text);
      console.debug(text);
      window.postMessage(text, '*');
      navigator.sendBeacon('/beacon', text);
      history.replaceState(undefined, '', `#${text}`);
      document.dispatchEvent(new CustomEvent('some', { detail: { text } }));
      void fetch(`/ask?${text}`);
    }, NOTE);
    await visitor.look();
    const ways = new Set(
      [...visitor.leaks, ...outside]
        .filter(({ text }) => text.includes(NOTE))
        .map(({ way }) => way),
    );
    expect([...ways].sort()).toEqual([
      'address',
      'attribute',
      'beacon',
      'console',
      'event',
      'message',
      'request',
      'storage',
      'storage key',
      'title',
    ]);
    await page.close();
    host.requests.length = 0;
  });
});

describe('an answer', () => {
  it('is in nothing but the files and the one storage key that the visitor asked for, whatever is used', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    const outside = await watchPage(page);
    // Links are pressed, but not followed: where they lead is in their attributes.
    await page.addInitScript(() =>
      addEventListener('click', (event) => {
        if (
          event
            .composedPath()
            .some((target) => target instanceof HTMLAnchorElement && !target.download)
        )
          event.preventDefault();
      }),
    );
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(host.origin);
    const visitor = new Visitor(page);
    const { widget } = visitor;
    await widget.getByRole('heading', { name: 'Courage' }).waitFor();

    // In the page only.
    await widget.locator('summary').click();
    await visitor.answerAll();
    await visitor.fill(/^Your notes/, NOTE);
    await visitor.press('Next');
    await visitor.press('Back');
    await visitor.press(/^Care/);
    await visitor.press('See the result');
    await visitor.press('I show care 1.', 'link');
    await visitor.press('See the result');
    await visitor.press('I show care 2.', 'link');
    await visitor.press('See the result');
    await visitor.press('See the result as it is');
    await visitor.press('Back to the statements');
    await visitor.fill(/^Your notes/, NOTE);
    await visitor.press(/^Courage/);
    await visitor.press(/^Care/);
    await visitor.answerAll();
    // One that is lower, so that there is something to work on.
    await visitor.check(widget.locator('fieldset.statement').first().getByLabel('Step 0'));
    expect(await visitor.stored()).toEqual([]);

    // On the device.
    await visitor.press('Keep on this device');
    await visitor.press('No, leave it as it is');
    await visitor.press('Keep on this device');
    expect(await visitor.stored()).toEqual([]);
    await visitor.press('Keep them here');
    const kept = await visitor.stored();
    expect(kept).toHaveLength(1);
    expect(kept[0]![1]).toContain(NOTE);

    // The result.
    await visitor.press('See the result');
    await visitor.press('Hard conversations', 'link');
    await visitor.press('All offers', 'link');
    await visitor.press(/^Add a step of your own/);
    await visitor.fill(/^What you will do/, STEP);
    await widget.getByLabel('By when').last().fill(DAY);
    await visitor.look();
    await visitor.press(/^Add a step of your own/);
    await widget.getByRole('button', { name: 'Remove this step' }).last().click();
    await widget.getByLabel('Choose a hallmark to work on').selectOption({ index: 1 });
    await visitor.look();
    await visitor.press('Add a step of your own for Courage');
    await visitor.fill(/^What you will do for Courage/, STEP);
    await visitor.open(result('one', 'self'), result('two', 'colleague'), result('one', 'self'));
    for (const remove of [/^Remove 7 March/, /^Remove Colleague/]) await visitor.press(remove);
    expect(await visitor.save('Save as a file')).toContain(NOTE);
    const scores = await visitor.save('Save the scores alone, to hand over');
    expect(scores).toContain(String(ANSWER));
    expect(scores).not.toContain('SENTINEL');
    expect(await visitor.save('Save as a spreadsheet')).toContain(STEP);
    await visitor.press('Print');

    // Anew, and about a colleague.
    await visitor.press('Begin anew');
    await visitor.check(widget.getByRole('radio', { name: /^A colleague/ }));
    await visitor.answerAll();
    await visitor.press('See the result');
    await visitor.press('See the result as it is');
    expect(await visitor.save('Save the file for your colleague')).toContain(String(ANSWER));
    await visitor.check(widget.getByRole('radio', { name: 'Myself' }));
    await visitor.answerAll();
    const unused = await unusedBy(page);

    // After a reload.
    await page.reload();
    await widget.getByRole('button', { name: 'Open them' }).waitFor();
    await visitor.look();
    await visitor.press('Open them');
    await visitor.press('Erase from this device');
    expect(await visitor.stored()).toEqual([]);
    await visitor.press('Clear everything');
    await widget.getByRole('button', { name: 'Clear everything' }).click();
    await visitor.look();

    const leaked = [
      ...visitor.leaks,
      ...outside.filter(({ text }) => SENTINELS.some((one) => text.includes(one))),
    ];
    expect(leaked).toEqual([]);
    // Nothing was asked for but the page, its script and the feed, each twice.
    expect(addressesOf(host.requests)).toEqual(
      new Set(['/', '/favicon.ico', '/feed.json', '/self-assessment.js']),
    );
    // What was there and not used up to the reload is used after it.
    const later = /Erase from this device|Clear everything|Open them/;
    const others = unused.filter((name) => !later.test(name) && !name.startsWith('a  The county'));
    expect(others).toEqual([]);
    await context.close();
  }, 90_000);
});
