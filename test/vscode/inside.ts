// The suite that runs inside the extension host, started by @vscode/test-electron: in the desktop editor where there is
// a display and it can be downloaded, else in the headless one.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { here } from './prepare.ts';

/**
 * The desktop editor's executable in a version (`oldest` is that of `engines`), or undefined where only the headless
 * one will do.
 */
async function desktopEditor(named = process.env['VSCODE_VERSION'] ?? 'stable'): Promise<string | undefined> {
  const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!display) return undefined;
  const { engines } = JSON.parse(readFileSync(join(here, '..', '..', 'package.json'), 'utf8')) as {
    engines: { vscode: string };
  };
  const version = named === 'oldest' ? engines.vscode.replace('^', '') : named;
  return downloadAndUnzipVSCode({ version, cachePath: join(here, '..', '..', 'out', 'vscode') }).catch(
    (error: unknown) => {
      console.error(`VS Code could not be downloaded (${String(error)}); taking the headless one.`);
      return undefined;
    },
  );
}

/** Bundles what the extension host loads: it takes CommonJS. Gives its entry. */
async function bundleInside(root: string): Promise<string> {
  const outdir = join(root, 'out', 'inside');
  await build({
    entryPoints: ['index', 'host'].map(name => join(here, 'inside', `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.cjs');
}

/** Runs test/vscode/inside/ in an editor; gives how many passed and failed. */
export async function runInside(root: string): Promise<{ passed: number; failed: number }> {
  const folder = join(root, 'out', 'editor-workspace', 'inside');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
  const user = join(root, 'out', 'inside-user');
  rmSync(user, { recursive: true, force: true });
  const counts = join(root, 'out', 'inside-counts.json');
  rmSync(counts, { force: true });
  await runTests({
    vscodeExecutablePath: (await desktopEditor()) ?? join(here, 'launcher.ts'),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleInside(root),
    launchArgs: [
      folder,
      '--disable-extensions',
      `--user-data-dir=${join(user, 'data')}`,
      `--extensions-dir=${join(user, 'extensions')}`,
    ],
    extensionTestsEnv: { SUITE_COUNTS: counts },
  }).catch((error: unknown) => {
    if (!existsSync(counts)) throw error;
  });
  return JSON.parse(readFileSync(counts, 'utf8')) as { passed: number; failed: number };
}
