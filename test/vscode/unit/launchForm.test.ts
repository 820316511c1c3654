import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';
import { readSweepFile } from '../../../src/core/sweep/sweepFile.ts';
import type { LaunchContext } from '../../../src/vscode/launch/launchContext.ts';
import { askOptions, type Chosen } from '../../../src/vscode/launch/options/askOptions.ts';
import type { SweepSource } from '../../../src/vscode/launch/sweepSource.ts';
import { root } from '../../../scripts/install.mjs';
import { answers, opened, openBench, PLACE, type CommandBench } from './commandBench.ts';

const FULL = readFileSync(join(root, 'test/fixtures/sample/sweeps/launch-bayes.yaml'), 'utf8');
const LEAST = `${FULL.slice(0, FULL.indexOf('launch:'))}launch: {queue: gpu-queue}\n`;

describe('The form of the options of a launch', () => {
  let bench: CommandBench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench.stop());

  /** Asks for the options of a file, and answers each step; '' = Enter at once. Gives the steps and what was chosen. */
  async function fillIn(
    text: string,
    answer: (title: string) => string,
  ): Promise<[readonly string[], Chosen | undefined]> {
    const source = {
      name: 'a.yaml',
      kind: 'launch-sweep',
      sweep: readSweepFile(parseYaml(text), 'a.yaml'),
      document: { isUntitled: false },
    } as unknown as SweepSource;
    const context = { services: bench.services } as unknown as LaunchContext;
    const asked = askOptions(context, source, { ...PLACE, client: bench.client, author: 'jane' }, undefined);
    const over = asked.then(() => undefined);
    const titles: string[] = [];
    for (;;) {
      const pick = await Promise.race([opened(), over]);
      if (pick === undefined) return [titles, await asked];
      titles.push(pick.title);
      const words = answer(pick.title);
      if (words !== '') await answers(words);
      else pick.enter();
      await new Promise(setImmediate);
    }
  }

  for (const [kind, text] of [
    ['sets all of it', FULL],
    ['sets nothing', LEAST],
  ] as const)
    it(`chooses nothing by Enter alone, of a file that ${kind}`, async () => {
      const [titles, chosen] = await fillIn(text, () => '');
      assert.ok(titles.length > 8, titles.join('\n'));
      assert.deepEqual(
        { ...chosen, options: Object.values(chosen?.options ?? { none: 1 }).filter(value => value !== undefined) },
        { queue: 'gpu-queue', project: 'my-proj', priorRuns: [], options: [] },
      );
    });

  it('holds what was chosen in each step', async () => {
    const typed: Readonly<Record<string, string>> = { Number: '5', Arguments: '--name "my run"', Priority: 'Low' };
    const [titles, chosen] = await fillIn(FULL, title => typed[title.split(' ')[0] ?? ''] ?? '');
    assert.equal(titles.at(-1), 'Keep what was chosen?');
    const { numWorkers, args, priority } = chosen?.options ?? {};
    assert.deepEqual({ numWorkers, args, priority }, { numWorkers: 5, args: ['--name', 'my run'], priority: 3 });
  });
});
