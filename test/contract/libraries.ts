// Programs of ten libraries that read command lines (test/fixtures/libraries), run one parameter at a time as the agent
// starts them: what became of each value is the judge of what is said of it without running.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programAt } from '../../src/cli/programAt.ts';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../src/core/language/service.ts';
import type { Diagnostic } from '../../src/core/language/types.ts';
import { outcomeClass, type OutcomeClass } from './outcomeClass.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';

const folder = fileURLToPath(new URL('../fixtures/libraries', import.meta.url));
const truthFile = join(folder, 'truth.json');

/** What becomes of a value; `unchanged`: what is so without it; null where the run does not show it. */
type Fate = OutcomeClass | 'unchanged' | null;

/** What happened when a program was run. */
export interface Truth {
  /** Whether it starts with nothing but its command's own words, or with one of the values. */
  readonly starts: boolean;
  readonly logged: readonly string[];
  /** What became of the values of each parameter, in their order. */
  readonly parameters: Readonly<Record<string, readonly Fate[]>>;
}

/** A program with the sweep that its first lines ask for. */
export interface LibraryCase {
  /** `argparse/parents_two`. */
  readonly name: string;
  readonly path: string;
  /** The text of a sweep file beside it. */
  readonly sweep: string;
}

/** What is wrong with our answer to a case, and which of its faults we find. */
export interface LibraryJudged {
  readonly falseAlarms: readonly string[];
  readonly faults: number;
  readonly missed: readonly string[];
}

/** The programs. `#: NAME: [VALUES]` at their top is a parameter; `#! WORDS` the command after the program. */
export function libraryCases(of = folder): LibraryCase[] {
  return readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.py'))
    .sort()
    .flatMap(path => {
      const lines = readFileSync(join(of, path), 'utf8').split('\n');
      const marked = (mark: string) => lines.filter(line => line.startsWith(mark)).map(line => line.slice(mark.length));
      const parameters = marked('#: ').map(line => line.replace(/^(\S+): (.*)$/, '  "$1": {values: $2}'));
      const [command = '${args}'] = marked('#! ');
      const words = ['${env}', '${interpreter}', '${program}', ...command.split(' ')];
      const name = path.slice(0, -3).replaceAll('\\', '/');
      const top = [`program: ${name.split('/').at(-1) ?? ''}.py`, 'method: grid', `command: ${JSON.stringify(words)}`];
      const sweep = [...top, 'parameters:', ...parameters, ''].join('\n');
      return parameters.length > 0 ? [{ name, path: join(of, path), sweep }] : [];
    });
}

interface Run {
  readonly became: Fate;
  readonly logged: readonly string[];
}

interface Runs {
  readonly bare: { readonly code: number; readonly logged: readonly string[] };
  readonly parameters: Readonly<Record<string, readonly Run[]>>;
}

/** Runs all programs with the libraries from PyPI; undefined where these cannot be installed. */
export function runLibraries(cases: readonly LibraryCase[]): Map<string, Truth> | undefined {
  const python = pythonEnvironment('venv-libraries', LIBRARIES, CHECK);
  if (python === undefined) return undefined;
  const runner = fileURLToPath(new URL('libraryRuns.py', import.meta.url));
  const input = JSON.stringify(cases.map(({ path, sweep }) => ({ file: path, sweep })));
  const { stdout, stderr, status } = spawnSync(python, [runner], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  const answers = stdout.trim().split('\n');
  return new Map(cases.map(({ name }, at) => [name, truthOf(JSON.parse(answers[at] ?? '') as Runs)]));
}

const LIBRARIES = (
  'wandb==0.31.0 absl-py==2.5.1 click==8.5.1 fire==0.7.1 hydra-core==1.3.8 pydantic-settings==2.16.3 ' +
  'simple-parsing==0.1.9 transformers==5.24.0 typer==0.29.2 tyro==1.0.17'
).split(' ');
const CHECK =
  'from importlib.util import find_spec as f; ' +
  'assert all(map(f, "absl click fire hydra pydantic_settings simple_parsing transformers typer tyro wandb".split()))';

function truthOf({ bare, parameters }: Runs): Truth {
  const runs = Object.values(parameters).flat();
  const logged = [bare, ...runs].flatMap(each => each.logged);
  return {
    starts: bare.code === 0 || runs.some(({ became }) => became !== null && became !== 'refused'),
    logged: [...new Set(logged)].sort(),
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, values]) => [name, values.map(({ became }) => became)]),
    ),
  };
}

/** What was found when all programs were last run: `npm run measure -- libraries record`. */
export function recordedLibraries(): Map<string, Truth> {
  return new Map(Object.entries(JSON.parse(readFileSync(truthFile, 'utf8')) as Record<string, Truth>));
}

export { truthFile };

/** Holds what we say of a program, without running it, against what happened. */
export function judgeLibrary({ name, path, sweep }: LibraryCase, truth: Truth): LibraryJudged {
  const language = createLanguageService();
  const files = { programExists: () => true, program: (paths: readonly string[]) => programAt(paths, [dirname(path)]) };
  const reading = language.read({ text: sweep, fileName: join(dirname(path), 'sweep.yaml') });
  const fit = language.programFit(reading, files);
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  let faults = 0;
  for (const [parameter, values] of Object.entries(truth.parameters)) {
    const fitted = fit?.parameters.find(each => each.parameter.field.name === parameter);
    values.forEach((became, at) => {
      const outcome = fitted?.values[at]?.outcome;
      const said = outcome && outcomeClass(outcome);
      const what = `${name} ${parameter} ${at}: ${outcome ?? 'nothing'}, was ${became ?? 'not seen'}`;
      if (said !== undefined && said !== 'fine' && became !== null && !isSame(said, became)) falseAlarms.push(what);
      if (became === null || became === 'fine') return;
      faults++;
      if (!isSame(said, became)) missed.push(what);
    });
  }
  if (truth.starts && fit && fit.missing.length > 0) falseAlarms.push(`${name} wants ${fit.missing.join()}`);
  if (!truth.starts) {
    faults++;
    if (!fit || fit.missing.length === 0) missed.push(`${name} does not start`);
  }
  const logs = fit?.program.logs;
  const unsaid = truth.logged.filter(key => !logs?.isOpen && !logs?.keys.includes(key));
  if (fit && unsaid.length > 0) falseAlarms.push(`${name} logs ${unsaid.join()}`);
  const told = alarmsOf(language.validate(reading, nothingKnown, files), sweep, truth);
  return { falseAlarms: [...falseAlarms, ...told.map(each => `${name} ${each}`)], faults, missed };
}

function isSame(said: Fate | undefined, became: Fate): boolean {
  return said === became || (became === 'unchanged' && (said === 'altered' || said === 'lost'));
}

/** Diagnostics of parameters of which every value is fine, and of a program that starts. */
function alarmsOf(found: readonly Diagnostic[], text: string, { starts, parameters }: Truth): string[] {
  const isAllLost = Object.values(parameters).every(values => values.every(each => each !== 'fine'));
  return found.flatMap(({ code, start }) => {
    if (!code.startsWith('program-')) return [];
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    const values = parameters[/^ {2}"([^"]+)"/.exec(line)?.[1] ?? ''];
    const isFault = values ? values.some(each => each !== 'fine') : !starts || isAllLost;
    return isFault ? [] : [`${code}: ${line.trim()}`];
  });
}
