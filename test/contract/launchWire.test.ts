// The same by wire: ours and the real client's launches, each on a world of its own, leave the same behind but for
// listed differences.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '../../src/core/api/client.ts';
import { sweep as askSweep } from '../../src/core/api/operations/sweep.ts';
import { createSender } from '../../src/core/launch/send/sender.ts';
import type { Plan } from '../../src/core/launch/plan/types.ts';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import { photograph, planOf, tracesSince, unlisted, type Traces } from './launchWire.ts';
import { clientArguments, wireCases, type WireCase } from './launchWireCases.ts';
import { proposalCases } from './proposalCases.ts';
import { NO_WANDB, realWandb, runWandb, type RealWandb } from './realWandb.ts';

const START = Date.UTC(2026, 2, 1);
const log = { info: () => undefined, warn: () => undefined };
const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

async function inWorld(act: (emulator: Emulator) => Promise<void>): Promise<Traces> {
  const emulator = await startEmulator({ noLife: true, stillClock: true, startTime: START });
  try {
    const before = photograph(emulator.world);
    await act(emulator);
    return tracesSince(before, photograph(emulator.world));
  } finally {
    await emulator.stop();
  }
}

async function ours(emulator: Emulator, each: WireCase): Promise<Plan> {
  const client = createApiClient({
    host: emulator.url,
    getKey: () => Promise.resolve(emulator.key),
    fetch: (input, init) => fetch(input, init),
    clock,
    log,
  });
  const kept = new Map<string, string>();
  const journal = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    put: (key: string, value: string) => {
      kept.set(key, value);
      return Promise.resolve();
    },
    remove: (key: string) => {
      kept.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...kept.keys()]),
  };
  const sender = createSender({ client, journal, owner: 'test', log });
  const { entity = '', project = '', resume } = each;
  const found = resume === undefined ? undefined : await askSweep(client, { entity, project, sweep: resume });
  const plan = planOf(each, found && { ...found, config: found.config ?? '', scheduler: found.scheduler ?? null });
  if ('refused' in plan) return plan;
  await (found
    ? sender.resume({ plan, sweep: found.name, state: found.state })
    : sender.launch({ plan, source: each.name }));
  return plan;
}

describe("Launches by wire, ours beside the real client's", function () {
  this.timeout(120_000);
  let real: RealWandb;
  let folder: string;

  before(function () {
    this.timeout(600_000);
    const found = realWandb();
    if (!found) {
      console.log(`    ${NO_WANDB}`);
      return this.skip();
    }
    real = found;
    folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-wire-'));
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  for (const each of [...wireCases, ...proposalCases()]) {
    it(each.name, async () => {
      let plan: Plan | undefined;
      if (each.file) writeFileSync(join(folder, each.file.name), each.file.text);
      const [mine, theirs] = await Promise.all([
        inWorld(async emulator => {
          plan = await ours(emulator, each);
        }),
        inWorld(async emulator => {
          await runWandb(real, clientArguments(each), { url: emulator.url, key: emulator.key, cwd: folder });
        }),
      ]);
      assert.deepEqual(unlisted(mine, theirs, plan?.differences ?? []), []);
      if (!each.name.includes('refuses')) assert.equal(mine.sweeps.length, 1);
    });
  }
});
