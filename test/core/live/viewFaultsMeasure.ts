// `npm run measure -- viewFaults`: each fault of the emulator in every view; `npm test` takes one view a fault.
import { spawnSync } from 'node:child_process';

export function measure(): void {
  const run = spawnSync(process.execPath, ['scripts/mocha.mjs', 'test/core/live/liveStateFaults.test.ts'], {
    env: { ...process.env, WHOLE: '1' },
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
}
