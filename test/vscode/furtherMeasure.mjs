// `npm run measure -- further`: the tests of further/, as run.mjs runs them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export async function measure() {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), 'further/'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
