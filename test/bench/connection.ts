import type { Readable, Writable } from 'node:stream';

/** What the browser tells unasked. */
export interface BrowserEvent {
  method: string;
  params: unknown;
  sessionId?: string;
}

/** A conversation in the Chrome DevTools Protocol. */
export interface Connection {
  /** Sends a command, to a page's session if one is named, and gives what it answers. */
  send<Answer = unknown>(method: string, params?: object, sessionId?: string): Promise<Answer>;
  /** Calls `listener` at every event; the function that comes back ends that. */
  listen(listener: (event: BrowserEvent) => void): () => void;
  /** Rejects everything that waits for an answer, and all that is sent from now on. */
  fail(error: Error): void;
}

interface Message extends Partial<BrowserEvent> {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Messages are JSON, each ended by a zero byte. */
export function createConnection(output: Writable, input: Readable): Connection {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: BrowserEvent) => void>();
  let lastId = 0;
  let text = '';
  let failure: Error | undefined;

  function receive({ id, method, params, sessionId, result, error }: Message) {
    if (method) for (const listener of listeners) listener({ method, params, sessionId });
    const asked = id === undefined ? undefined : waiting.get(id);
    if (!asked || id === undefined) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result);
  }

  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const messages = (text + chunk).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message) as Message);
  });

  function fail(error: Error) {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  output.on('error', fail);

  return {
    fail,
    send<Answer>(method: string, params: object = {}, sessionId?: string) {
      if (failure) return Promise.reject<Answer>(failure);
      lastId += 1;
      const id = lastId;
      output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { resolve: (answer) => resolve(answer as Answer), reject });
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
