import * as vscode from 'vscode';
import type { CodeFolder } from '../../core/jobs/codeFolder.ts';
import { dockerfilePath, pathInside } from '../../core/jobs/containerPaths.ts';
import type { JobChoices } from '../../core/jobs/jobChoices.ts';
import { CommandError } from '../ui/commandError.ts';
import { gitHolds } from './gitHolds.ts';

/**
 * Throws `CommandError` if the Dockerfile or its build context is not in what agents get: they would fail each run of
 * the job. W&B's client does not check it.
 */
export async function checkDockerfile(
  choices: JobChoices,
  folder: CodeFolder | undefined,
  root: vscode.Uri | undefined,
): Promise<void> {
  if (choices.kind === 'image') return;
  for (const named of [dockerfilePath(choices), choices.buildContext]) {
    const path = named === undefined ? '' : pathInside(named);
    if (!path) continue;
    if (choices.kind === 'code') {
      if (folder?.files.some(file => file.path === path || file.path.startsWith(`${path}/`)) === false)
        throw new CommandError(
          vscode.l10n.t(
            'Could not create the job: {0} is not among the files that would be uploaded. Check its path.',
            path,
          ),
        );
    } else if (root && (await gitHolds(root.fsPath, choices.commit, path)) === false)
      throw new CommandError(
        vscode.l10n.t(
          'Could not create the job: the commit {0} does not contain {1}. Commit and push the file first.',
          choices.commit.slice(0, 8),
          path,
        ),
      );
  }
}
