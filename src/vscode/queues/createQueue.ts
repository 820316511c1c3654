import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { RESOURCE_TYPES } from '../../core/wandb/resourceTypes.ts';
import { pickText } from '../ui/pickText.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { actionFailed } from '../ui/actionFailed.ts';
import { CommandError } from '../ui/commandError.ts';
import { registerCommand, runTold } from '../ui/registerCommand.ts';
import { LONGEST_QUEUE_NAME } from '../../core/wandb/queueProject.ts';

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Answers {
  name?: string;
  resource?: string;
  resourceArgs?: Bag;
  priorities?: boolean;
}

type Step = (answers: Answers, services: Services, entity: string) => Promise<'next' | 'back' | undefined>;

/** Create Queue in the entity in use: name, resource, configuration, priorities, each step with Back. */
export function registerCreateQueue(services: Services): vscode.Disposable {
  return registerCommand(
    services,
    COMMANDS.createQueue,
    async () => {
      const { connection } = services;
      const client = await connection.signedIn();
      const { entity } = connection;
      if (!client || entity === undefined) return;
      const answers: Answers = {};
      const steps: readonly Step[] = [askName, askResource, askConfiguration, askPriorities];
      for (let at = 0; at < steps.length;) {
        const went = await steps[at]?.(answers, services, entity);
        if (went === undefined) return;
        at = Math.max(0, went === 'back' ? at - 1 : at + 1);
      }
      await create(services, client, entity, answers);
    },
    { again: false },
  );
}

async function create(services: Services, client: ApiClient, entity: string, answers: Answers): Promise<void> {
  const { connection } = services;
  const { name = '', resource = '', resourceArgs = {}, priorities = false } = answers;
  const { createQueue, queuePerhapsCreated } = await import('../../core/api/operations/createQueue.ts');
  try {
    await vscode.window.withProgress(
      { location: { viewId: VIEWS.queues }, title: vscode.l10n.t('Creating the queue {0}', name) },
      () => createQueue(client, { entity, queue: name, resource, resourceArgs, priorities }),
    );
  } catch (error) {
    connection.live?.acted();
    throw actionFailed(error, {
      notDone: reason => vscode.l10n.t('The queue {0} was not created: {1}', name, reason),
      unknown: reason =>
        vscode.l10n.t(
          'It is not known whether the queue {0} was created: {1} The list of queues tells, once refreshed.',
          name,
          reason,
        ),
      again: () => runTold(services, COMMANDS.createQueue, () => create(services, client, entity, answers)),
      perhapsDone: queuePerhapsCreated,
    });
  }
  await connection.live?.refresh({ kind: 'queues', entity });
  const open = vscode.l10n.t('Open in W&B');
  const start = vscode.l10n.t('Start Launch Agent');
  void vscode.window
    .showInformationMessage(
      vscode.l10n.t('The queue {0} is there. It does nothing until an agent serves it.', name),
      start,
      open,
    )
    .then(chosen => {
      if (chosen === open) void vscode.commands.executeCommand(COMMANDS.openInBrowser, { queue: name });
      else if (chosen === start) void vscode.commands.executeCommand(COMMANDS.startAgent, { entity, name });
    });
}

const title = (): string => vscode.l10n.t('Create Queue');
const totalSteps = 4;

const askName: Step = async (answers, { connection }, entity) => {
  const taken = new Set(connection.live?.store.list({ kind: 'queues', entity }).items.map(node => node.value.name));
  const chosen = await pickText({
    title: title(),
    step: 1,
    totalSteps,
    placeholder: vscode.l10n.t('Name of the new queue of {0}', entity),
    items: answers.name === undefined ? [] : [{ label: answers.name, value: answers.name }],
    check: text => {
      if (taken.has(text)) return vscode.l10n.t('{0} has a queue of this name already.', entity);
      if (text.length > LONGEST_QUEUE_NAME)
        return vscode.l10n.t('A name has at most {0} characters.', LONGEST_QUEUE_NAME);
      return /^[\w.-]+$/.test(text) ? undefined : vscode.l10n.t('A name holds letters, digits, _ . and - only.');
    },
  });
  if (chosen === undefined || chosen === 'back') return undefined;
  answers.name = chosen.value;
  return 'next';
};

const askResource: Step = async answers => {
  const explained: Readonly<Record<string, string>> = {
    kubernetes: vscode.l10n.t('jobs on a cluster'),
    'local-container': vscode.l10n.t('Docker on the machine of the agent'),
    'local-process': vscode.l10n.t('the Python of the agent itself, without a container'),
    sagemaker: vscode.l10n.t('training jobs of Amazon SageMaker'),
    'gcp-vertex': vscode.l10n.t('custom jobs of Google Vertex AI'),
  };
  const chosen = await pickText({
    title: title(),
    step: 2,
    totalSteps,
    back: true,
    placeholder: vscode.l10n.t('Where runs of this queue are started'),
    items: RESOURCE_TYPES.map(type => ({ label: type, description: explained[type] ?? '', value: type })),
    check: () => vscode.l10n.t('Choose one of the list.'),
  });
  if (chosen === undefined || chosen === 'back') return chosen;
  answers.resource = chosen.value;
  return 'next';
};

const askConfiguration: Step = async answers => {
  const resource = answers.resource ?? '';
  const document = vscode.window.activeTextEditor?.document;
  const offered =
    document !== undefined &&
    ['yaml', 'json', 'jsonc'].includes(document.languageId) &&
    document.uri.scheme !== 'output'
      ? document
      : undefined;
  const chosen = await pickText({
    title: title(),
    step: 3,
    totalSteps,
    back: true,
    placeholder: vscode.l10n.t('What each run is given (resource_args.{0})', resource),
    check: () => vscode.l10n.t('Choose one of the list.'),
    items: [
      { label: vscode.l10n.t('Nothing yet'), description: vscode.l10n.t('to be filled in in W&B'), value: 'empty' },
      ...(offered === undefined
        ? []
        : [
            {
              label: vscode.l10n.t('The text of {0}', vscode.workspace.asRelativePath(offered.uri)),
              description: vscode.l10n.t('YAML or JSON in the editor'),
              value: 'editor',
            },
          ]),
    ],
  });
  if (chosen === undefined || chosen === 'back') return chosen;
  answers.resourceArgs =
    chosen.value === 'editor' && offered !== undefined ? await readConfiguration(offered, resource) : {};
  return 'next';
};

const askPriorities: Step = async answers => {
  const chosen = await pickText({
    title: title(),
    step: 4,
    totalSteps,
    back: true,
    placeholder: vscode.l10n.t('Do items of this queue have priorities?'),
    check: () => vscode.l10n.t('Choose one of the list.'),
    items: [
      { label: vscode.l10n.t('No'), description: vscode.l10n.t('first come, first served'), value: 'no' },
      {
        label: vscode.l10n.t('Yes'),
        description: vscode.l10n.t('critical, high, medium, low; cannot be switched off again'),
        value: 'yes',
      },
    ],
  });
  if (chosen === undefined || chosen === 'back') return chosen;
  answers.priorities = chosen.value === 'yes';
  return 'next';
};

/** The configuration that a text holds: bare, or below `resource_args` and the resource, as W&B shows it. */
async function readConfiguration(document: vscode.TextDocument, resource: string): Promise<Bag> {
  const [{ parseYaml }, { constructValue }, { jsonRoundTrip, pyJsonDumps }] = await Promise.all([
    import('../../core/yaml/read/parse.ts'),
    import('../../core/yaml/read/construct.ts'),
    import('../../core/python/values/jsonDumps.ts'),
  ]);
  const read = constructValue(parseYaml(document.getText()));
  const value: unknown = 'value' in read ? JSON.parse(pyJsonDumps(jsonRoundTrip(read.value))) : undefined;
  const all = isBag(value) && isBag(value['resource_args']) ? value['resource_args'] : value;
  const own = isBag(all) && isBag(all[resource]) ? all[resource] : all;
  if (!isBag(own))
    throw new CommandError(
      vscode.l10n.t(
        '{0} holds no mapping that a queue could take: write the configuration of {1} as YAML or JSON.',
        vscode.workspace.asRelativePath(document.uri),
        resource,
      ),
    );
  return own;
}
