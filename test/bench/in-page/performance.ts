/** The part of a layout-shift entry that TypeScript's library doesn't know. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

const longest = (tasks: readonly PerformanceEntry[]) =>
  Math.max(0, ...tasks.map(({ duration }) => duration));

/** Collects long tasks (over 50 ms) and layout shifts from the page's start on. */
export function observePerformance() {
  const tasks: PerformanceEntry[] = [];
  let layoutShift = 0;
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (!entry.hadRecentInput) layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  return {
    until(time: number) {
      const before = tasks.filter(({ startTime }) => startTime < time);
      return {
        blocked: before.reduce((sum, { duration }) => sum + duration - 50, 0),
        longestTask: longest(before),
        layoutShift,
      };
    },
    longestAfter: (time: number) => longest(tasks.filter(({ startTime }) => startTime > time)),
  };
}
