import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { pythonAnswer } from '../../src/cli/readPython.ts';
import { pythonWithYaml } from './launchPython.ts';
import { seeded } from './launchValues.ts';
import { numbersApart, wrongParts } from './pythonForms.ts';
import { randomModule, RUNNER } from './pythonModules.ts';

interface Answer {
  readonly sweeps: readonly { readonly known: string; readonly config: unknown }[];
}

describe('Sweeps in Python, held against Python itself', function () {
  this.timeout(120_000);
  const python = pythonWithYaml();
  if (!python) {
    it('skipped: Python is missing');
    return;
  }

  it('reads 600 random modules as Python runs them', () => {
    const random = seeded(20);
    const modules = Array.from({ length: 600 }, () => randomModule(random));
    const run = spawnSync(python, ['-c', RUNNER], {
      input: JSON.stringify(modules),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const received = JSON.parse(run.stdout) as (string | null)[];
    const compared = modules.flatMap((source, i) => {
      const config = received[i];
      if (config === null || config === undefined) return [];
      const [sweep] = (numbersApart(pythonAnswer('m.py', source)) as Answer).sweeps;
      return [{ source, sweep, wrong: wrongParts(sweep?.config, numbersApart(config)) }];
    });
    assert.ok(compared.length > 300, `${compared.length} modules ran`);
    assert.deepEqual(
      compared.filter(({ wrong }) => wrong.length > 0).map(({ source, wrong }) => `${wrong.join()}\n${source}`)[0],
      undefined,
    );
    const known = compared.filter(({ sweep }) => sweep?.known === 'full').length;
    assert.ok(known / compared.length >= 0.98, `${known} of ${compared.length} known in full`);
  });
});
