// The tests over generated cases with all of them, of which every run takes a quarter.
import { spawnSync } from 'node:child_process';
import { root } from '../../scripts/install.mjs';

const FILES = [
  'test/core/language/complete/firstOffer.test.ts',
  'test/core/language/complete/snippetPlaces.test.ts',
  'test/core/language/validateRandom.test.ts',
  'test/core/launch/send/faults/randomRuns.test.ts',
  'test/core/yaml/edit/editor.property.test.ts',
  'test/contract/engine.test.ts',
  'test/contract/spaceEngine.test.ts',
];

/** Runs them; prints what mocha prints, and ends with 1 where one fails. */
export function measure(): Promise<void> {
  const { status } = spawnSync(process.execPath, ['scripts/mocha.mjs', ...FILES], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WHOLE: '1' },
  });
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
