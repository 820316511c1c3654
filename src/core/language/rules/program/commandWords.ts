import type { Field } from '../../../sweep/field.ts';
import { wholeMacro } from './commandMacros.ts';

/** The words after which an item is a line of code, which a shell or an interpreter reads: `bash -c …`. */
const CODE_OPTION = /^-[a-zA-Z]*c$/;

/** Whether an item of a command is code of its own, such as the line after `bash -c`. */
export function isCode(command: Field, index: number): boolean {
  const before = command.items[index - 1]?.text;
  return before !== undefined && CODE_OPTION.test(before);
}

/** Sets a variable of the environment: `NAME=value`. */
export function isAssignment(word: string): boolean {
  return /^[A-Z_][A-Z0-9_]*=/.test(word);
}

/** The items of a command from the one that is started on, without `env` and what it sets. */
export function startedItems({ items }: Field): readonly Field[] {
  const hasEnv = ['${env}', 'env', '/usr/bin/env'].includes(items[0]?.text ?? '');
  if (!hasEnv) return items;
  const at = items.findIndex(({ text }, i) => i > 0 && !isAssignment(text ?? ''));
  return at < 0 ? [] : items.slice(at);
}

/** Whether a command passes the item before an index on as a module's name: `python -m`. */
export function isModule(command: Field | undefined, index: number): boolean {
  return ['-m', '--module'].includes(command?.items[index - 1]?.text ?? '');
}

/** Whether `${program}` of a command is a module's name and not a file's. */
export function programIsModule(command: Field | undefined): boolean {
  return command?.items.some(({ text }, i) => wholeMacro(text) === 'program' && isModule(command, i)) === true;
}

/** The programs that start others, which people write before a script's name. */
const LAUNCHERS = new RegExp(
  `^(?:\\S*/)?(?:${[
    ...['python[\\d.]*', 'pypy\\d?', 'bash', 'sh', 'zsh', 'node', 'Rscript', 'julia', 'java', 'torchrun', 'accelerate'],
    ...['deepspeed', 'mpirun', 'mpiexec', 'srun', 'horovodrun', 'uv', 'poetry', 'pipenv', 'conda', 'nohup', 'time'],
  ].join('|')})(?:\\.exe)?$`,
);

/** Whether a word is the name of a program that starts another one. */
export function isLauncher(word: string): boolean {
  return LAUNCHERS.test(word);
}
