import * as l10n from '@vscode/l10n';
import { jobNameProblem } from './jobName.ts';
import { dockerfilePath, pathInside } from './containerPaths.ts';
import { isVersion } from '../wandb/jobPath.ts';
import type { ContainerOptions } from './types.ts';

/** What the person chose to create, before anything is sent. */
export type JobChoices = {
  readonly entity: string;
  readonly project: string;
  readonly name?: string;
  readonly description?: string;
  readonly aliases: readonly string[];
} & (
  | { readonly kind: 'image'; readonly image: string }
  | ({
      readonly kind: 'git';
      readonly remote: string;
      readonly commit: string;
      readonly entrypoint: string;
      readonly runtime: string;
    } & ContainerOptions)
  | ({
      readonly kind: 'code';
      /** As the person wrote it, for the default name. */
      readonly path: string;
      readonly entrypoint: string;
      readonly runtime: string;
    } & ContainerOptions)
);

/** Words of an entry point, split at each space as the client does: quotes mean nothing to it. */
export function entrypointWords(entrypoint: string): string[] {
  return entrypoint.split(' ');
}

/** Something that prevents the choices from making a job. */
export interface JobProblem {
  readonly code:
    | 'name'
    | 'alias'
    | 'version'
    | 'image'
    | 'command'
    | 'runtime'
    | 'outside'
    | 'remote'
    | 'commit'
    | 'container';
  readonly sentence: string;
}

/**
 * Why these choices do not make a job, with what to do about it: the client's own rules (docs/facts/jobs.md), and
 * agents' rules for git remotes.
 */
export function jobProblems(choices: JobChoices): JobProblem[] {
  const name = choices.name === undefined ? undefined : jobNameProblem(choices.name);
  const problems: JobProblem[] = name === undefined ? [] : [{ code: 'name', sentence: name }];
  const add = (code: JobProblem['code'], sentence: string): void => {
    problems.push({ code, sentence });
  };
  if (choices.aliases.some(alias => alias === '' || alias.includes('/') || alias.includes(':')))
    add('alias', l10n.t('An alias cannot be empty, and cannot contain “/” or “:”.'));
  if (choices.aliases.some(isVersion))
    add('version', l10n.t('W&B assigns aliases such as v3 itself. Choose another one.'));
  const image = choices.kind === 'image' ? choices.image : choices.baseImage;
  if (image?.trim() === '') add('image', l10n.t('Enter the name of an image, such as my/image:v1.'));
  else if (image !== undefined && /\s/.test(image))
    add('image', l10n.t('The name of an image cannot contain spaces: “{0}”.', image));
  if (choices.kind === 'image') return problems;
  const dockerfile = dockerfilePath(choices);
  if (pathInside(choices.buildContext ?? '') === undefined || (dockerfile !== undefined && !pathInside(dockerfile)))
    add('container', l10n.t('The Dockerfile and its build context must be inside the source of the job.'));
  if (choices.entrypoint.trim() === '')
    add('command', l10n.t('Enter the command that starts the program, such as python train.py.'));
  if (!/^3\.\d+$/.test(choices.runtime))
    add(
      'runtime',
      l10n.t('The runtime must be a minor version of Python 3, such as 3.10 or 3.11, not “{0}”.', choices.runtime),
    );
  if (choices.kind === 'git') {
    if (choices.entrypoint.includes('..'))
      add('outside', l10n.t('The entry point of a git job must stay inside the repository. Remove the “..”.'));
    if (!isFetchableRemote(choices.remote))
      add(
        'remote',
        l10n.t('Agents fetch only from https://, ssh:// and git@host:path, not from “{0}”.', choices.remote),
      );
    if (!/^[0-9a-f]{40}$/.test(choices.commit))
      add('commit', l10n.t('“{0}” is not a commit. Enter its forty hexadecimal digits.', choices.commit));
  }
  return problems;
}

/** Whether an agent would fetch from this remote (sdk/launch/git_reference.py, _validate_uri). */
export function isFetchableRemote(remote: string): boolean {
  const trimmed = remote.trim();
  return !trimmed.startsWith('-') && (/^(https|ssh):\/\//i.test(trimmed) || /^[\w.+-]+@[\w.-]+:.+/.test(trimmed));
}

/** What is worth knowing although the job can be created (create_job.py). */
export function jobHints(choices: JobChoices): string[] {
  if (choices.kind === 'image') return [];
  const [only, ...more] = entrypointWords(choices.entrypoint);
  if (more.length > 0 || only?.endsWith('.py') !== true) return [];
  return [l10n.t('“{0}” is a Python file without an interpreter. You probably want “python {0}”.', only)];
}
