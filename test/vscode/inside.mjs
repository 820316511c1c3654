// The suite that runs inside the extension host, started by @vscode/test-electron: in the desktop editor where there is a
// display and it can be downloaded, else in the headless one.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { here } from './prepare.mjs';

/** The desktop editor's executable in a version (`oldest` is that of `engines`), or undefined where only the headless one will do. */
async function desktopEditor(named = process.env.VSCODE_VERSION ?? 'stable') {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return undefined;
  const { engines } = JSON.parse(readFileSync(join(here, '..', '..', 'package.json'), 'utf8'));
  const version = named === 'oldest' ? engines.vscode.replace('^', '') : named;
  return downloadAndUnzipVSCode({ version, cachePath: join(here, '..', '..', 'out', 'vscode') }).catch(error => {
    console.error(`VS Code could not be downloaded (${error.message}); taking the headless one.`);
    return undefined;
  });
}

/** Runs test/vscode/inside/ in an editor; gives how many passed and failed. */
export async function runInside(root) {
  const folder = join(root, 'out', 'editor-workspace', 'inside');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
  const user = join(root, 'out', 'inside-user');
  rmSync(user, { recursive: true, force: true });
  const counts = join(root, 'out', 'inside-counts.json');
  rmSync(counts, { force: true });
  await runTests({
    vscodeExecutablePath: (await desktopEditor()) ?? join(here, 'launcher.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(here, 'inside', 'index.cjs'),
    launchArgs: [
      folder,
      '--disable-extensions',
      `--user-data-dir=${join(user, 'data')}`,
      `--extensions-dir=${join(user, 'extensions')}`,
    ],
    extensionTestsEnv: { SUITE_COUNTS: counts },
  }).catch(error => {
    if (!existsSync(counts)) throw error;
  });
  return JSON.parse(readFileSync(counts, 'utf8'));
}
