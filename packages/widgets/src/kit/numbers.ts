/**
 * "1,240". Not `toLocaleString`: to make the browser's first formatter takes longer than
 * all else before the first paint.
 */
export const grouped = (number: number | string): string =>
  String(number).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');

/** "a, b or c" */
export function alternatives(words: readonly string[]): string {
  const rest = [...words];
  const last = rest.pop() ?? '';
  return rest.length ? `${rest.join(', ')} or ${last}` : last;
}
