// Mocha's dots, and at the end the counts as JSON in the file that MOCHA_SUMMARY names.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.MOCHA_SUMMARY)
        writeFileSync(
          process.env.MOCHA_SUMMARY,
          JSON.stringify({ passed: passes, failed: failures, skipped: pending }),
        );
    });
  }
};
