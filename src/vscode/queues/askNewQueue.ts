import * as vscode from 'vscode';
import { LONGEST_QUEUE_NAME } from '../../core/wandb/queueProject.ts';
import { LOCAL_PROCESS, RESOURCE_TYPES } from '../../core/wandb/resourceTypes.ts';
import { pickOne, type Choice } from '../ui/wizard/pickOne.ts';
import { pickText } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';
import { readQueueConfig, type QueueConfig } from './readQueueConfig.ts';

/** What a new queue is made of. */
export interface NewQueue {
  readonly name: string;
  readonly resource: string;
  readonly resourceArgs: QueueConfig;
  readonly priorities: boolean;
}

interface Answers extends Partial<NewQueue> {
  /** The document that the configuration is read from; null = none. */
  readonly source?: vscode.TextDocument | null;
}

const title = (): string => vscode.l10n.t('Create a queue');

/**
 * Asks for name, resource, configuration and priorities; undefined = the person left. `taken` are the names of the
 * entity's queues.
 */
export async function askNewQueue(entity: string, taken: ReadonlySet<string>): Promise<NewQueue | undefined> {
  const answers = await askSteps<Answers>([nameStep(entity, taken), resourceStep, sourceStep, prioritiesStep], {});
  if (!answers) return undefined;
  const { name = '', resource = '', resourceArgs = {}, priorities = false } = answers;
  return { name, resource, resourceArgs, priorities };
}

function nameStep(entity: string, taken: ReadonlySet<string>): Step<Answers> {
  const check = (typed: string): string | undefined => {
    if (taken.has(typed)) return vscode.l10n.t('{0} already has a queue with this name.', entity);
    if (typed.length > LONGEST_QUEUE_NAME)
      return vscode.l10n.t('A name has at most {0} characters.', LONGEST_QUEUE_NAME);
    return /^[\w.-]+$/.test(typed) ? undefined : vscode.l10n.t('Use letters, digits, _ . and - only.');
  };
  return {
    name: 'name',
    async ask(answers, at) {
      const placeholder = vscode.l10n.t('Name of the new queue of {0}', entity);
      const chosen = await pickText({ title: title(), at, placeholder, items: [], current: answers.name, check });
      return answered(chosen, name => ({ ...answers, name }));
    },
  };
}

const resourceStep: Step<Answers> = {
  name: 'resource',
  async ask(answers, at) {
    const explained: Readonly<Record<string, string>> = {
      kubernetes: vscode.l10n.t('jobs on a cluster'),
      'local-container': vscode.l10n.t("Docker on the agent's machine"),
      [LOCAL_PROCESS]: vscode.l10n.t("the agent's own Python, without a container"),
      sagemaker: vscode.l10n.t('Amazon SageMaker training jobs'),
      'gcp-vertex': vscode.l10n.t('Google Vertex AI custom jobs'),
    };
    const chosen = await pickOne<string>({
      title: title(),
      at,
      placeholder: vscode.l10n.t('Where the runs of this queue are started'),
      items: RESOURCE_TYPES.map(type => ({ label: type, description: explained[type], value: type })),
      current: answers.resource,
    });
    return answered(chosen, resource => ({ ...answers, resource }));
  },
};

const sourceStep: Step<Answers> = {
  name: 'configuration',
  async ask(answers, at) {
    const { resource = '' } = answers;
    const document = configDocument();
    const items: Choice<vscode.TextDocument | null>[] = [
      { label: vscode.l10n.t('Nothing yet'), description: vscode.l10n.t('fill it in later, in W&B'), value: null },
    ];
    if (document)
      items.push({
        label: vscode.l10n.t('The content of {0}', vscode.workspace.asRelativePath(document.uri)),
        description: vscode.l10n.t('YAML or JSON in the editor'),
        value: document,
      });
    const chosen = await pickOne<vscode.TextDocument | null>({
      title: title(),
      at,
      placeholder: vscode.l10n.t('What each run is given (resource_args.{0})', resource),
      items,
      current: answers.source,
    });
    const source = typeof chosen === 'object' ? chosen.value : null;
    const resourceArgs = source ? await readQueueConfig(source, resource) : {};
    return answered(chosen, () => ({ ...answers, source, resourceArgs }));
  },
};

const prioritiesStep: Step<Answers> = {
  name: 'priorities',
  async ask(answers, at) {
    const chosen = await pickOne<boolean>({
      title: title(),
      at,
      placeholder: vscode.l10n.t('Do the items of this queue have priorities?'),
      items: [
        { label: vscode.l10n.t('No'), description: vscode.l10n.t('first come, first served'), value: false },
        {
          label: vscode.l10n.t('Yes'),
          description: vscode.l10n.t('critical, high, medium, low; cannot be switched off later'),
          value: true,
        },
      ],
      current: answers.priorities,
    });
    return answered(chosen, priorities => ({ ...answers, priorities }));
  },
};

/** The document of the active editor, if a configuration can be in it. */
function configDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const isConfig =
    document !== undefined &&
    ['yaml', 'json', 'jsonc'].includes(document.languageId) &&
    document.uri.scheme !== 'output';
  return isConfig ? document : undefined;
}
