import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { isPythonFile } from '../../sweep/python/isPythonFile.ts';
import type { Passing } from '../../python/program/options.ts';

/** How the agent starts the program of a sweep (docs/facts/python-sweeps.md, section 5). */
export interface StartedProgram {
  /** The Python file, as a path from where the agent runs; several where a module may be a folder. */
  readonly files: readonly string[];
  /**
   * How the parameters are passed: `json` in one argument or file, `none` not at all; `function`: the agent calls a
   * function of the file, which has them in `wandb.config`.
   */
  readonly passing: Passing | 'json' | 'none' | 'function';
  /** The words before the parameters, and after them. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const PASSINGS: Readonly<Record<string, StartedProgram['passing']>> = {
  args: 'args',
  args_no_equals: 'args_no_equals',
  args_no_hyphens: 'args_no_hyphens',
  args_no_boolean_flags: 'args_no_boolean_flags',
  args_append_hydra: 'args_append_hydra',
  args_override_hydra: 'args_override_hydra',
  args_json: 'json',
  args_json_file: 'json',
};
const DEFAULT_COMMAND = ['${env}', '${interpreter}', '${program}', '${args}'];

/** The program that a plain sweep starts; undefined where that is not a Python file, or not known. */
export function startedProgram(
  sweep: Pick<SweepFile, 'kind' | 'top' | 'tree' | 'fileName'>,
): StartedProgram | undefined {
  if (sweep.kind !== 'sweep') return undefined;
  if (sweep.tree.python?.agents === 'function') return ownFunction(sweep.fileName);
  const program = sweep.top('program')?.text;
  const words = wordsOf(sweep.top('command'));
  if (!words) return undefined;
  const at = words.findIndex(
    (word, index) => word === '${program}' || /\.py$/.test(word) || (words[index - 1] === '-m' && isModuleName(word)),
  );
  const word = words[at];
  const isModule = words[at - 1] === '-m';
  // `bash run.sh train.py`, `accelerate launch train.py`: what stands before has options of its own.
  if (word === undefined || !words.slice(0, isModule ? at - 1 : at).every(isInterpreter)) return undefined;
  const named = word === '${program}' ? program : word;
  const files = named === undefined ? [] : isModule ? moduleFiles(named) : named.endsWith('.py') ? [named] : [];
  if (files.length === 0) return undefined;
  const rest = words.slice(at + 1);
  const macros = rest.flatMap((each, index) => {
    const passing = PASSINGS[/^\$\{(\w+)\}$/.exec(each)?.[1] ?? ''];
    return passing ? [{ passing, index }] : [];
  });
  const [macro, second] = macros;
  if (second || rest.some((each, index) => index !== macro?.index && each.includes('${'))) return undefined;
  if (!macro) return { files, passing: 'none', before: rest, after: [] };
  return { files, passing: macro.passing, before: rest.slice(0, macro.index), after: rest.slice(macro.index + 1) };
}

/** `wandb.agent(…, function)`: `program` and `command` play no part. */
function ownFunction(fileName: string): StartedProgram | undefined {
  const own = fileName.replaceAll('\\', '/').split('/').at(-1) ?? '';
  return isPythonFile(own) ? { files: [own], passing: 'function', before: [], after: [] } : undefined;
}

function wordsOf(command: Field | undefined): string[] | undefined {
  if (!command || command.type === 'null') return DEFAULT_COMMAND;
  const words = command.items.map(({ text, number }) => text ?? (number === undefined ? undefined : String(number)));
  return command.type === 'seq' && words.every(word => word !== undefined) ? words : undefined;
}

function isInterpreter(word: string): boolean {
  return /^(?:\$\{env\}|\$\{interpreter\}|\/usr\/bin\/env|env|(?:\S*\/)?python[\d.]*|-[uOBWE]|[A-Z_]+=\S*)$/.test(word);
}

function isModuleName(word: string): boolean {
  return /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(word);
}

function moduleFiles(name: string): string[] {
  const path = name.replaceAll('.', '/');
  return isModuleName(name) ? [`${path}.py`, `${path}/__main__.py`] : [];
}
