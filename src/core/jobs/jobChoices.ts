import { jobNameProblem } from './jobName.ts';
import { isVersion } from '../wandb/jobPath.ts';

/** What the person wants made, before anything is asked of the server. */
export type JobChoices = {
  readonly entity: string;
  readonly project: string;
  readonly name?: string;
  readonly description?: string;
  readonly aliases: readonly string[];
} & (
  | { readonly kind: 'image'; readonly image: string }
  | {
      readonly kind: 'git';
      readonly remote: string;
      readonly commit: string;
      readonly entrypoint: string;
      readonly runtime: string;
    }
  | {
      readonly kind: 'code';
      /** As the person wrote it, for the default name. */ readonly path: string;
      readonly entrypoint: string;
      readonly runtime: string;
    }
);

/** Words of an entry point, split at each blank as the client does: quotes mean nothing to it. */
export function entrypointWords(entrypoint: string): string[] {
  return entrypoint.split(' ');
}

/** Why these choices make no job: one sentence each, with the cure; the client's own rules (docs/facts/jobs.md), and agents' rules for git remotes. */
export function jobProblems(choices: JobChoices): string[] {
  const problems: (string | undefined)[] = [choices.name === undefined ? undefined : jobNameProblem(choices.name)];
  if (choices.aliases.some(alias => alias === '' || alias.includes('/') || alias.includes(':')))
    problems.push('An alias may hold neither “/” nor “:”, and may not be empty.');
  if (choices.aliases.some(isVersion))
    problems.push('Aliases such as v3 are given by W&B itself; choose another word.');
  if (choices.kind === 'image') {
    if (choices.image.trim() === '') problems.push('Enter the name of an image, such as my/image:v1.');
    else if (/\s/.test(choices.image)) problems.push(`An image's name holds no blanks: “${choices.image}”.`);
    return problems.filter(problem => problem !== undefined);
  }
  if (choices.entrypoint.trim() === '')
    problems.push('Enter the command that starts the program, such as python train.py.');
  if (!/^3\.\d+$/.test(choices.runtime))
    problems.push(`The runtime must be a minor version of Python 3, such as 3.10 or 3.11, not “${choices.runtime}”.`);
  if (choices.kind === 'git') {
    if (choices.entrypoint.includes('..'))
      problems.push('The entry point of a git job may not lead out of the repository: take out the “..”.');
    if (!isFetchableRemote(choices.remote))
      problems.push(`Agents fetch only from https://, ssh:// and git@host:path, not from “${choices.remote}”.`);
    if (!/^[0-9a-f]{40}$/.test(choices.commit))
      problems.push(`“${choices.commit}” is no commit: forty hexadecimal digits are needed.`);
  }
  return problems.filter(problem => problem !== undefined);
}

/** Whether an agent would fetch from this remote (sdk/launch/git_reference.py, _validate_uri). */
export function isFetchableRemote(remote: string): boolean {
  const trimmed = remote.trim();
  return !trimmed.startsWith('-') && (/^(https|ssh):\/\//i.test(trimmed) || /^[\w.+-]+@[\w.-]+:.+/.test(trimmed));
}

/** What is worth saying although the job can be made (create_job.py). */
export function jobHints(choices: JobChoices): string[] {
  if (choices.kind === 'image') return [];
  const [only, ...more] = entrypointWords(choices.entrypoint);
  return more.length === 0 && only?.endsWith('.py')
    ? [`“${only}” is a Python file without an interpreter before it: “python ${only}” is most likely what you want.`]
    : [];
}
