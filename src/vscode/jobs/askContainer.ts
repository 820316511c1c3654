import * as vscode from 'vscode';
import { pickText } from '../ui/wizard/pickText.ts';
import { answered, type Step } from '../ui/wizard/steps.ts';
import { contextItems, dockerfileItems, OWN_CONTAINERS, runtimeItems } from './containerItems.ts';
import { problemOf, type JobAnswers } from './jobAnswers.ts';
import type { JobWorkspace } from './readWorkspace.ts';

/** What runs run in: one question, the version of Python, unless the person chooses a Dockerfile or base image. */
export function containerSteps(workspace: JobWorkspace): readonly Step<JobAnswers>[] {
  return [runtimeStep(workspace), dockerfileStep(workspace), contextStep(workspace), baseImageStep(workspace)];
}

function runtimeStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'runtime',
    skip: ({ kind }) => kind === 'image',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: Python'),
        placeholder: vscode.l10n.t('Version of Python for the runs, or an image of your own'),
        at,
        items: runtimeItems(workspace.runtime),
        current: answers.container ? OWN_CONTAINERS[answers.container] : answers.runtime,
        check: typed => problemOf(workspace, answers, 'runtime', typed),
      });
      return answered(chosen, value => {
        const container = (['dockerfile', 'baseImage'] as const).find(each => OWN_CONTAINERS[each] === value);
        return { ...answers, container, runtime: container ? workspace.runtime : value };
      });
    },
  };
}

function dockerfileStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'dockerfile',
    skip: ({ container }) => container !== 'dockerfile',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: Dockerfile'),
        placeholder: vscode.l10n.t('Path of the Dockerfile in the source of the job'),
        at,
        items: dockerfileItems(workspace, answers),
        current: answers.dockerfile,
        check: typed => problemOf(workspace, answers, 'dockerfile', typed),
      });
      return answered(chosen, dockerfile => ({ ...answers, dockerfile }));
    },
  };
}

function contextStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'context',
    skip: ({ container }) => container !== 'dockerfile',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: build context'),
        placeholder: vscode.l10n.t('The folder that the image is built from; the command starts there'),
        at,
        items: contextItems(answers.dockerfile ?? ''),
        current: answers.context,
        check: typed => problemOf(workspace, answers, 'context', typed),
      });
      return answered(chosen, context => ({ ...answers, context }));
    },
  };
}

function baseImageStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'baseImage',
    skip: ({ container }) => container !== 'baseImage',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: base image'),
        placeholder: vscode.l10n.t('An image with all that the program imports, such as my/image:v1'),
        at,
        items: [],
        current: answers.baseImage,
        check: typed => problemOf(workspace, answers, 'baseImage', typed),
      });
      return answered(chosen, baseImage => ({ ...answers, baseImage }));
    },
  };
}
