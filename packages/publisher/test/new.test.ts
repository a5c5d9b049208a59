import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Desk, type Ran } from './support/command.js';

const ESCAPE = '\u001b';

/** What a terminal shows of what was written to it, without how it is drawn. */
const words = (drawn: string): string =>
  drawn.replaceAll(new RegExp(`${ESCAPE}\\[[\\d;?]*[A-Za-z]`, 'g'), '');

/** A person at a terminal: waits for each question, types, and presses Enter. */
class Person {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  seen = '';
  private heard = 0;
  private wake = () => {};

  constructor() {
    this.output.on('data', (piece: Buffer) => {
      this.seen += words(piece.toString());
      this.wake();
    });
  }

  /** Waits until these words are on the screen, then types. */
  async answers(question: string, typed: string): Promise<void> {
    let at: number;
    while ((at = this.seen.indexOf(question, this.heard)) < 0) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    this.heard = at + question.length;
    this.input.write(typed);
  }
}

function sitDown(...options: string[]): { desk: Desk; person: Person; done: Promise<Ran> } {
  const desk = new Desk();
  const person = new Person();
  desk.conversation = person;
  return { desk, person, done: desk.run('new', ...options) };
}

interface Feed {
  publisher: object;
  vocabulary?: string;
  localities?: object[];
  phases?: object[];
  roles?: object[];
}

describe('a person who is asked', () => {
  it('answers question by question, and has a feed that is clean', async () => {
    const { desk, person, done } = sitDown();
    await person.answers('Who publishes the feed?', 'Wensum TSA\r');
    await person.answers('email address', 'office@tsa.example\r');
    await person.answers('Your website', 'www.tsa.example\r');
    await person.answers('county’s feed', '\r');
    await person.answers('The places you serve', 'Norwich, Breckland\r');
    await person.answers('The phases you serve', 'Primary\r');
    await person.answers('The roles', 'Middle leader; Headteacher\r');
    const { code, err } = await done;
    expect(code, err).toBe(0);
    expect(desk.json<Feed>('feed.json')).toMatchObject({
      publisher: {
        id: 'wensum-tsa',
        name: 'Wensum TSA',
        email: 'office@tsa.example',
        url: 'https://www.tsa.example',
      },
      localities: [{ id: 'norwich' }, { id: 'breckland' }],
      phases: [{ id: 'primary', name: 'Primary' }],
      roles: [
        { id: 'middle-leader', stage: 1 },
        { id: 'headteacher', stage: 2 },
      ],
    });
    expect((await desk.run('check', 'feed.json')).code).toBe(0);
    expect(desk.text('feed.README.md')).toContain('Wensum TSA');
  });

  it('is told at once what is wrong with an answer, and keeps those before it', async () => {
    const { desk, person, done } = sitDown();
    await person.answers('Who publishes the feed?', '\r');
    await person.answers('A name is needed', 'Wensum TSA\r');
    await person.answers('email address', 'the office\r');
    // Ctrl+U deletes what was typed.
    await person.answers('one looks like office@tsa.example', '\u0015office@tsa.example\r');
    await person.answers('Your website', 'our website\r');
    await person.answers('That is no web address', '\u0015\r');
    await person.answers('county’s feed', 'Norfolk\r');
    await person.answers('no feed’s address', '\u0015https://county.example/feed.json\r');
    const { code, err } = await done;
    expect(code, err).toBe(0);
    const feed = desk.json<Feed>('feed.json');
    expect(feed.publisher).toMatchObject({ name: 'Wensum TSA', email: 'office@tsa.example' });
    expect(feed.vocabulary).toBe('https://county.example/feed.json');
    expect(person.seen).not.toContain('The places you serve');
  });

  it('may leave: nothing is written', async () => {
    const { desk, person, done } = sitDown();
    await person.answers('Who publishes the feed?', 'Wensum TSA\r');
    await person.answers('email address', '\u0003');
    const { code, err } = await done;
    expect(code).toBe(2);
    expect(err).toContain('Nothing was written.');
    expect(() => desk.text('feed.json')).toThrow();
  });

  it('is not asked again for what the options say', async () => {
    const { person, desk, done } = sitDown('--email', 'a@b.example', '--vocabulary', 'county.json');
    await person.answers('Who publishes the feed?', 'X\r');
    await person.answers('Your website', '\r');
    expect((await done).code).toBe(0);
    expect(person.seen).not.toContain('email address');
    expect(desk.json<Feed>('feed.json').vocabulary).toBe('county.json');
  });
});

describe('where nobody can be asked', () => {
  it('says what to add instead', async () => {
    const { code, err } = await new Desk().run('new');
    expect(code).toBe(2);
    expect(err).toContain('Add --name');
  });
});
