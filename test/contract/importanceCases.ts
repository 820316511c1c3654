// Importance of parameters held against what scikit-learn, SciPy and Optuna answer (../shared/oracle).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Bag } from '../../src/core/json.ts';
import { toColumn } from '../../src/core/results/columns/toColumn.ts';
import {
  importanceOf,
  type ImportanceAnswer,
  type ImportanceQuestion,
} from '../../src/core/results/importance/importance.ts';
import { repositoryRoot, sharedFile } from './launchShared.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';

type Numbers = Readonly<Record<string, number | null>>;
interface Scattered {
  readonly mean: Numbers;
  readonly sd: Numbers;
}

export interface ImportanceCase {
  readonly id: string;
  readonly goal?: string;
  readonly parameters: Readonly<Record<string, readonly unknown[]>>;
  readonly metric: readonly unknown[];
  readonly state?: readonly unknown[];
  readonly space?: Readonly<Record<string, Bag>>;
  readonly used: number;
  readonly forest: Scattered;
  readonly permutation?: Scattered;
  readonly pearson: Numbers;
  readonly spearman: Numbers;
  readonly pearsonLog?: Numbers;
  readonly pedAnova: Numbers;
  readonly pedAnova25: Numbers;
  /** The least tenth, the median and the greatest tenth of forest importance in other sweeps of the same law. */
  readonly again?: Readonly<Record<string, readonly [number, number, number]>>;
}

/** The cases; undefined where the reference material is not beside the repository. */
export function importanceCases(): readonly ImportanceCase[] | undefined {
  const path = sharedFile('oracle', 'importance.json.gz');
  if (path === undefined) return undefined;
  return (JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as { cases: ImportanceCase[] }).cases;
}

/** Sweeps that are made up, with what the packages of today say of them; undefined where pip cannot install these. */
export function packageCases(seed: number, count: number): readonly ImportanceCase[] | undefined {
  const packages = ['scipy==1.17.1', 'scikit-learn==1.9.1', 'optuna==5.0.0'];
  const check = 'import sklearn, optuna; assert (sklearn.__version__, optuna.__version__) == ("1.9.1", "5.0.0")';
  const python = pythonEnvironment('venv-importance', packages, check);
  if (python === undefined) return undefined;
  const program = join(repositoryRoot, 'test', 'contract', 'importanceSweeps.py');
  const run = spawnSync(python, [program, String(seed), String(count)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as ImportanceCase[];
}

/** Counts what is held against the oracle, and what is outside of its tolerance. */
export class Tally {
  readonly wrong = new Map<string, string[]>();
  readonly checked = new Map<string, number>();

  add(what: string, right: boolean, words: string): void {
    this.checked.set(what, (this.checked.get(what) ?? 0) + 1);
    if (!right) this.wrong.set(what, [...(this.wrong.get(what) ?? []), words]);
  }

  /** The share of what is within its tolerance. */
  right(what: string): number {
    return 1 - (this.wrong.get(what)?.length ?? 0) / (this.checked.get(what) ?? 0);
  }

  toString(): string {
    return [...this.checked].map(([what, count]) => `${what} ${this.wrong.get(what)?.length ?? 0}/${count}`).join(', ');
  }
}

/** The bounds of the oracle's README that a tally misses. */
export function missedBounds(tally: Tally): string[] {
  const bounds = { forest: 0.99, order: 0.98, permutation: 0.98, again: 0.8, exact: 1 };
  return Object.entries(bounds)
    .filter(([what, bound]) => tally.checked.has(what) && tally.right(what) < bound)
    .map(([what]) => `${what}: ${tally.wrong.get(what)?.slice(0, 5).join('; ')}`);
}

/** Asks about a case by every method, and counts the answers. */
export function judgeCase(given: ImportanceCase, tally: Tally): void {
  const names = Object.keys(given.parameters);
  const ask = (method: ImportanceQuestion['method'], more: Partial<ImportanceQuestion> = {}): ImportanceAnswer =>
    importanceOf({
      parameters: Object.values(given.parameters).map(toColumn),
      metric: toColumn(given.metric),
      states: given.state && toColumn(given.state),
      spaces: names.map(name => given.space?.[name]),
      maximize: given.goal === 'maximize',
      method,
      ...more,
    });

  const exact = (what: string, wanted: Numbers, { importance }: ImportanceAnswer): void =>
    names.forEach((name, i) => {
      if (!(name in wanted)) return;
      const [found, number] = [importance[i] ?? NaN, wanted[name] ?? NaN];
      const right = Number.isNaN(number) ? Number.isNaN(found) : Math.abs(found - number) <= 1e-9;
      tally.add('exact', right, `${given.id} ${what} of ${name} is ${found}, not ${number}`);
    });
  exact('Pearson', given.pearson, ask('pearson'));
  if (given.pearsonLog) exact('Pearson of logarithms', given.pearsonLog, ask('pearson', { logScale: true }));
  exact('Spearman', given.spearman, ask('spearman'));
  exact('PED-ANOVA', given.pedAnova, ask('ped-anova'));
  exact('PED-ANOVA at 0.25', given.pedAnova25, ask('ped-anova', { targetQuantile: 0.25 }));

  const forest = ask('forest');
  const scattered = (
    what: 'forest' | 'permutation',
    wanted: Scattered,
    least: number,
    { importance }: ImportanceAnswer,
  ): void =>
    names.forEach((name, i) => {
      const [found, mean] = [importance[i] ?? NaN, wanted.mean[name] ?? NaN];
      const margin = Math.max(least, 4 * (wanted.sd[name] ?? 0));
      const right = Number.isNaN(mean) ? Number.isNaN(found) : Math.abs(found - mean) <= margin;
      tally.add(what, right, `${given.id} ${name} is ${found}, not ${mean} ± ${margin}`);
    });
  scattered('forest', given.forest, 0.02, forest);
  if (given.permutation) scattered('permutation', given.permutation, 0.03, ask('permutation'));
  judgeOrder(given, names, forest, tally);
  judgeInterval(given, names, forest, tally);
}

/** The first four parameters of the oracle, where it tells neighbors apart. */
function judgeOrder({ id, forest }: ImportanceCase, names: string[], found: ImportanceAnswer, tally: Tally): void {
  const meanOf = (name: string): number => forest.mean[name] ?? 0;
  const first = names.toSorted((a, b) => meanOf(b) - meanOf(a)).slice(0, 4);
  first.slice(1).forEach((next, i) => {
    const name = first[i] ?? '';
    const scatter = 3 * ((forest.sd[name] ?? 0) + (forest.sd[next] ?? 0));
    if (meanOf(name) - meanOf(next) <= Math.max(0.02, scatter)) return;
    const of = (one: string): number => found.importance[names.indexOf(one)] ?? NaN;
    tally.add('order', of(name) > of(next), `${id} ${name} comes before ${next}`);
  });
}

function judgeInterval(given: ImportanceCase, names: string[], { interval }: ImportanceAnswer, tally: Tally): void {
  tally.add('tells', (interval !== undefined) === given.used >= 20, `${given.id} of ${given.used} runs`);
  names.forEach((name, i) => {
    const [, median] = given.again?.[name] ?? [];
    const [low = NaN, high = NaN] = [interval?.low[i], interval?.high[i]];
    if (median === undefined || !interval) return;
    tally.add('again', low <= median && median <= high, `${given.id} ${name} ${low}–${high}`);
  });
}
