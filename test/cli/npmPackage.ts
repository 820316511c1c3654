import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../contract/launchShared.ts';

interface NpmPackage {
  /** The file of its command. */
  readonly command: string;
  /** What npm installs. */
  readonly archive: string;
}
let built: NpmPackage | undefined;

/** The npm package as it would be published, built once for all tests of a process. */
export function npmPackage(): NpmPackage {
  if (built) return built;
  const script = ['scripts/packageNpm.mjs'];
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: repositoryRoot, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as { version: string };
  const out = join(repositoryRoot, 'out');
  built = { command: join(out, 'npm', 'launch-sweeps.mjs'), archive: join(out, `launch-sweeps-${version}.tgz`) };
  return built;
}
