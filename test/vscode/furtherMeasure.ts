// `npm run measure -- further`: the tests of further/, and those that repeat others, as run.ts runs them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';

export function measure(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'editor.mjs'), '--further'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
