import assert from 'node:assert/strict';
import type { Run, Sweep } from '../../../src/core/api/types.ts';
import { resultsTime } from '../../../src/core/live/resultsTime.ts';
import { createRunTable } from '../../../src/core/results/load/runTable.ts';
import type { OpenSweep } from '../../../src/core/results/panel/openSweep.ts';
import { runningWords } from '../../../src/core/explorer/rows/runningWords.ts';
import { sweepRow } from '../../../src/core/explorer/rows/sweepRow.ts';
import { seededRandom } from '../../../src/core/random.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 27, 12);
const BANDS = 'early_terminate: {type: hyperband, max_iter: 27, s: 2, eta: 3}\n';
const configOf = (more: string): string =>
  `method: random\nrun_cap: 500\nmetric: {name: loss}\n${more}parameters: {lr: {min: 0.1, max: 0.5}}\n`;

/** Runs on two workers, the newest first: the time of each shrinks, and some are stopped at a ninth. */
function runs(): readonly Run[] {
  const random = seededRandom(3);
  const free = [NOW, NOW - 3 * MINUTE];
  return Array.from({ length: 300 }, (_, place): Run => {
    const length = (random() < 0.5 ? 10 : 90) * MINUTE * (1 + place / 300);
    const worker = (free[0] ?? 0) > (free[1] ?? 0) ? 0 : 1;
    const to = free[worker] ?? 0;
    free[worker] = to - length;
    const [name, state] = [`run${String(place)}`, place < 2 ? 'running' : 'finished'];
    const times = { createdAt: to - length, heartbeatAt: to, computeSeconds: length / 1000 };
    return { id: name, name, state, ...times, config: {}, summary: {} };
  });
}

/** What is told of the time left by the row, the status bar, and the panel that has all runs. */
function told(config: string, launchedAs?: Sweep['launchedAs']): readonly (string | undefined)[] {
  const all = runs();
  const sweep = { id: 's', name: 'abcd1234', state: 'RUNNING', config, ...(launchedAs && { launchedAs }) } as Sweep;
  const [alive, over] = [all.slice(0, 2), all.slice(2)];
  const progress = { id: 'abcd1234', total: 300, running: 2, finished: 298, times: [...alive, ...over.slice(0, 30)] };
  const table = createRunTable();
  table.put(all, []);
  const opened = { config, times: [], results: { table, state: { isWhole: true, missing: [] } } };
  const found = /about \d+ \w+( \d+ \w+)?/;
  const context = { now: NOW, progress };
  return [
    found.exec(sweepRow(sweep, context).description)?.[0],
    found.exec(runningWords(sweep, context)?.short ?? '')?.[0],
    found.exec(resultsTime(opened as unknown as OpenSweep, { now: NOW, sweep }) ?? '')?.[0],
  ];
}

describe('The time left of a sweep', () => {
  for (const [what, more, launchedAs] of [
    ['of a sweep without a queue', '', undefined],
    ['of a launched sweep with more workers', '', { numWorkers: 4 }],
    ['where poor runs are stopped early', BANDS, undefined],
  ] as const)
    it(`is the same in row, status bar and panel ${what}`, () => {
      const [row, bar, panel] = told(configOf(more), launchedAs as Sweep['launchedAs']);
      assert.match(row ?? '', /about \d/);
      assert.deepEqual([bar, panel], [row, row]);
    });

  it('is less where poor runs are stopped early', () => {
    assert.notDeepEqual(told(configOf(BANDS)), told(configOf('')));
  });
});
