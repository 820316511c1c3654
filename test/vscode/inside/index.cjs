// What VS Code loads as extensionTestsPath: runs mocha in the extension host, writes its output and, last of all, its result.
const { appendFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { format } = require('node:util');

exports.run = async () => {
  const Mocha = require('mocha');
  const { SUITE_OUTPUT: output, SUITE_RESULT: result, SUITE_COUNTS: counts } = process.env;
  if (output) Mocha.reporters.Base.consoleLog = (...parts) => appendFileSync(output, `${format(...parts)}\n`);
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false });
  mocha.addFile(join(__dirname, 'host.cjs'));
  const runner = await new Promise(done => {
    const started = mocha.run(() => done(started));
  });
  const { passes, failures } = runner.stats;
  if (counts) writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures }));
  if (result) writeFileSync(result, JSON.stringify({ failures }));
  if (failures) throw new Error(`${failures} tests failed in the extension host`);
};
