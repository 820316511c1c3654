import * as vscode from 'vscode';
import { messageOf } from '../../../core/api/scrub.ts';
import type { Queue } from '../../../core/api/types.ts';
import type { LaunchOptions } from '../../../core/launch/plan/types.ts';
import { applyEdits } from '../../ui/applyEdits.ts';
import { pickQueue, type Target } from '../askTarget.ts';
import type { LaunchContext } from '../launchContext.ts';
import type { SweepSource } from '../sweepSource.ts';
import type { Answers } from './answers.ts';
import { jobStep, versionStep } from './jobSteps.ts';
import { argumentsStep, runConfigStep, workersOf, workersStep } from './overrideSteps.ts';
import { pickOne, type Choice } from '../../ui/wizard/pickOne.ts';
import { pickText } from '../../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../../ui/wizard/steps.ts';
import { priorRunsStep } from './priorRunsStep.ts';
import { templateSteps } from './templateSteps.ts';
import { PRIORITIES, PRIORITIZATION, type Priority } from '../../../core/wandb/priorities.ts';
import { priorityText } from '../../../core/launch/plan/launchSummary.ts';

/** So long the first question waits for the queues, in milliseconds. */
const MOMENT_MS = 1000;

export interface Chosen {
  /** '' for a plain sweep that stays one. */
  readonly queue: string;
  readonly project: string;
  readonly options: LaunchOptions;
  /** Runs of an earlier sweep that count, by their ids. */
  readonly priorRuns: readonly string[];
}

/** The answers to start with, where a launch was confirmed before. */
export interface Before {
  readonly queue?: string;
  readonly options?: LaunchOptions | undefined;
  readonly priorRuns?: readonly string[];
  /** Which thing the person wants to change: a finding's action. */
  readonly step?: string;
}

/**
 * Launch with options, step by step with Back; what was chosen may be written into the file. undefined = the person
 * left.
 */
export async function askOptions(
  context: LaunchContext,
  source: SweepSource,
  target: Target,
  job: string | undefined,
  before: Before = {},
): Promise<Chosen | undefined> {
  const { client, entity } = target;
  const queues = import('../../../core/api/operations/queues.ts')
    .then(async module => (await module.queues(client, { entity })).items)
    .catch((error: unknown): readonly Queue[] => {
      // What is unknown of the queue is not asked about.
      context.services.log.warn(`the queues of ${entity}: ${messageOf(error)}`);
      return [];
    });
  const known = before.step === 'chooseTemplateVariables' ? await queues : undefined;
  const queueOf = async (answers: Answers): Promise<Queue | undefined> =>
    (known ?? (await queues)).find(queue => queue.name === answers.queue);
  const initial: Answers = {
    queue: before.queue ?? source.sweep.queue ?? context.services.connection.queueIn(entity),
    project: target.project,
    priorRuns: before.priorRuns ?? writtenPriorRuns(source),
    options: { ...before.options, ...(job === undefined ? {} : { job }) },
  };
  // The count of steps does not grow later: it waits a moment for the variables of the queue in use.
  let current = await Promise.race([
    queueOf(initial),
    new Promise<undefined>(resolve => setTimeout(resolve, MOMENT_MS, undefined)),
  ]);
  /** Without a job it stays a plain sweep, which no queue takes. */
  const isPlain = ({ job: chosen, options }: Answers): boolean =>
    source.kind === 'sweep' && chosen === undefined && options.job === undefined;
  const ofLaunch = (step: Step<Answers>): Step<Answers> => ({
    ...step,
    skip: answers => isPlain(answers) || step.skip?.(answers) === true,
  });
  const steps: Step<Answers>[] = [
    jobStep(client, source, target),
    versionStep(),
    ofLaunch({
      name: 'chooseQueue',
      async ask(answers, at) {
        const queue = await pickQueue(context.services, target, { at, current: answers.queue });
        if (queue === undefined || queue === 'back') return queue;
        current = await queueOf({ ...answers, queue });
        return { ...answers, queue };
      },
    }),
    // A queue whose mode is unknown may have priorities.
    ofLaunch(
      priorityStep(
        source,
        () =>
          current !== undefined && current.prioritization !== undefined && current.prioritization !== PRIORITIZATION.on,
      ),
    ),
    projectStep(target),
    ...[
      workersStep(workersOf(source)),
      argumentsStep(source),
      runConfigStep(source),
      ...templateSteps(source, () => current?.templateVariables ?? []),
    ].map(ofLaunch),
    priorRunsStep(context, source, target),
    writeStep(source),
  ];
  const answers = await askSteps(steps, initial, before.step === 'chooseTemplateVariables' ? 'template0' : before.step);
  const { priorRuns = [] } = answers ?? {};
  if (answers && isPlain(answers)) return { queue: '', project: answers.project, options: {}, priorRuns };
  if (!answers?.queue) return undefined;
  if (answers.write) await writeInto(source, answers);
  return { queue: answers.queue, project: answers.project, options: answers.options, priorRuns };
}

/** What the call of Python says. */
function writtenPriorRuns({ sweep }: SweepSource): readonly string[] {
  const { priorRuns = [] } = sweep.tree.python ?? {};
  return priorRuns === '?' ? [] : priorRuns;
}

const priorityLabels = (): Readonly<Record<Priority, string>> => ({
  critical: vscode.l10n.t('Critical'),
  high: vscode.l10n.t('High'),
  medium: vscode.l10n.t('Medium (the default)'),
  low: vscode.l10n.t('Low'),
});

function priorityStep({ sweep }: SweepSource, hasNone: () => boolean): Step<Answers> {
  return {
    name: 'priority',
    skip: hasNone,
    async ask(answers, at) {
      const written = sweep.launch?.get('priority')?.source;
      const { priority: before } = answers.options;
      const asItIs: Choice<undefined> = {
        label:
          written === undefined
            ? vscode.l10n.t('As it is: not set, so medium')
            : vscode.l10n.t('As the file says: {0}', priorityText(written)),
        value: undefined,
      };
      const all = PRIORITIES.map((word, value) => ({ label: priorityLabels()[word], value }));
      const chosen = await pickOne<number | undefined>({
        title: vscode.l10n.t('Priority of the runs'),
        placeholder: vscode.l10n.t('Which runs of the queue are taken first'),
        at,
        items: [
          ...all.filter(({ value }) => value === before).map(row => ({ ...row, description: vscode.l10n.t('chosen') })),
          asItIs,
          ...all.filter(({ value }) => value !== before),
        ],
      });
      return answered(chosen, priority => ({ ...answers, options: { ...answers.options, priority } }));
    },
  };
}

function projectStep({ client, entity, project }: Target): Step<Answers> {
  return {
    name: 'project',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Project that the sweep and its runs go to'),
        placeholder: vscode.l10n.t('Pick a project, or type its name'),
        at,
        items: [
          {
            label: answers.project,
            value: answers.project,
            description: answers.project === project ? vscode.l10n.t('in use') : undefined,
          },
        ],
        more: async signal => {
          const { projects } = await import('../../../core/api/operations/projects.ts');
          return (await projects(client, { entity, first: 100 }, { signal })).items.map(({ name }) => ({
            label: name,
            value: name,
          }));
        },
      });
      return answered(chosen, value => ({ ...answers, project: value }));
    },
  };
}

function writeStep({ name, document, python }: SweepSource): Step<Answers> {
  return {
    name: 'write',
    // What a queue needs is not part of what Python gives to the client.
    skip: ({ options }) => python !== undefined || Object.values(options).every(value => value === undefined),
    async ask(answers, at) {
      const chosen = await pickOne({
        title: vscode.l10n.t('Keep what was chosen?'),
        at,
        items: [
          { label: vscode.l10n.t('For this launch only'), value: false },
          {
            label: vscode.l10n.t('Write it into {0} as well', name),
            description: document.isUntitled ? undefined : vscode.l10n.t('comments stay, nothing is saved'),
            value: true,
          },
        ],
      });
      return answered(chosen, write => ({ ...answers, write }));
    },
  };
}

async function writeInto({ document, file }: SweepSource, { options, queue }: Answers): Promise<void> {
  const [{ writeOptions }, { writeEntries }] = await Promise.all([
    import('../../../core/launch/plan/writeOptions.ts'),
    import('../../../core/yaml/edit/writeEntries.ts'),
  ]);
  for (const write of [
    (text: string) => writeOptions(text, file.name, options),
    (text: string) => writeEntries(text, file.name, queue === undefined ? [] : [[['launch', 'queue'], queue]]),
  ])
    await applyEdits(document, write(document.getText()));
}
