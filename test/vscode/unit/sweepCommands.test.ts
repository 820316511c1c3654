import { outside, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { sweep } from '../../../src/core/api/operations/sweep.ts';
import { copyId } from '../../../src/vscode/explorer/copyId.ts';
import { openInBrowser } from '../../../src/vscode/explorer/openInBrowser.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { followEnd } from '../../../src/vscode/launch/followEnd.ts';
import { changeSweeps } from '../../../src/vscode/sweeps/changeSweeps.ts';
import { deleteSweeps } from '../../../src/vscode/sweeps/deleteSweeps.ts';
import { stopSelectedRuns } from '../../../src/vscode/sweeps/stopRuns.ts';
import { runTold } from '../../../src/vscode/ui/registerCommand.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

const SWEEPS = { kind: 'sweeps', ...PLACE } as const;
const runsOf = (sweep: string) => ({ kind: 'runs', ...PLACE, sweep, metric: undefined, parameters: [] }) as const;

describe('Commands of sweeps and runs', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.stop());
  const stateOf = async (name: string): Promise<string> => (await sweep(bench.client, { ...PLACE, sweep: name })).state;

  for (const [verb, button, says, state] of [
    ['pause', 'Pause', /^Pause .*No new runs are started\. Runs in progress continue to their end/, 'PAUSED'],
    ['stop', 'Stop', /^Stop .*can start it again later/, 'FINISHED'],
    ['cancel', 'Cancel Sweep', /^Cancel .*its runs are killed/, 'CANCELED'],
  ] as const)
    it(`${verb} says what will happen, and does it only then`, async () => {
      const row = await bench.row(SWEEPS, 'running1');
      await changeSweeps(bench.services, verb, [row]);
      const [question] = shown;
      assert.match(`${question?.sentence} ${question?.detail}`, says);
      assert.deepEqual([await stateOf('running1'), bench.asked('SetSweepState')], ['RUNNING', 0]);
      reset(button);
      await changeSweeps(bench.services, verb, [row]);
      assert.deepEqual([await stateOf('running1'), bench.asked('SetSweepState')], [state, 1]);
    });

  it('nothing is said of a scheduler or a queue where agents take the runs themselves', async () => {
    const row = await bench.row(SWEEPS, 'classic2');
    await changeSweeps(bench.services, 'pause', [row]);
    await changeSweeps(bench.services, 'cancel', [row]);
    const [pause, cancel] = shown;
    assert.match(pause?.detail ?? '', /Resume lets the agents start runs again/);
    assert.doesNotMatch(`${cancel?.sentence} ${cancel?.detail}`, /scheduler|queue/i);
  });

  it('Delete Sweep does not call failed what was not answered', async () => {
    const row = await bench.row(SWEEPS, 'canceled');
    bench.emulator.faults.set([{ operation: 'DeleteSweep', kind: 'cutAfter', times: 1 }]);
    reset('Delete');
    await runTold(bench.services, COMMANDS.deleteSweep, () => deleteSweeps(bench.services, [row]));
    await sleep(5);
    assert.match(shown.at(-1)?.sentence ?? '', /^The sweep canceled may have been deleted/);
    await assert.rejects(stateOf('canceled'), { kind: 'notFound' });
  });

  it('Stop Run asks once for several runs, and stops those', async () => {
    await bench.live.refresh(runsOf('running1'));
    const rows = bench.live.store.list(runsOf('running1')).items.filter(({ value }) => value.state === 'running');
    assert.equal(rows.length, 2);
    const stop = () => stopSelectedRuns(bench.services, [rows[0], rows]);
    await stop();
    assert.match(`${shown[0]?.sentence} ${shown[0]?.detail}`, /^Stop 2 runs\? .*notices within about 15 seconds/);
    assert.equal(bench.asked('StopRun'), 0);
    reset('Stop');
    await stop();
    assert.deepEqual([shown.length, bench.asked('StopRun')], [1, 2]);
  });

  it('Copy ID copies what commands take, the whole name of a version of a job', async () => {
    await copyId([await bench.row(SWEEPS, 'running1')]);
    assert.deepEqual([outside.clipboard, outside.status], ['running1', ['Copied running1']]);
    const node = await bench.row({ kind: 'jobs', ...PLACE }, 'job-train');
    await copyId([{ node, version: 'v2' }]);
    assert.equal(outside.clipboard, 'my-team/my-proj/job-train:v2');
  });

  it('Open in W&B opens the page of the row, from the palette that of the project in use', async () => {
    await openInBrowser(bench.services, [await bench.row(SWEEPS, 'running1')]);
    await bench.live.refresh(runsOf('gridbest'));
    const [run] = bench.live.store.list(runsOf('gridbest')).items;
    await openInBrowser(bench.services, [run]);
    await openInBrowser(bench.services, []);
    assert.deepEqual(outside.opened, [
      'https://app.test/my-team/my-proj/sweeps/running1',
      `https://app.test/my-team/my-proj/runs/${run?.value.name}`,
      'https://app.test/my-team/my-proj',
    ]);
  });
});

describe('What still runs a while after Stop Sweep', () => {
  it('is reported, and can be stopped', async () => {
    const bench = await openBench(
      {},
      {
        now: () => Date.now(),
        after(ms, run) {
          bench.emulator.clock.advance(ms);
          const timer = setTimeout(run);
          return () => clearTimeout(timer);
        },
      },
    );
    reset('Stop', 'Stop Runs');
    await changeSweeps(bench.services, 'stop', [await bench.row(SWEEPS, 'running1')]);
    await followEnd(bench.services, { ...PLACE, sweep: 'running1' }, 'stop');
    assert.match(shown.at(-1)?.sentence ?? '', /^The sweep running1 is stopped\. 2 runs are still running\. /);
    assert.equal(bench.asked('StopRun'), 2);
    await bench.stop();
  });
});
