import * as vscode from 'vscode';
import { applyEdits } from '../ui/applyEdits.ts';
import { pickQueue, type Target } from './askTarget.ts';
import type { LaunchContext } from './launchContext.ts';
import { jobStep, versionStep } from './options/jobSteps.ts';
import type { Answers } from './options/answers.ts';
import { askSteps, type Step } from '../ui/wizard/steps.ts';
import type { SweepSource } from './sweepSource.ts';

/**
 * Asks for a job and a queue and writes them into the file, comments and layout untouched; nothing is saved or sent.
 */
export async function turnIntoLaunchSweep(
  { services }: LaunchContext,
  source: SweepSource,
  target: Target,
): Promise<void> {
  const { document, file } = source;
  const queueStep: Step<Answers> = {
    name: 'chooseQueue',
    async ask(answers, at) {
      const queue = await pickQueue(services, target, { at });
      return queue === undefined || queue === 'back' ? queue : { ...answers, queue };
    },
  };
  const answers = await askSteps<Answers>([jobStep(target.client, source, target), versionStep(), queueStep], {
    queue: undefined,
    project: target.project,
    options: {},
  });
  if (!answers?.options.job || !answers.queue) return;
  const { writeEntries } = await import('../../core/yaml/edit/writeEntries.ts');
  const edits = writeEntries(document.getText(), file.name, [
    [['job'], answers.options.job],
    [['launch', 'queue'], answers.queue],
  ]);
  await applyEdits(document, edits);
  await vscode.window.showTextDocument(document);
}
