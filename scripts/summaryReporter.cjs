// Mocha's dots, and at the end the slowest tests, and the counts and failures as JSON in the file that MOCHA_SUMMARY
// names.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

/** What is worth a look where the whole takes too long. */
const SLOW_MS = 2000;

module.exports = class extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const slow = [];
    const failures = [];
    runner.on('pass', test => test.duration > SLOW_MS && slow.push(test));
    runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message}`));
    runner.once('end', () => {
      slow.sort((a, b) => b.duration - a.duration);
      for (const test of slow.slice(0, 10))
        console.log(`  ${(test.duration / 1000).toFixed(1)} s  ${test.fullTitle()}`);
      const { passes, failures: failed, pending } = runner.stats;
      if (process.env.MOCHA_SUMMARY)
        writeFileSync(
          process.env.MOCHA_SUMMARY,
          JSON.stringify({ passed: passes, failed, skipped: pending, failures }),
        );
    });
  }
};
