import { vi, type TestContext } from 'vitest';

/** What has been said in the console since the story began. */
let said: string[] = [];

/** Listens to what a story says in the console. */
export function hearConsole(): void {
  said = [];
  for (const method of ['warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) =>
      said.push(words.map(String).join(' ')),
    );
  }
}

/**
 * Fails where a story says anything that `parameters.console` does not match, and where it
 * says nothing though it should: that is what a webmaster has to go by.
 */
export function checkConsole(context: TestContext): void {
  vi.restoreAllMocks();
  const { story } = context as { story?: { parameters: { console?: RegExp } } };
  const expected = story?.parameters.console;
  const unexpected = said.filter((words) => !expected?.test(words));
  if (unexpected.length) throw new Error(`Unexpected in the console:\n${unexpected.join('\n')}`);
  if (expected && !said.length) throw new Error(`Not in the console: ${String(expected)}`);
}
