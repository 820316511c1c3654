import assert from 'node:assert/strict';
import { SERVERS, type ServerName } from '../../emulator/servers.ts';
import { createToolBench } from '../tools/toolBench.ts';
import { AT, ready } from './readyNext.ts';

/** What is proposed on a server, and what it keeps of the sweep that is launched with earlier runs. */
async function nextOn(server: ServerName): Promise<{ readonly changes: unknown; readonly kept: unknown }> {
  const bench = await createToolBench({ runs: 30, server, speed: 1000 });
  try {
    const { plan, priorRuns, changes } = await ready(bench);
    const outcome = await bench.sender.launch({ plan, source: 'file:///next.yaml' });
    assert.ok(outcome.kind === 'created', outcome.sentence);
    const kept = bench.emulator.world.project(AT.entity, AT.project)?.sweeps.get(outcome.sweep.name);
    assert.deepEqual(kept?.priorRuns, priorRuns);
    return { changes, kept: { config: kept.config.replace(/\n# x+\s*/, ''), priorRuns } };
  } finally {
    await bench.stop();
  }
}

describe('The next sweep on every server', function () {
  this.timeout(60_000);
  let today: Awaited<ReturnType<typeof nextOn>>;
  before(async () => {
    today = await nextOn('today');
  });

  for (const server of SERVERS.filter(each => each !== 'today'))
    it(`is proposed and launched with earlier runs on "${server}" as on that of today`, async () => {
      assert.deepEqual(await nextOn(server), today);
    });
});
