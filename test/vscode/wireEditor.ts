// The same launch by the extension in real VS Code and by W&B's own client, each on a world of its own. Both leave the
// same behind, but for listed differences, ids and times.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planOf, tracesSince, unlisted, type Traces } from '../contract/launchWire.ts';
import { clientArguments, wireCases, type WireCase } from '../contract/launchWireCases.ts';
import { runWandb, type RealWandb } from '../contract/realWandb.ts';
import { startEmulatorProcess } from '../emulator/emulatorProcess.ts';
import { showView } from './explorerRows.ts';
import type { Context, Needs } from './suite.ts';

/** Quiet worlds: what was not launched stays as it is. */
const STILL = ['--no-life'];

/** What can be done in an editor: it offers no prior runs. */
export const editorCases = wireCases.filter(({ priorRuns }) => priorRuns === undefined);

/** What a case needs of a window: its flags are settings, or choices made on the way. */
export const needsOf = ({ entity, project, queue, resume }: WireCase): Needs => ({
  account: 'signedIn',
  emulator: STILL,
  settings: {
    'launchSweeps.entity': entity,
    'launchSweeps.project': project,
    ...(queue !== undefined && resume === undefined && { 'launchSweeps.queue': queue }),
  },
});

/** A file with less than a sweep's keys has to declare that it is one. */
const claimed = (text: string): string => `# launch-sweeps: sweep\n${text}`;

/** The first row of a confirmation. */
const CONFIRMS = /^(Launch on|Create the sweep)/;

/** Does in the editor what a case is about; gives the last message. */
async function inEditor({ bench, folder }: Context, { file, plain, queue = '', resume }: WireCase): Promise<string> {
  const name = resume === undefined && file ? file.name : 'resume.yaml';
  if (file) {
    writeFileSync(join(folder, 'sweeps', name), resume === undefined ? file.text : claimed(file.text));
    await bench.openFile(name);
  }
  if (resume === undefined) {
    await bench.command('Launch Sweeps: Launch Sweep');
    const word = await bench.until('the confirmation, or why not', async () =>
      (await bench.told()).find(text => CONFIRMS.test(text) || text.includes('cannot be launched')),
    );
    if (!CONFIRMS.test(word)) return word;
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
async function byClient(
  real: RealWandb,
  each: WireCase,
): Promise<{ traces: Traces; code: number | null; output: string }> {
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

/** What both left behind. */
interface Comparison {
  /** What differs without being listed. */
  readonly differences: readonly string[];
  /** The listed differences that occurred. */
  readonly listed: readonly string[];
  /** How many sweeps were created, by us and by the client. */
  readonly sweeps: number;
  readonly theirSweeps: number;
  /** What the editor told, and what the client printed. */
  readonly said: string;
  readonly output: string;
}

/**
 * Both do a case, side by side; gives what differs without being listed, the sweeps that were created, and what either
 * printed.
 */
export async function compareCase(real: RealWandb, context: Context, each: WireCase): Promise<Comparison> {
  const { emulator } = context;
  const before = await emulator.world();
  const sweep = before.sweeps.find(({ name }) => name === each.resume);
  const plan = planOf(each, sweep && { ...sweep, scheduler: sweep.launchScheduler ?? null });
  const theirs = byClient(real, each);
  theirs.catch(() => undefined);
  const said = await inEditor(context, each);
  const ours = tracesSince(before, await emulator.world());
  const { traces, output } = await theirs;
  return {
    differences: unlisted(ours, traces, plan.differences ?? []),
    listed: plan.differences ?? [],
    sweeps: ours.sweeps.length,
    theirSweeps: traces.sweeps.length,
    said,
    output,
  };
}
