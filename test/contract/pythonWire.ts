// Create Sweep from Python beside `wandb.sweep` itself: the client runs the file, we read it, and both send.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createApiClient } from '../../src/core/api/client.ts';
import { planPython } from '../../src/core/launch/plan/planPython.ts';
import { createSender } from '../../src/core/launch/send/sender.ts';
import { readNotebook } from '../../src/core/python/notebook/readNotebook.ts';
import { readPythonCode, readPythonDocument } from '../../src/core/sweep/python/readPythonDocument.ts';
import { unknownParts } from '../../src/core/sweep/python/unknownParts.ts';
import type { ProjectPath } from '../../src/core/wandb/projectPath.ts';
import { startEmulator } from '../emulator/start.ts';
import { corpusFiles, corpusMutants } from './corpusCases.ts';
import { sharedFile } from './launchShared.ts';
import { asPython } from './pythonCorpus.ts';
import { FORGE_VERSION, realWandb, wandbEnvironment, type RealWandb } from './realWandb.ts';
import { recordWire } from './wireRecorder.ts';

/** A Python file, or the code of a notebook. */
export interface PythonFile {
  readonly name: string;
  readonly text: string;
}

/** What became of a file by us and by the client: the variables of each sweep that was sent, or why none was. */
export interface WirePair {
  readonly name: string;
  /** undefined = a part is unknown to us, so nothing is compared. */
  readonly ours: readonly unknown[] | undefined;
  readonly theirs: readonly unknown[];
  /** What the client printed. */
  readonly printed: string;
}

/** The client that knows all of `wandb.sweep`; undefined where it cannot be installed. */
export function sweepClient(): RealWandb | undefined {
  return realWandb(FORGE_VERSION);
}

/** The ways of writing a sweep; those that one import brings are read with it. */
export function formFiles(): PythonFile[] {
  const folder = sharedFile('python', 'forms');
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter(name => /\.(?:py|ipynb)$/.test(name))
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text: name.endsWith('.ipynb') ? (readNotebook(text)?.text ?? '') : text };
    });
}

/** Real files and, with `mutants`, what small changes make of them, written as Python. */
export function convertedFiles(mutants: boolean): PythonFile[] {
  return [...corpusFiles(), ...(mutants ? corpusMutants() : [])].flatMap(({ id, text }) => {
    const python = asPython(text);
    return python === undefined ? [] : [{ name: id, text: python }];
  });
}

/** Runs files one after the other by the client, and creates the sweeps in them as the extension does. */
export async function compareWire(
  real: RealWandb,
  files: readonly PythonFile[],
  told: (pair: WirePair) => void,
): Promise<void> {
  const emulator = await startEmulator({ noLife: true });
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-python-'));
  const shared = sharedFile('python', 'forms', 'shared_space.py');
  if (shared !== undefined) copyFileSync(shared, join(folder, 'shared_space.py'));
  const recorder = await recordWire(emulator);
  const sentSince = async (act: () => Promise<void>): Promise<readonly unknown[]> => {
    recorder.sent.length = 0;
    await act();
    const sent = recorder.sent.map(settled);
    // After a failure the client sends the same again, up to five times (`oneSend`).
    return sent.filter((one, index) => !isDeepStrictEqual(one, sent[index - 1]));
  };
  try {
    for (const { name, text } of files) {
      const path = join(folder, 'sweep_file.py');
      writeFileSync(path, text);
      let printed = '';
      const theirs = await sentSince(async () => {
        const { output } = await real.forks().run({
          args: ['run-file', path],
          env: {
            ...wandbEnvironment(real, { url: recorder.url, key: emulator.key }, folder),
            WANDB_SILENT: 'true',
            WANDB_ENTITY: IN_USE.entity,
            WANDB_PROJECT: IN_USE.project,
          },
          cwd: folder,
          timeoutMs: 60_000,
        });
        printed = output;
      });
      const known: boolean[] = [];
      const ours = await sentSince(async () => {
        known.push(await create(text, recorder.url, emulator.key));
      });
      told({ name, ours: known.includes(false) ? undefined : ours, theirs, printed });
    }
  } finally {
    await recorder.stop();
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a sweep goes whose call does not say it. */
const IN_USE: ProjectPath = { entity: 'my-team', project: 'my-proj' };
const log = { info: () => undefined, warn: () => undefined };

/** Creates the sweeps of a file, as far as everything is known; false where a part is not. */
async function create(text: string, host: string, key: string): Promise<boolean> {
  const kept = new Map<string, string>();
  const client = createApiClient({
    host,
    getKey: () => Promise.resolve(key),
    fetch,
    clock: {
      now: () => Date.now(),
      after: (ms, run) =>
        (
          clear => () =>
            clearTimeout(clear)
        )(setTimeout(run, ms)),
    },
    log,
  });
  const sender = createSender({
    client,
    owner: 'test',
    log,
    journal: {
      get: name => Promise.resolve(kept.get(name)),
      put: (name, value) => Promise.resolve(void kept.set(name, value)),
      remove: name => Promise.resolve(void kept.delete(name)),
      keys: () => Promise.resolve([...kept.keys()]),
    },
  });
  let account: ProjectPath = IN_USE;
  const { parts } = readPythonDocument({ text, fileName: 'sweep.py' });
  if (parts.length < readPythonCode(text).sweeps.sweeps.length) return false;
  for (const [part, { sweep }] of parts.entries()) {
    const { kind, entity, project, priorRuns } = sweep.tree.python ?? {};
    if (kind === 'controller') continue;
    if (priorRuns === '?' || priorRuns === undefined) return false;
    if (entity === '?' || project === '?' || unknownParts(sweep.tree).length > 0) return false;
    const plan = planPython(sweep, {
      entity: entity ?? account.entity,
      project: project ?? account.project,
      priorRuns,
    });
    if ('refused' in plan) break;
    const outcome = await sender.launch({ plan, source: String(part) });
    // The file ends where the client fails.
    if (outcome.kind !== 'created') break;
    // The client takes the next sweep to the same place, where its call says none.
    account = { entity: outcome.sweep.entity, project: outcome.sweep.project };
  }
  return true;
}

/** What is absent and what is null mean the same; the client says "null" where no template variables are set. */
function settled(variables: Readonly<Record<string, unknown>>): unknown {
  const { templateVariableValues, ...others } = variables;
  const all = { ...others, ...(templateVariableValues !== 'null' && { templateVariableValues }) };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
