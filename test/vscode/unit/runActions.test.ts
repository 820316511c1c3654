import { commands, outside } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunAction } from '../../../src/contract/results.ts';
import { openSweeps, type SeveralSweeps } from '../../../src/core/results/panel/severalSweeps.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import { actOnRuns } from '../../../src/vscode/panels/results/runActions.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

const SWEEP = { ...PLACE, sweep: 'gridbest' };

describe('From runs in the results back to work', () => {
  let bench: CommandBench;
  let sweeps: SeveralSweeps;
  let ids: readonly string[];
  /** The documents that were made, by their names. */
  const made = new Map<string, string>();

  before(async () => {
    bench = await openBench();
    sweeps = openSweeps(bench.client, [{ path: SWEEP }], () => undefined);
    sweeps.setVisible(true);
    const end = Date.now() + 8_000;
    while (sweeps.sweeps[0]?.results?.state.isWhole !== true && Date.now() < end) await sleep(10);
    ids = sweeps.ids();
    assert.ok(ids.length > 1);
  });
  after(async () => {
    sweeps.dispose();
    await bench.stop();
  });
  beforeEach(() => {
    made.clear();
    isInUse = true;
    commands.length = 0;
    Object.assign(outside, { clipboard: '', opened: [], status: [] });
  });

  /** Columns of a table that has more than are in use. */
  let isInUse = true;
  const act = (action: RunAction, ...runs: readonly string[]): Promise<void> => {
    const documents = {
      put: (_: string, name: string, text: string) => {
        made.set(name, text);
        return name;
      },
      show: (name: string) => Promise.resolve(outside.opened.push(name)),
    };
    const services = { ...bench.services, documents } as unknown as Services;
    const held: SeveralSweeps = { ...sweeps, column: name => (isInUse ? sweeps.column(name) : undefined) };
    return actOnRuns({ services, sweeps: held, file: undefined, send: () => undefined }, action, runs);
  };
  /** The same, for what ends in another command, which fails here. */
  const called = async (action: RunAction, ...runs: readonly string[]): Promise<(typeof commands)[number]> => {
    await assert.rejects(act(action, ...runs));
    const [command] = commands;
    assert.ok(command && commands.length === 1);
    return command;
  };
  const runAt = (place: number): string => sweeps.find(ids[place] ?? '')?.run ?? '';
  const first = (): string => ids[0] ?? '';
  /** What W&B has of the first run's parameters. */
  const values = (): readonly string[] =>
    (sweeps.sweeps[0]?.columns ?? [])
      .filter(({ role }) => role === 'parameter')
      .map(({ name }) => name.split('.').at(-1) ?? '');

  it('their pages are opened in W&B', async () => {
    await act('openInBrowser', ...ids.slice(0, 2));
    assert.deepEqual(
      outside.opened,
      [0, 1].map(place => `https://app.test/my-team/my-proj/runs/${runAt(place)}`),
    );
  });

  it('the log of one is shown', async () => {
    const { id, args } = await called('showLog', first());
    assert.deepEqual([id, args], [COMMANDS.runLog, [{ ...PLACE, run: runAt(0) }]]);
  });

  it('their IDs are copied, one a line', async () => {
    await act('copyId', ...ids.slice(0, 2));
    assert.equal(outside.clipboard, `${runAt(0)}\n${runAt(1)}`);
    await act('copyId', first());
    assert.deepEqual(outside.status, ['Copied 2 IDs', `Copied ${runAt(0)}`]);
  });

  it('the configuration of one is shown and copied as YAML, each parameter on its line', async () => {
    await act('showConfig', first());
    await act('copyConfig', first());
    assert.deepEqual(outside.opened, [`${runAt(0)}.yaml`]);
    assert.equal(made.get(`${runAt(0)}.yaml`), outside.clipboard);
    assert.ok(values().length > 0);
    for (const name of values()) assert.match(outside.clipboard, new RegExp(`^ *${name}:`, 'm'), name);
    assert.equal(outside.clipboard.trim().split('\n').length, values().length);
  });

  it('the command line of one is copied as an agent would write it', async () => {
    await act('copyCommand', first());
    assert.match(outside.clipboard, /^\S*python\S* \S+\.py /);
    for (const name of values()) assert.match(outside.clipboard, new RegExp(`--\\S*${name}=`));
  });

  it('the settings of one become a file with these alone, shown in the table or not, which is launched', async () => {
    isInUse = false;
    const { id } = await called('launchAgain', first());
    assert.equal(id, COMMANDS.launch);
    const [document] = outside.opened as unknown as [{ getText(): string }];
    assert.match(document.getText(), /^parameters:/m);
    assert.doesNotMatch(document.getText(), /\b(values|min|max):/);
  });

  it('the values of several become a new sweep file, and nothing is launched', async () => {
    await act('newFile', ...ids);
    const [document] = outside.opened as unknown as [{ getText(): string }];
    assert.match(document.getText(), /\b(values|min):/);
    assert.deepEqual(commands, []);
  });

  it('values of several that the table does not hold are asked for, and those that W&B lacks are named', async () => {
    await act('newFile', ...ids);
    const [wanted] = outside.opened as unknown as [{ getText(): string }];
    isInUse = false;
    outside.opened.length = 0;
    await act('newFile', ...ids);
    const [found] = outside.opened as unknown as [{ getText(): string }];
    assert.equal(found.getText(), wanted.getText());
    bench.emulator.faults.set([{ operation: 'RunsOfSweep', kind: 'missing', fields: ['config'], times: 1 }]);
    await assert.rejects(act('newFile', ...ids), /no values of these runs for learning_rate, optimizer/);
  });

  it('the configurations of two are compared', async () => {
    const { id, args } = await called('compare', ...ids.slice(0, 2));
    assert.deepEqual(
      [id, args],
      ['vscode.diff', [`${runAt(0)}.yaml`, `${runAt(1)}.yaml`, `${runAt(0)} ↔ ${runAt(1)}`]],
    );
    assert.notEqual(made.get(`${runAt(0)}.yaml`), made.get(`${runAt(1)}.yaml`));
  });

  it('a failure is told, and nothing is copied', async () => {
    bench.emulator.faults.set([{ operation: 'RunsOfSweep', kind: 'nulls', fields: ['project'], times: 1 }]);
    await assert.rejects(act('copyConfig', first()), { name: 'ApiError' });
    await act('copyConfig', 'nobody');
    assert.deepEqual([outside.clipboard, outside.status], ['', []]);
  });
});
