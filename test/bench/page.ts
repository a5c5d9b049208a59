import type { BrowserEvent, Connection } from './connection.js';

/** One tab in a browsing context of its own, that is, with an empty cache. */
export interface Page {
  /** Resolves once the new document has begun. `script` runs in it before its own ones. */
  open(url: string, script: string): Promise<void>;
  /** The value of an expression in the page, awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Presses and releases a key: a letter, or Backspace. */
  press(key: string): Promise<void>;
  send<Answer = unknown>(method: string, params?: object): Promise<Answer>;
  close(): Promise<void>;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

interface ConsoleCall {
  type: string;
  args: { value?: string | number | boolean | null; description?: string }[];
}

const BACKSPACE = 8;

/** What a page reports that a developer should see, if the event is such a report. */
function problemIn({ method, params }: BrowserEvent): string | undefined {
  if (method === 'Runtime.exceptionThrown') {
    const { exceptionDetails } = params as Required<Pick<Evaluated, 'exceptionDetails'>>;
    return exceptionDetails.exception?.description ?? exceptionDetails.text;
  }
  if (method !== 'Runtime.consoleAPICalled') return undefined;
  const { type, args } = params as ConsoleCall;
  if (type !== 'error' && type !== 'warning') return undefined;
  return args.map(({ value, description }) => String(value ?? description)).join(' ');
}

/** Opens a tab. What its page throws or warns of goes to `warn`. */
export async function openPage(
  browser: Connection,
  warn: (problem: string) => void,
): Promise<Page> {
  const { browserContextId } = await browser.send<{ browserContextId: string }>(
    'Target.createBrowserContext',
  );
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send = <Answer>(method: string, params?: object) =>
    browser.send<Answer>(method, params, sessionId);

  let navigated: (() => void) | undefined;
  const unlisten = browser.listen((event) => {
    if (event.sessionId !== sessionId) return;
    if (event.method === 'Page.frameNavigated') navigated?.();
    const problem = problemIn(event);
    if (problem) warn(problem);
  });
  await send('Page.enable');
  await send('Runtime.enable');

  return {
    send,
    async open(url, script) {
      await send('Page.addScriptToEvaluateOnNewDocument', { source: script });
      const begun = new Promise<void>((resolve) => (navigated = resolve));
      await send('Page.navigate', { url });
      await begun;
    },
    async evaluate<Value>(expression: string) {
      const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value as Value;
    },
    async press(key) {
      const isLetter = key.length === 1;
      const named = {
        key,
        code: isLetter ? `Key${key.toUpperCase()}` : key,
        windowsVirtualKeyCode: isLetter ? key.toUpperCase().charCodeAt(0) : BACKSPACE,
      };
      await send('Input.dispatchKeyEvent', {
        type: isLetter ? 'keyDown' : 'rawKeyDown',
        ...named,
        ...(isLetter && { text: key }),
      });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...named });
    },
    async close() {
      unlisten();
      await browser.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}
