// The same launch by two hands: the extension in real VS Code and W&B's own client, each on a world of its own. Both leave the
// same behind, but for listed differences, ids and times.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { startEmulatorProcess } from '../../scripts/emulatorProcess.mjs';
import { showView } from './explorerRows.mjs';

const load = name => tsImport(`../contract/${name}.ts`, import.meta.url);
const { wireCases, clientArguments } = await load('launchWireCases');
const { planOf, tracesSince, unlisted } = await load('launchWire');
const { NO_WANDB, realWandb, runWandb } = await load('realWandb');

export { NO_WANDB, realWandb };

/** Quiet worlds: what nobody launched stays as it is. */
const STILL = ['--no-life'];

/** What can be done in an editor: it offers no prior runs. */
export const editorCases = wireCases.filter(({ priorRuns }) => priorRuns === undefined);

/** What a case needs of a window: its flags are settings, or choices made on the way. */
export const needsOf = ({ entity, project, queue, resume }) => ({
  account: 'signedIn',
  emulator: STILL,
  settings: {
    'launchSweeps.entity': entity,
    'launchSweeps.project': project,
    ...(queue !== undefined && resume === undefined && { 'launchSweeps.queue': queue }),
  },
});

/** A file that says less than a sweep has to say of itself that it is one. */
const claimed = text => `# launch-sweeps: sweep\n${text}`;

/** Does in the editor what a case is about; gives the last word told. */
async function inEditor({ bench, folder }, { file, plain, queue, resume }) {
  const name = resume === undefined ? file.name : 'resume.yaml';
  if (file) {
    writeFileSync(join(folder, 'sweeps', name), resume === undefined ? file.text : claimed(file.text));
    await bench.openFile(name);
  }
  if (resume === undefined) {
    await bench.command('Launch Sweeps: Launch Sweep');
    const word = await bench.until('the confirmation, or why not', async () =>
      (await bench.told()).find(text => text.startsWith('rocket') || text.includes('cannot be launched')),
    );
    if (!word.startsWith('rocket')) return word;
    await bench.pick(plain ? 'Create the sweep' : 'Launch on');
    return bench.toast(plain ? 'was created' : 'was launched');
  }
  await showView(bench, 'Sweeps');
  await bench.row(`Sweep ${resume}`);
  if (file) await bench.focusEditor();
  await bench.command('Launch Sweeps: Resume Sweep');
  await bench.pick(resume);
  if (file) await bench.pick('Use the launch and scheduler settings');
  if (queue !== 'gpu-queue') {
    await bench.pick('Choose another queue');
    await bench.pick(queue);
  }
  await bench.pick(`Resume on ${queue}`);
  return bench.toast('was resumed');
}

/** The same by the real client, on a world of its own. */
async function byClient(real, each) {
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-wire-'));
  const emulator = await startEmulatorProcess(STILL);
  try {
    if (each.file) writeFileSync(join(folder, each.file.name), each.file.text);
    const before = await emulator.world();
    const { code, output } = await runWandb(real, clientArguments(each), {
      url: emulator.url,
      key: emulator.key,
      cwd: folder,
    });
    return { traces: tracesSince(before, await emulator.world()), code, output };
  } finally {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both do a case, side by side; gives what differs without being listed, the sweeps that came to be, and what either said. */
export async function compareCase(real, context, each) {
  const { emulator } = context;
  const before = await emulator.world();
  const sweep = before.sweeps.find(({ name }) => name === each.resume);
  const plan = planOf(each, sweep && { ...sweep, scheduler: sweep.launchScheduler });
  const theirs = byClient(real, each);
  theirs.catch(() => undefined);
  const said = await inEditor(context, each);
  const ours = tracesSince(before, await emulator.world());
  const { traces, code, output } = await theirs;
  return {
    name: each.name,
    differences: unlisted(ours, traces, plan.differences ?? []),
    listed: plan.differences ?? [],
    sweeps: ours.sweeps.length,
    theirSweeps: traces.sweeps.length,
    said,
    code,
    output,
  };
}
