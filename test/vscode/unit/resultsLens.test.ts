import { FakeUri } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { keysOf } from '../../../src/core/launch/send/journal.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { createJournal } from '../../../src/vscode/ui/launchJournal.ts';
import { ResultsLens } from '../../../src/vscode/panels/results/resultsLens.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

describe('The lenses above a file that launched a sweep', () => {
  let bench: CommandBench;
  let storage: string;
  before(async () => {
    bench = await openBench({ lessons: true });
    storage = await mkdtemp(join(tmpdir(), 'launch-sweeps-lens-'));
    Object.assign(bench.services.context, { globalStorageUri: storage });
    Object.assign(bench.services, { platform: {} });
    Object.assign(bench.services.connection, { onDidChange: () => ({ dispose: () => undefined }) });
  });
  after(async () => {
    await bench.stop();
    await rm(storage, { recursive: true });
  });

  /** What the lenses of a file say that launched this sweep, once its runs are counted. */
  const lensesOf = async (sweep: string): Promise<readonly vscode.Command[]> => {
    const file = new FakeUri(`/space/${sweep}.yaml`);
    const journal = createJournal(storage as unknown as vscode.Uri);
    const last = { ...PLACE, sweep, at: 1, variables: {}, earlier: [] };
    await journal.put(keysOf(bench.emulator.url, 'launch', String(file)).last, JSON.stringify(last));
    let changes = 0;
    const lens = new ResultsLens(bench.services, () => changes++);
    await lens.of(file as unknown as vscode.Uri);
    for (let tries = 0; changes === 0 && tries < 500; tries++) await sleep(10);
    const commands = await lens.of(file as unknown as vscode.Uri);
    lens.dispose();
    return commands;
  };
  const titles = async (sweep: string) => (await lensesOf(sweep)).map(({ title }) => title.replace(/[\d.]+$/, 'N'));

  it('offer the next sweep where it has ended, or has runs enough', async () => {
    assert.deepEqual(await titles('explored'), ['150 runs, best N', 'Propose Next']);
    assert.deepEqual(await titles('nobetter'), ['60 runs, best N', 'Propose Next']);
    assert.deepEqual(await titles('running1'), ['11 runs, best N']);
    const [, next] = await lensesOf('explored');
    assert.ok(next);
    assert.equal(next.command, COMMANDS.proposeNext);
    assert.deepEqual(next.arguments, [{ ...PLACE, sweep: 'explored' }]);
  });

  it('are not there above a file that launched nothing from here', async () => {
    const lens = new ResultsLens(bench.services, () => undefined);
    assert.deepEqual(await lens.of(new FakeUri('/space/other.yaml') as unknown as vscode.Uri), []);
    lens.dispose();
  });
});
