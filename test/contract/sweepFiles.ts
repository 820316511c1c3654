// Sweeps in Python as people write them (test/fixtures/sweeps), run with a stub of `wandb` that keeps what it gets: the
// judge of what is read without running.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideFile } from '../../src/cli/besideFile.ts';
import { pythonAnswer } from '../../src/cli/readPython.ts';
import { isBag } from '../../src/core/json.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';
import { numbersApart, wrongParts } from './pythonForms.ts';

/** Where the files are. */
export const sweepFolder = fileURLToPath(new URL('../fixtures/sweeps', import.meta.url));

/** What `wandb.sweep` got, `"?"` where that differed between runs. */
interface Call {
  readonly config: unknown;
  readonly project: string | null;
  readonly entity: string | null;
}

/** What is wrong in our reading of a file, and how much of it is known. */
export interface SweepFileJudged {
  readonly wrong: readonly string[];
  /** Sweeps that are the same at every run; those that we know in full; those that we do not know at all. */
  readonly fixed: number;
  readonly full: number;
  readonly unseen: readonly string[];
}

/** The names of the files. */
export function sweepFiles(folder = sweepFolder): string[] {
  return readdirSync(folder)
    .filter(name => /\.(?:py|ipynb)$/.test(name))
    .sort();
}

/** The file that keeps what was found when all were last run: `npm run measure -- sweepFiles record`. */
export const sweepTruthFile = join(sweepFolder, 'truth.jsonl');

/** What each file handed to `wandb.sweep` when it was run, a line of JSON each; undefined where it cannot be run. */
export function runSweepFiles(files: readonly string[], folder = sweepFolder): string[] | undefined {
  const python = pythonEnvironment(
    'venv-sweep-files',
    ['numpy==2.3.5', 'pyyaml==6.0.3', 'click==8.5.0'],
    'import numpy, yaml, click',
  );
  if (python === undefined) return undefined;
  const runner = fileURLToPath(new URL('sweepRuns.py', import.meta.url));
  const input = JSON.stringify(files.map(file => join(folder, file)));
  const { stdout, stderr, status } = spawnSync(python, [runner], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n');
}

/** Holds our reading of a file against what it handed over. */
export function judgeSweepFile(file: string, truth: string, folder = sweepFolder): SweepFileJudged {
  const path = join(folder, file);
  const answer = pythonAnswer(file, readFileSync(path, 'utf8'), besideFile(path));
  const { sweeps } = numbersApart(answer) as { sweeps: (Partial<Call> & { known: string })[] };
  const calls = numbersApart(truth) as Call[];
  const wrong: string[] = [];
  const unseen: string[] = [];
  if (sweeps.length > calls.length) wrong.push(`${file}: ${sweeps.length} sweeps, there are ${calls.length}`);
  let fixed = 0;
  let full = 0;
  calls.forEach((call, at) => {
    const isFixed = !JSON.stringify(call.config).includes('"?"');
    if (isFixed) fixed++;
    const said = sweeps[at];
    if (!said || said.known !== 'full') {
      if (isFixed) unseen.push(`${file} ${at}: ${said?.known ?? 'not found'}`);
    } else full++;
    if (!said) return;
    const isSame = said.known !== 'full' || isDeepStrictEqual(said.config, call.config);
    const parts = wrongParts(told(said.config), call.config);
    parts.push(...withoutKeys(said.config, call.config));
    for (const part of parts.length > 0 || isSame ? parts : ['not what was received'])
      wrong.push(`${file} ${at}: ${part}`);
    for (const key of ['project', 'entity'] as const)
      if (said[key] !== '?' && (said[key] ?? null) !== call[key]) wrong.push(`${file} ${at}: ${key}`);
  });
  return { wrong, fixed, full, unseen };
}

/** A configuration without what is not known: such a key may be missing. */
function told(config: unknown): unknown {
  if (Array.isArray(config)) return config.map(told);
  if (!isBag(config)) return config;
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]) => (value === '?' ? [] : [[key, told(value)]])),
  );
}

/** Keys of what was received that are not said, where no further keys are said to be possible. */
function withoutKeys(said: unknown, received: unknown, path = ''): string[] {
  if (Array.isArray(said) && Array.isArray(received))
    return said.flatMap((item, at) => withoutKeys(item, received[at], `${path}[${at}]`));
  if (!isBag(said) || !isBag(received)) return [];
  const missing = Object.keys(received).filter(key => !(key in said) && !('?' in said) && key !== '?');
  const inner = Object.entries(said).flatMap(([key, value]) => withoutKeys(value, received[key], `${path}.${key}`));
  return [...missing.map(key => `${path} lacks ${key}`), ...inner];
}
