const MINUTE = 60_000;

type Listener = (now: number) => void;

const listeners = new Set<Listener>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  const now = Date.now();
  for (const listener of listeners) listener(now);
}

/**
 * Calls `listener` with the present instant (milliseconds since 1970) every minute and
 * when the page is looked at again, by one timer for all, until the function that it gives
 * is called.
 */
export function everyMinute(listener: Listener): () => void {
  if (!listeners.size) {
    timer = setInterval(tick, MINUTE);
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}
