import assert from 'node:assert/strict';
import { confirmByCode } from '../../src/cli/toolHost.ts';
import type { ToolAccount } from '../../src/core/tools/tool.ts';
import { createToolBench } from '../core/tools/toolBench.ts';

describe('A change confirmed by its code', function () {
  this.timeout(20_000);
  let bench: Awaited<ReturnType<typeof createToolBench>>;
  before(async () => {
    bench = await createToolBench({ runs: 60 });
  });
  after(() => bench.stop());

  /** An answer to a call with a code, and the code that it asks for. */
  const call = async (name: string, input: unknown, code?: string, more: Partial<ToolAccount> = {}) => {
    const answer = await bench.ask(name, input, {
      confirm: confirmByCode(code),
      account: async () => {
        const account = await bench.host.account();
        return account && { ...account, ...more };
      },
    });
    return { answer, code: /--confirm (\w+)/.exec(answer)?.[1] };
  };

  it('stands for what is sent, not for what it is thought to take', async () => {
    const before = bench.sweeps();
    const first = await call('launch_sweep', { file: 'sweep.yaml' });
    assert.match(first.answer, /from \d+ runs of the same job/i);
    bench.pass(300_000);
    const prices = { currency: 'EUR', gpus: {}, machines: { 'gpu-queue': 3 } };
    const later = await call('launch_sweep', { file: 'sweep.yaml' }, undefined, { prices });
    assert.match(later.answer, /EUR/);
    assert.equal(later.code, first.code);
    const other = await call('launch_sweep', { file: 'sweep.yaml', project: 'empty-proj' });
    assert.notEqual(other.code, first.code);
    assert.deepEqual(bench.sweeps(), before);
    await call('launch_sweep', { file: 'sweep.yaml' }, first.code, { prices });
    assert.equal(bench.sweeps().length, before.length + 1);
  });

  it('is spent by its launch, also when a minute has passed', async () => {
    const { code } = await call('launch_sweep', { file: 'sweep.yaml' });
    await call('launch_sweep', { file: 'sweep.yaml' }, code);
    const before = bench.sweeps();
    for (const wait of [0, 120_000, 3_600_000]) {
      bench.pass(wait);
      const again = await call('launch_sweep', { file: 'sweep.yaml' }, code);
      assert.match(again.answer, /Nothing was launched/);
      assert.notEqual(again.code, code);
    }
    assert.deepEqual(bench.sweeps(), before);
  });

  it('holds for a sweep whose runs go on meanwhile, and for one verb', async () => {
    const { code } = await call('pause_sweep', { sweep: 'running1' });
    const kept = bench.emulator.world.project('my-team', 'my-proj')?.sweeps.kept.find(each => each.name === 'running1');
    assert.ok(kept);
    assert.notEqual((await call('stop_sweep', { sweep: 'running1' }, code)).code, code);
    assert.equal(kept.state, 'RUNNING');
    kept.runs.pop();
    await call('pause_sweep', { sweep: 'running1' }, code);
    assert.equal(kept.state, 'PAUSED');
  });
});
