import * as vscode from 'vscode';
import { jobNameProblem } from '../../core/jobs/jobName.ts';
import type { JobChoices } from '../../core/jobs/jobChoices.ts';
import { enterText } from '../ui/wizard/enterText.ts';
import { pickOne } from '../ui/wizard/pickOne.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';
import { containerSteps } from './askContainer.ts';
import { choicesOf, defaultName, problemOf, withAnswer, type JobAnswers } from './jobAnswers.ts';
import { entrypointItems, kindItems } from './jobItems.ts';
import type { JobWorkspace } from './readWorkspace.ts';

/** Asks what the job is made from; undefined = the person left. */
export async function askJob(workspace: JobWorkspace): Promise<JobChoices | undefined> {
  const answers = await askSteps<JobAnswers>(
    [
      kindStep(workspace),
      imageStep(workspace),
      folderStep(workspace),
      ...containerSteps(workspace),
      entrypointStep(workspace),
      nameStep(workspace),
      descriptionStep,
      aliasesStep(workspace),
    ],
    {},
  );
  return answers && choicesOf(workspace, answers);
}

function kindStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'kind',
    async ask(answers, at) {
      const chosen = await pickOne({
        title: vscode.l10n.t('Create a job: from what?'),
        placeholder: vscode.l10n.t('How does the program get to the agent?'),
        at,
        items: kindItems(workspace),
        current: answers.kind,
      });
      return answered(chosen, kind => withAnswer(workspace, answers, { kind }));
    },
  };
}

function imageStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'image',
    skip: ({ kind }) => kind !== 'image',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: image'),
        placeholder: vscode.l10n.t('Name of the image with its tag, such as my/image:v1'),
        at,
        items: [],
        current: answers.image,
        check: typed => problemOf(workspace, answers, 'image', typed),
      });
      return answered(chosen, image => withAnswer(workspace, answers, { image }));
    },
  };
}

function folderStep(workspace: JobWorkspace): Step<JobAnswers> {
  const { folders } = workspace;
  return {
    name: 'folder',
    skip: ({ kind }) => kind !== 'code' || folders.length < 2,
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: folder'),
        placeholder: vscode.l10n.t('The folder whose files go into the job'),
        at,
        items: folders.map(item),
        current: answers.folder,
      });
      return answered(chosen, folder => withAnswer(workspace, answers, { folder }));
    },
  };
}

function entrypointStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'entrypoint',
    skip: ({ kind }) => kind === 'image',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: command'),
        placeholder: vscode.l10n.t('The command that starts a run, such as python train.py'),
        at,
        items: entrypointItems(workspace, answers),
        current: answers.entrypoint,
        check: typed => problemOf(workspace, answers, 'entrypoint', typed),
      });
      return answered(chosen, entrypoint => withAnswer(workspace, answers, { entrypoint }));
    },
  };
}

function nameStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'name',
    async ask(answers, at) {
      const usual = defaultName(workspace, answers);
      const chosen = await pickText({
        title: vscode.l10n.t('Create a job: name'),
        placeholder: vscode.l10n.t('Letters, digits, dashes, underscores and dots'),
        at,
        items: [{ label: usual, value: usual, description: vscode.l10n.t('default') }],
        current: answers.name,
        check: jobNameProblem,
      });
      return answered(chosen, name => ({ ...answers, name }));
    },
  };
}

const descriptionStep: Step<JobAnswers> = {
  name: 'description',
  async ask(answers, at) {
    const typed = await enterText({
      title: vscode.l10n.t('Create a job: description'),
      prompt: vscode.l10n.t('Description (optional)'),
      at,
      value: answers.description,
    });
    return answered(typed, description => ({ ...answers, description }));
  },
};

function aliasesStep(workspace: JobWorkspace): Step<JobAnswers> {
  return {
    name: 'aliases',
    async ask(answers, at) {
      const typed = await enterText({
        title: vscode.l10n.t('Create a job: aliases'),
        prompt: vscode.l10n.t('Aliases besides “latest”, separated by spaces (optional)'),
        at,
        value: answers.aliases,
        check: text => problemOf(workspace, answers, 'aliases', text),
      });
      return answered(typed, aliases => ({ ...answers, aliases }));
    },
  };
}

function item(value: string): TextItem {
  return { label: value, value };
}
