#!/usr/bin/env -S node --import tsx
// Takes the place of the `code` executable, so that @vscode/test-electron's runTests works without a display:
// takes its flags, runs the suite in the headless editor, ends with the suite's code.
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareEditor } from './prepare.ts';
import { openBrowser, openWorkbench, startServer, type Server } from './server.ts';

/** What the editor would be told by its command line. */
interface Options {
  readonly development: string[];
  readonly rest: string[];
  tests?: string;
  userDataDir?: string;
  extensionsDir?: string;
}

const options: Options = { development: [], rest: [] };
for (const argument of process.argv.slice(2)) {
  const [, key, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (!key) options.rest.push(argument);
  else if (key === 'extensionDevelopmentPath') options.development.push(value ?? '');
  else if (key === 'extensionTestsPath') options.tests = value;
  else if (key === 'user-data-dir') options.userDataDir = value;
  else if (key === 'extensions-dir') options.extensionsDir = value;
}
const folder = options.rest.find(path => existsSync(path) && statSync(path).isDirectory());
const LIMIT = 300_000;

const scratch = mkdtempSync(join(tmpdir(), 'launch-sweeps-suite-'));
const output = join(scratch, 'output.txt');
writeFileSync(output, '');
// The suite writes this last: an extension host that dies halfway is reported as code 0 by the workbench.
const result = join(scratch, 'result.json');
let shown = 0;
const show = (): Promise<void> =>
  new Promise(done => {
    const stream = createReadStream(output, { start: shown });
    stream.on('data', data => {
      shown += data.length;
      process.stdout.write(data);
    });
    stream.on('close', done);
  });

let code = 1;
let server: Server | undefined;
let window: Awaited<ReturnType<typeof openBrowser>> | undefined;
try {
  const parts = await prepareEditor(line => {
    console.error(line);
  });
  server = await startServer(parts, { ...options, env: { SUITE_OUTPUT: output, SUITE_RESULT: result } });
  window = await openBrowser(parts);
  const { page } = window;
  await page.exposeFunction('codeAutomationLog', () => undefined);
  let exited: (status: number) => void = () => undefined;
  await page.exposeFunction('codeAutomationExit', status => {
    exited(status);
  });
  const ended = new Promise<{ status: number; why?: string }>(done => {
    exited = status => {
      done({ status });
    };
    page.on('crash', () => {
      done({ status: 97, why: 'the page crashed' });
    });
    setTimeout(() => {
      done({ status: 99, why: `no result in ${LIMIT / 1000} s` });
    }, LIMIT).unref();
  });
  await openWorkbench(page, server, { folder, development: options.development, tests: options.tests });
  const end = await ended;
  code = end.status;
  if (end.why) console.error(end.why);
  await show();
  if (code === 0 && !existsSync(result)) {
    code = 96;
    console.error('The extension host ended without a result.');
  }
} catch (error) {
  console.error(error);
} finally {
  await window?.browser.close().catch(() => undefined);
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(code);
