import { commands, picks, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient } from '../../../src/core/api/client.ts';
import { createLanguageService } from '../../../src/core/language/service.ts';
import { COMMANDS } from '../../../src/vscode/ids.ts';
import type { LaunchContext } from '../../../src/vscode/launch/launchContext.ts';
import { proposeNext } from '../../../src/vscode/launch/next/proposeNext.ts';
import { sweepAround } from '../../../src/vscode/launch/next/sweepAround.ts';
import { askPriorRuns } from '../../../src/vscode/launch/options/askPriorRuns.ts';
import { runTold } from '../../../src/vscode/ui/registerCommand.ts';
import { FAULTS, SLOW_FAULTS } from '../../core/tools/everyFault.ts';
import { openBench, PLACE, type CommandBench } from './commandBench.ts';

/** An answer that takes longer is not waited for. */
const PATIENCE = 600;
/** Retries come at once, and what would take long is given up soon. */
const hasty = {
  now: () => Date.now(),
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms >= 5_000 ? PATIENCE : 1);
    return () => clearTimeout(timer);
  },
};
const SWEEP = { ...PLACE, sweep: 'explored' };
const NEXT = {
  fileName: 'next.yaml',
  text:
    'method: bayes\nmetric: {name: val_loss}\n' +
    'parameters: {lr: {min: 0.1, max: 0.2}, optimizer: {values: [adamw]}}\n',
};

describe('Commands of the next sweep on a server with faults', function () {
  this.timeout(60_000);
  let bench: CommandBench;
  let context: LaunchContext;
  before(async () => {
    bench = await openBench({ lessons: true });
    const { url: host, key } = bench.emulator;
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const client = createApiClient({ host, getKey: () => Promise.resolve(key), fetch, clock: hasty, log });
    const language = createLanguageService();
    Object.assign(bench.services.connection, { client, signedIn: () => Promise.resolve(client) });
    Object.assign(bench.services, { language: () => Promise.resolve(language), documents: { put: () => 'next' } });
    context = {
      services: bench.services,
      senderOf: () => Promise.resolve({ lastLaunch: () => Promise.resolve(undefined) }),
      bestRanges: () => Promise.resolve({ put: () => undefined }),
    } as unknown as LaunchContext;
  });
  after(() => bench.stop());
  afterEach(() => bench.emulator.faults.set([]));

  const sweeps = (): number => bench.emulator.world.project('my-team', 'my-proj')?.sweeps.kept.length ?? 0;
  /** Runs a command to its end, leaving each question; gives what was told. */
  const told = async (run: () => unknown): Promise<string> => {
    reset();
    [commands.length, picks.length] = [0, 0];
    let isOver = false;
    const done = runTold(bench.services, COMMANDS.proposeNext, run).finally(() => (isOver = true));
    const end = Date.now() + 30_000;
    while (!(isOver as boolean) && Date.now() < end) {
      const pick = picks.at(-1);
      if (pick?.isOpen === true) pick.hide();
      await sleep(5);
    }
    await done;
    await sleep(5);
    return shown.map(({ sentence }) => sentence).join('\n');
  };
  const isShown = (): boolean => commands.some(({ id }) => id === 'vscode.diff');

  it('shows a proposal, a neighborhood, and which runs can count, without a fault', async () => {
    await told(() => proposeNext(context, [SWEEP]));
    assert.ok(isShown());
    await told(() => askPriorRuns(context.services.connection.client as never, SWEEP, NEXT));
    assert.match(
      JSON.stringify(picks[0]?.items),
      /All \d+ runs.*\d+ left out: bayes fails on values that are not in the lists/,
    );
    const none = { ...NEXT, text: NEXT.text.replace('adamw', 'unheard of') };
    await told(() => askPriorRuns(context.services.connection.client as never, SWEEP, none));
    assert.match(
      JSON.stringify(picks[0]?.items),
      /^\[\{"label":"None: the sweep starts from scratch"[^{]*\d+ left out[^{]*\}\]$/,
    );
    assert.deepEqual(shown, []);
    assert.match(await told(() => proposeNext(context, [{ ...PLACE, sweep: 'toofew' }])), /at least 20 finished runs/);
    assert.deepEqual(
      shown.map(({ severity }) => severity),
      ['info'],
      'nothing has failed',
    );
    assert.match(await told(() => proposeNext(context, [{ ...PLACE, sweep: 'gone' }])), /gone was not found/);
  });

  for (const fault of [...FAULTS, ...SLOW_FAULTS])
    it(`tell what came, and send nothing: ${fault.kind} ${String(fault.status ?? '')}`, async () => {
      const before = sweeps();
      const row = await bench
        .row({ kind: 'runs', ...SWEEP, metric: undefined, parameters: [] }, 'explored')
        .catch(() => undefined);
      bench.emulator.faults.set([{ ...fault, operation: '*' }]);
      const { client } = context.services.connection;
      for (const [what, run] of [
        ['propose', () => proposeNext(context, [SWEEP])],
        ['around', () => sweepAround(context, [row])],
        ['prior runs', () => askPriorRuns(client as never, SWEEP, NEXT)],
      ] as const) {
        if (what === 'around' && row === undefined) continue;
        const said = await told(run);
        const isAsked = isShown() || picks.length > 0;
        assert.ok(isAsked || said.length > 20, `${what}: ${said}`);
        assert.ok(shown.length <= 1, `${what}: ${said}`);
        assert.doesNotMatch(said, /undefined|\[object/, what);
      }
      assert.equal(sweeps(), before);
    });
});
