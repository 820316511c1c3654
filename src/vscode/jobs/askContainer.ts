import * as vscode from 'vscode';
import { pickText } from '../ui/wizard/pickText.ts';
import { answered, type Step } from '../ui/wizard/steps.ts';
import { contextItems, dockerfileItems, OWN_CONTAINERS, runtimeItems } from './containerItems.ts';
import { problemOf, type JobAnswers } from './jobAnswers.ts';
import type { JobWorkspace } from './readWorkspace.ts';

/** What runs run in: one question, the version of Python, unless the person chooses a Dockerfile or base image. */
export function containerSteps(workspace: JobWorkspace): readonly Step<JobAnswers>[] {
  return [
    runtimeStep(workspace),
    typedStep(workspace, {
      name: 'dockerfile',
      container: 'dockerfile',
      title: vscode.l10n.t('Create a job: Dockerfile'),
      placeholder: vscode.l10n.t('Path of the Dockerfile in the source of the job'),
      items: answers => dockerfileItems(workspace, answers),
    }),
    typedStep(workspace, {
      name: 'context',
      container: 'dockerfile',
      title: vscode.l10n.t('Create a job: build context'),
      placeholder: vscode.l10n.t('The folder that the image is built from; the command starts there'),
      items: ({ dockerfile }) => contextItems(dockerfile ?? ''),
    }),
    typedStep(workspace, {
      name: 'baseImage',
      container: 'baseImage',
      title: vscode.l10n.t('Create a job: base image'),
      placeholder: vscode.l10n.t('An image with all that the program imports, such as my/image:v1'),
      items: () => [],
    }),
  ];
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

/** A step that asks for one name or path, where the person chose the kind of container that has it. */
interface TypedStep {
  readonly name: 'dockerfile' | 'context' | 'baseImage';
  readonly container: JobAnswers['container'];
  readonly title: string;
  readonly placeholder: string;
  readonly items: (answers: JobAnswers) => Parameters<typeof pickText>[0]['items'];
}

function typedStep(
  workspace: JobWorkspace,
  { name, container, title, placeholder, items }: TypedStep,
): Step<JobAnswers> {
  return {
    name,
    skip: answers => answers.container !== container,
    async ask(answers, at) {
      const chosen = await pickText({
        title,
        placeholder,
        at,
        items: items(answers),
        current: answers[name],
        check: typed => problemOf(workspace, answers, name, typed),
      });
      return answered(chosen, value => ({ ...answers, [name]: value }));
    },
  };
}
