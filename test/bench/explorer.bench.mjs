// How long the explorer takes until its first rows are shown, and how much memory, with few and with many sweeps. The
// server is the emulator in a process of its own; what is measured is our side: request, decoding, store, rows.
import { createApiClient } from '../../src/core/api/client.ts';
import { createLiveState } from '../../src/core/live/liveState.ts';
import { createSweepsTree } from '../../src/core/explorer/tree/sweepsTree.ts';
import { startEmulatorProcess } from '../emulator/emulatorProcess.ts';

const AMOUNTS = [10, 1_000, 100_000];
const TIMES = 30;
const LIMITS = { ratio: 1.5, megabytes: 50 };

const clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
const quiet = { info() {}, warn() {} };
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Opens the Sweeps view once: milliseconds until its first rows, and until all that it asks for has arrived. */
async function open(emulator) {
  const client = createApiClient({ host: emulator.url, getKey: async () => emulator.key, fetch, clock, log: quiet });
  const live = createLiveState({ client, clock, log: quiet });
  const place = { entity: emulator.entity, project: emulator.project };
  const tree = createSweepsTree({
    live,
    now: clock.now,
    place,
    pinned: () => [],
    visited: () => [],
  });
  const list = live.store.list({ kind: 'sweeps', ...place });
  const draw = elements => {
    for (const element of elements) {
      element.row();
      if (element.shape === 'open') draw(element.children());
    }
  };
  const start = performance.now();
  const first = new Promise(done =>
    live.store.onDidChange(() => {
      if (list.load.status === 'loaded') done();
    }),
  );
  live.setVisible(true);
  for (const address of tree.lists()) live.watch(address);
  await first;
  draw(tree.roots());
  const rows = performance.now() - start;
  for (const address of tree.lists()) live.watch(address);
  await new Promise(done => setTimeout(done, 150));
  draw(tree.roots());
  return { rows, shown: list.items.length, live };
}

const results = [];
for (const sweeps of AMOUNTS) {
  const emulator = await startEmulatorProcess(['--port', '0', '--sweeps', String(sweeps), '--no-life']);
  (await open(emulator)).live.dispose();
  await emulator.forgetRequests();
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    const { rows, live } = await open(emulator);
    times.push(rows);
    live.dispose();
  }
  const requests = (await emulator.requests()).length / TIMES;
  const kept = await open(emulator);
  globalThis.gc?.();
  // All that this process holds: the libraries and the code beside the rows.
  const megabytes = process.memoryUsage().heapUsed / 1e6;
  console.log(
    `${String(sweeps).padStart(7)} sweeps: first ${kept.shown} rows after ${median(times).toFixed(1)} ms ` +
      `(${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)}), ${requests.toFixed(1)} requests for ` +
      `the first screen, ${megabytes.toFixed(1)} MB of heap in all`,
  );
  results.push({ time: Math.min(...times), megabytes });
  kept.live.dispose();
  await emulator.stop();
}
// Ten sweeps do not fill a page: the time is held against that of a full one.
// The fastest of each: what else runs on the machine only ever adds.
const times = results.map(each => each.time);
const ratio = Math.max(...times) / Math.min(...times);
const most = Math.max(...results.map(each => each.megabytes));
console.log(
  `from ${AMOUNTS[0]} to ${AMOUNTS.at(-1).toLocaleString('en')} sweeps: ${ratio.toFixed(2)} times the time (at ` +
    `most ${LIMITS.ratio}), ${most.toFixed(1)} MB (at most ${LIMITS.megabytes})`,
);
process.exit(ratio > LIMITS.ratio || most > LIMITS.megabytes ? 1 : 0);
