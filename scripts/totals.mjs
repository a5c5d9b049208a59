import { existsSync, readFileSync } from 'node:fs';

/**
 * What a test runner has left in a file: Vitest's JSON, or the counts of our own reporter.
 *
 * @param {string} file
 * @param {number} code what it exited with
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function totalsOf(file, code) {
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const passed = counts.numPassedTests ?? counts.passed ?? 0;
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = counts.testResults ?? [];
  // A file that fails before its first test has none that could be counted.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = (counts.numFailedTests ?? counts.failed ?? 0) + broken.length;
  return {
    passed,
    // A runner that fails without any of that, or runs no test, has failed all the same.
    failed: failed || (code !== 0 || passed === 0 ? 1 : 0),
    skipped: counts.numPendingTests ?? 0,
  };
}
