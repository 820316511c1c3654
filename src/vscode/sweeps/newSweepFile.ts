import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { accountNames, type AccountNames } from './accountNames.ts';
import { PUBLISHED_JOBS } from '../../core/wandb/schedulerJobs.ts';
import { GOALS } from '../../core/wandb/goals.ts';
import { jobString } from '../../core/wandb/jobPath.ts';
import { RESOURCE_TYPES } from '../../core/wandb/resourceTypes.ts';

/** Where a scheduler job can run, a container on the agent's machine first. */
const CONTAINER_RESOURCES = ['local-container', ...RESOURCE_TYPES.filter(type => !type.startsWith('local-'))];

interface Kind extends vscode.QuickPickItem {
  readonly snippet: string;
}

/** A name, escaped for a snippet. */
const escaped = (name: string): string => new vscode.SnippetString().appendText(name).value;

/** A place of a snippet for one of these names, the first of them at first; `otherwise` where there are none. */
function oneOf(place: number, names: readonly string[], otherwise: string): string {
  const [first = otherwise] = names;
  // In a list of choices a comma and a bar end a choice.
  const choice = (name: string): string => name.replace(/[\\,|]/g, mark => `\\${mark}`);
  return names.length > 1
    ? `\${${String(place)}|${names.map(choice).join(',')}|}`
    : `\${${String(place)}:${escaped(first)}}`;
}

/** The kinds of sweep files to start from; job and queue are filled in from what is in use. */
function kinds({ jobs, queues }: AccountNames, job: string, queue: string): Kind[] {
  const parametersWith = (...distribution: readonly string[]): string[] => [
    'parameters:',
    '  ${7:learning_rate}:',
    ...distribution,
    '    min: ${8:1.0e-5}',
    '    max: ${9:1.0e-1}',
    '  ${10:batch_size}:',
    '    values: [${11:16, 32, 64}]',
    '',
  ];
  const parameters = parametersWith('    distribution: log_uniform_values');
  const metric = ['metric:', '  name: ${4:val_loss}', `  goal: \${5|${GOALS.join(',')}|}`, 'run_cap: ${6:20}'];
  const head = ['method: ${3|bayes,random|}', ...metric];
  const names = queues.map(each => each.name);
  const launch = [`job: ${oneOf(1, jobs, job)}`, 'launch:', `  queue: ${oneOf(2, names, queue)}`];
  // The scheduler job waits in the same queue, so what that runs comes first.
  const fits = (type: string): number => Number(type === queues[0]?.resource);
  const resources = [...CONTAINER_RESOURCES].sort((a, b) => fits(b) - fits(a));
  return [
    {
      label: vscode.l10n.t('Launch sweep'),
      detail: vscode.l10n.t("W&B's own scheduler starts runs of a job on a queue"),
      snippet: [...launch, ...head, ...parameters, 'scheduler:', '  num_workers: ${12:4}', '$0'].join('\n'),
    },
    {
      label: vscode.l10n.t('Launch sweep with Optuna'),
      detail: vscode.l10n.t("W&B's published scheduler job samples with Optuna"),
      snippet: [
        ...launch,
        'method: custom',
        ...metric,
        // Optuna's scheduler reads no distribution.
        ...parametersWith(),
        'scheduler:',
        `  job: ${PUBLISHED_JOBS.optuna}`,
        `  resource: \${12|${resources.join(',')}|}`,
        '  settings:',
        '    sampler:',
        '      type: ${13|TPESampler,RandomSampler|}',
        '$0',
      ].join('\n'),
    },
    {
      label: vscode.l10n.t('Plain sweep'),
      detail: vscode.l10n.t('Agents that you start yourself run a program'),
      snippet: ['program: ${1:train.py}', ...head, ...parameters, '$0'].join('\n'),
    },
    {
      label: vscode.l10n.t('Empty file'),
      detail: vscode.l10n.t('Completion offers the keys'),
      snippet: '# launch-sweeps: sweep\n$0',
    },
  ];
}

/** New Sweep File: an untitled document with a snippet to fill in. */
export async function newSweepFile(services: Services): Promise<void> {
  const { connection } = services;
  const { entity, project } = connection;
  const job = jobString({ entity: entity ?? 'ENTITY', project: project ?? 'PROJECT', name: 'JOB' });
  const queue = (entity === undefined ? undefined : connection.queueIn(entity)) ?? 'QUEUE';
  const known = accountNames(services).then(names => kinds(names, job, queue));
  const kind = await vscode.window.showQuickPick(known, {
    title: vscode.l10n.t('New sweep file'),
    placeHolder: vscode.l10n.t('What should be in the file?'),
  });
  if (!kind) return;
  const document = await vscode.workspace.openTextDocument({ language: 'yaml' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(kind.snippet));
}
