import type { Locator } from 'playwright-core';
import { resultFile, type ChosenFile } from '../results.js';
import { EMAILS, FORGED, VECTORS } from './vectors.js';

/** How a visitor gets to see what a widget shows of a hostile feed. Fails where the good is not there. */
type Drive = (widget: Locator) => Promise<void>;

async function titles(widget: Locator): Promise<void> {
  await widget.getByRole('button', { name: 'Good', exact: true }).first().waitFor();
  const more = widget.getByRole('button', { name: /^Show \d+ more$/ });
  const last = widget.getByRole('button', { name: 'Good too', exact: true }).first();
  await last.or(more).first().waitFor();
  if (await more.isVisible()) await more.click();
  await last.waitFor();
}

async function statements(widget: Locator): Promise<void> {
  for (const name of ['Good statement', 'Good statement too']) {
    await widget.getByText(name, { exact: true }).first().waitFor();
  }
}

/** Presses all that opens something, also what comes with it. */
async function openAll(widget: Locator): Promise<void> {
  await widget.evaluate(async (element) => {
    const root = element.shadowRoot!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const button of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) {
      button.click();
      await frame();
    }
  });
}

/** One person's result for the hostile feed's set, as it may have been tampered with. */
function tampered(i: number): ChosenFile {
  const text = VECTORS[i % VECTORS.length];
  const answers = ['s', 't'].map((statement) => ({
    statement,
    hallmark: statement === 's' ? 'stranger/good' : 'stranger/good-too',
    value: 1 + (i % 3),
  }));
  const file = resultFile(i, {
    id: `person-${i} ${text}`,
    set: { key: 'stranger/good', version: '1', title: text, low: 1, high: 3 },
    answers: [...answers, { statement: text, hallmark: text, value: 1 }],
    notes: [{ hallmark: 'stranger/good', text }],
  });
  const body = file.buffer.toString().replace('{', '{"__proto__":{"broken":true},');
  return { ...file, name: `${i} <img src=x>.json`, buffer: Buffer.from(body) };
}

const noResult = (value: unknown, i: number): ChosenFile => ({
  ...resultFile(i),
  name: `bad ${i} ${'x'.repeat(150)}.json`,
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

/** A widget that is not among these is not tested, so its test fails. */
export const drives: Readonly<Record<string, Drive>> = {
  async 'offer-finder'(widget) {
    await titles(widget);
    for (const save of await widget.locator('.save').all()) await save.click();
    await openAll(widget);
  },

  async 'pathway-explorer'(widget) {
    await titles(widget);
    await openAll(widget);
    await widget.getByRole('combobox', { name: 'My role' }).selectOption({ label: 'Good' });
    const aim = widget.getByRole('combobox', { name: 'A role that interests me' });
    await aim.selectOption({ label: 'Good too' });
    await widget.getByRole('button', { name: 'Compare the two' }).click();
    await widget.getByRole('button', { name: 'Show the ways' }).click();
    await openAll(widget);
    await widget.getByRole('button', { name: 'Conversation sheet' }).first().click();
  },

  async 'self-assessment'(widget) {
    await widget.evaluate((element) => element.setAttribute('layout', 'all'));
    await statements(widget);
    for (const statement of await widget.locator('.statement').all()) {
      await statement.getByRole('radio').nth(1).check();
    }
    await openAll(widget);
    await widget.locator('input[type=file]').setInputFiles([tampered(20)]);
    await widget.getByRole('button', { name: 'See the result' }).click();
    await widget.locator('.result').waitFor();
  },

  async 'team-profile'(widget) {
    const people = Array.from(VECTORS, (_, i) => tampered(i));
    const others = [...FORGED, ...EMAILS, '{', '['.repeat(100_000)].map(noResult);
    await widget.locator('input[type=file]').setInputFiles([...people, ...others]);
    await widget.getByRole('heading', { name: `The profile of ${people.length} people` }).waitFor();
    await statements(widget);
  },

  async 'secondment-board'(widget) {
    await titles(widget);
    await openAll(widget);
    await widget.getByRole('button', { name: 'Offer a secondment' }).click();
    await widget.getByRole('button', { name: 'Check and go on' }).click();
    await widget.getByRole('alert').waitFor();
  },
};
