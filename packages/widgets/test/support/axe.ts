import type { NodeResult } from 'axe-core';
import { axe } from './page.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Lets all count but what axe can't tell for one of these reasons, which are keys of its messages. */
export const butFor =
  (...reasons: string[]) =>
  ({ any }: NodeResult): boolean =>
    !any.some(({ data }) =>
      reasons.includes((data as { messageKey?: string } | null)?.messageKey ?? ''),
    );

/**
 * What axe finds wrong with an element, or can't tell, in words: the rule and where.
 *
 * @param counts false for what axe can't tell and another test looks at
 */
export async function faults(
  element: Element,
  counts: (node: NodeResult) => boolean = () => true,
): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    rules: { 'target-size': { enabled: true } },
  });
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes
      .filter(counts)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
