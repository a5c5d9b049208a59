import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner-core').TestSuiteResult} Suite */

/**
 * @param {Suite | undefined} suite
 * @param {string} path
 * @returns {{ name: string, passed: boolean, message: string }[]}
 */
function testsOf(suite, path = '') {
  if (!suite) return [];
  const name = [path, suite.name].filter(Boolean).join(' ');
  return [
    ...suite.tests
      .filter((test) => !test.skipped)
      .map((test) => ({
        name: `${name} ${test.name}`,
        passed: test.passed,
        message: [test.error?.message, test.error?.stack].filter(Boolean).join('\n'),
      })),
    ...suite.suites.flatMap((inner) => testsOf(inner, name)),
  ];
}

/**
 * A reporter that names what fails and what the console says unexpectedly, and counts. The
 * counts go to the file that the variable WTR_TOTALS names.
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function totalsReporter() {
  return {
    onTestRunFinished({ sessions, focusedTestFile }) {
      if (focusedTestFile) return;
      let passed = 0;
      let failed = 0;
      for (const { testFile, testResults, errors, request404s, logs } of sessions) {
        const tests = testsOf(testResults);
        passed += tests.filter((test) => test.passed).length;
        const broken = tests.filter((test) => !test.passed);
        failed += broken.length + errors.length;
        const said = logs.map((line) => line.map(String).join(' '));
        // What a page says without being asked is as bad as a failure.
        failed += said.length;
        for (const { name, message } of broken) console.log(`✗ ${testFile}: ${name}\n${message}\n`);
        for (const { message } of errors) console.log(`✗ ${testFile}: ${message}\n`);
        for (const line of said) console.log(`✗ ${testFile}: unexpected console output: ${line}\n`);
        for (const url of request404s) console.log(`  ${testFile}: not found: ${url}`);
        if (!tests.length && !errors.length) {
          failed++;
          console.log(`✗ ${testFile}: no test ran\n`);
        }
      }
      console.log(`${passed} passed, ${failed} failed`);
      if (process.env.WTR_TOTALS) {
        writeFileSync(process.env.WTR_TOTALS, JSON.stringify({ passed, failed }));
      }
      if (failed) process.exitCode = 1;
    },
  };
}
