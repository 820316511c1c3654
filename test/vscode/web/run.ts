// `node scripts/editor.mjs --web`: the web bundle in the web extension host (a worker of the browser: no Node, no
// files, no environment). `--packed=FOLDER`: installed, as it is in an unpacked package.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startEmulatorProcess } from '../../emulator/emulatorProcess.ts';
import { buildExtension, root } from '../../../scripts/install.mjs';
import { layOutExtension } from '../layOut.ts';
import { NotHere, prepareEditor, type EditorParts } from '../prepare.ts';
import { freePort, openBrowser } from '../server.ts';
import { showing } from '../showing.ts';
import { Workbench } from '../workbench.ts';
import { prepareWeb } from './prepare.ts';
import { tests } from './tests.ts';

const log = (line: string): void => {
  console.error(line);
};
const PICTURES = join(root, 'out', 'web-pictures');
const began = Date.now();

/** What is used of @vscode/test-web, which is installed with the editor. */
interface TestWeb {
  open(options: Readonly<Record<string, unknown>>): Promise<{ dispose(): Promise<void> }>;
}

function finish(counts: { passed: number; failed: number; skipped: number; failures?: readonly string[] }): never {
  if (process.env['MOCHA_SUMMARY']) writeFileSync(process.env['MOCHA_SUMMARY'], JSON.stringify(counts));
  console.log(
    `${counts.passed} passed, ${counts.failed} failed (VS Code for the Web, ` +
      `${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  process.exit(counts.failed ? 1 : 0);
}

/**
 * Settings that keep the window quiet, as its server would have them; and the console, for what the worker says of the
 * extension.
 */
async function openWindow(chromium: string, url: string): Promise<{ bench: Workbench; said: readonly string[] }> {
  const window = await openBrowser({ chromium }, { hosts: ['*.localhost'] });
  const said: string[] = [];
  window.page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
  await window.page.addInitScript(
    settings => {
      document.addEventListener('readystatechange', () => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta || document.readyState !== 'interactive') return;
        const configuration = JSON.parse(meta.getAttribute('data-settings') ?? '{}') as object;
        meta.setAttribute('data-settings', JSON.stringify({ ...configuration, configurationDefaults: settings }));
      });
    },
    {
      'workbench.startupEditor': 'none',
      'workbench.tips.enabled': false,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'chat.disableAIFeatures': true,
      'security.workspace.trust.enabled': false,
      'files.autoSave': 'off',
    },
  );
  await window.page.goto(url);
  await window.page.waitForSelector('.part.statusbar .statusbar-item', { timeout: 90_000 });
  return { bench: Workbench.around(window.page, () => window.browser.close()), said };
}

const packed = process.argv.find(word => word.startsWith('--packed='))?.slice('--packed='.length);
if (packed === undefined && !process.argv.includes('--built')) await buildExtension(log);
const parts = await prepareEditor(log).catch((error: unknown): EditorParts => {
  if (!(error instanceof NotHere)) throw error;
  console.log(`The tests in VS Code for the Web were not run. ${error.message}`);
  return finish({ passed: 0, failed: process.env['CI'] ? 1 : 0, skipped: 1 });
});
const build = await prepareWeb(log);
const { open } = createRequire(import.meta.url)('@vscode/test-web') as TestWeb;
const emulator = await startEmulatorProcess();
const port = await freePort('localhost');
const served = await open({
  ...build,
  browserType: 'none',
  esm: true,
  host: 'localhost',
  port,
  folderPath: join(root, 'test', 'fixtures', 'sample'),
  ...(packed === undefined
    ? { extensionDevelopmentPath: layOutExtension(root) }
    : { extensionPaths: [dirname(packed)] }),
});
const counts = { passed: 0, failed: 0, skipped: 0, failures: new Array<string>() };
const { bench, said } = await openWindow(parts.chromium, `http://localhost:${port}/`);
mkdirSync(PICTURES, { recursive: true });
for (const test of tests) {
  const { name } = test;
  const started = Date.now();
  const took = (): string => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  try {
    await test.run({ bench, emulator, check: assert, said });
    counts.passed++;
    console.log(`ok web › ${name} (${took()})`);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    counts.failed++;
    counts.failures.push(`web › ${name} (${took()}): ${reason}`);
    const shown = await showing(bench.page).catch(() => '');
    console.log(`FAILED ${counts.failures.at(-1)}\n${shown}\n${said.slice(-10).join('\n')}`);
  }
  await bench.picture(PICTURES, name.replace(/[^\p{L}\p{N}]+/gu, '-')).catch(() => undefined);
}
await bench.close();
await served.dispose();
await emulator.stop();
finish(counts);
