// What VS Code loads as extensionTestsPath: runs mocha in the extension host, writes its output and, last of all, its
// result.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const { SUITE_OUTPUT: output, SUITE_RESULT: result, SUITE_COUNTS: counts } = process.env;
  if (output)
    Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
      appendFileSync(output, `${format(...parts)}\n`);
    };
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false });
  mocha.addFile(join(__dirname, 'host.cjs'));
  const runner = await new Promise<Mocha.Runner>(done => {
    const started = mocha.run(() => {
      done(started);
    });
  });
  const { passes = 0, failures = 1 } = runner.stats ?? {};
  if (counts) writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures }));
  if (result) writeFileSync(result, JSON.stringify({ failures }));
  if (failures) throw new Error(`${failures} tests failed in the extension host`);
}
