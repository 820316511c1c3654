import * as vscode from 'vscode';
import type { JobChoices } from '../../core/jobs/jobChoices.ts';
import { programRank } from '../sweeps/programRank.ts';
import type { Choice } from '../ui/wizard/pickOne.ts';
import type { TextItem } from '../ui/wizard/pickText.ts';
import type { GitState } from './gitState.ts';
import type { JobAnswers } from './jobAnswers.ts';
import type { JobWorkspace } from './readWorkspace.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** What a job can be made from here. */
export function kindItems({ git, folders }: JobWorkspace): readonly Choice<JobChoices['kind']>[] {
  const code: Choice<JobChoices['kind']> = {
    ...iconLabel('file-code', vscode.l10n.t('Code')),
    description: vscode.l10n.t('the files of this folder are uploaded'),
    value: 'code',
  };
  const repository = iconLabel('git-branch', vscode.l10n.t('Git repository'));
  const warning = git && gitWarning(git);
  return [
    ...(folders.length ? [code] : []),
    git
      ? {
          ...repository,
          description: `${git.remote} @ ${git.branch ?? git.commit.slice(0, 8)}`,
          detail: warning,
          value: 'git',
        }
      : { ...repository, description: vscode.l10n.t('this folder is missing a remote or a commit') },
    {
      ...iconLabel('package', vscode.l10n.t('Container image')),
      description: vscode.l10n.t('an image that agents can pull'),
      value: 'image',
    },
  ];
}

/** What an agent will not see of this folder; undefined = it sees everything. */
function gitWarning({ changed, pushed }: GitState): string | undefined {
  if (!pushed) return vscode.l10n.t('The last commit is not pushed, so agents cannot fetch it.');
  if (changed === 1) return vscode.l10n.t('1 file has uncommitted changes, which agents will not see.');
  return changed > 1
    ? vscode.l10n.t('{0} files have uncommitted changes, which agents will not see.', changed)
    : undefined;
}

/**
 * The commands that may start a run: the program that is named, then the Python files here, likely names first. Paths
 * start where the image is built: at the build context, else at the folder that is uploaded or, in a git job, at the
 * top of the repository.
 */
export function entrypointItems({ program, programs, git }: JobWorkspace, answers: JobAnswers): readonly TextItem[] {
  const top = answers.kind === 'git' ? (git?.prefix ?? '') : '';
  const folders = [answers.kind === 'git' ? undefined : answers.folder, builtContext(answers)];
  const head = folders.map(folder => (folder && folder !== '.' ? `${folder}/` : '')).join('');
  const inside = (path: string): string => (path.startsWith(head) ? path.slice(head.length) : path);
  const here = [...programs].sort((one, other) => programRank(one) - programRank(other)).map(path => top + path);
  const named = program === undefined ? [] : [top + program];
  return [...new Set([...named, ...here.filter(path => path.startsWith(head))].map(inside))].map((path): TextItem => ({
    label: `python ${path}`,
    value: `python ${path}`,
  }));
}

function builtContext({ container, context }: JobAnswers): string | undefined {
  return container === 'dockerfile' ? context : undefined;
}
