import * as vscode from 'vscode';
import type { SchedulerChoice } from '../../core/language/types.ts';
import { JOB_FORM, jobString, parseJobPath } from '../../core/wandb/jobPath.ts';
import type { Engine } from '../../core/wandb/methods.ts';
import type { Services } from '../services.ts';
import { pickOne, type Choice } from '../ui/wizard/pickOne.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

type Kind = SchedulerChoice['kind'] | 'new';
type Role = 'sampler' | 'pruner';

interface Answers {
  readonly kind?: Kind;
  readonly method?: Engine;
  readonly job?: string;
  /** Classes of Optuna; '' = Optuna's default. */
  readonly sampler?: string;
  readonly pruner?: string;
}

/** Asks which scheduler to add; `new` = a project for one's own is to be created, undefined = the person left. */
export async function askScheduler(services: Services): Promise<SchedulerChoice | 'new' | undefined> {
  const steps = [
    kindStep,
    methodStep,
    jobStep(services),
    classStep(services, 'sampler'),
    classStep(services, 'pruner'),
  ];
  // The count of steps is that of the first row, which Enter takes.
  const answers = await askSteps<Answers>(steps, { kind: 'optuna' });
  switch (answers?.kind) {
    case undefined:
      return undefined;
    case 'new':
      return 'new';
    case 'wandb':
      return { kind: 'wandb', method: answers.method ?? 'bayes' };
    case 'optuna':
      return { kind: 'optuna', sampler: answers.sampler || undefined, pruner: answers.pruner || undefined };
    case 'custom':
      return { kind: 'custom', job: answers.job ?? '' };
  }
}

const kindStep: Step<Answers> = {
  name: 'kind',
  async ask(answers, at) {
    const items: readonly Choice<Kind>[] = [
      {
        label: 'Optuna',
        description: vscode.l10n.t("Optuna's samplers and pruners"),
        detail: vscode.l10n.t("W&B's published job; needs an agent that runs containers"),
        value: 'optuna',
      },
      {
        label: 'WandbScheduler',
        description: vscode.l10n.t("W&B's own bayes, grid or random, run as a job"),
        detail: vscode.l10n.t('Only if it must run in its own container: the agent runs the same search'),
        value: 'wandb',
      },
      {
        label: vscode.l10n.t('Your own job'),
        description: vscode.l10n.t('a scheduler that you wrote'),
        value: 'custom',
      },
      {
        ...iconLabel('add', vscode.l10n.t('New scheduler project…')),
        description: vscode.l10n.t('a small Python project to start from'),
        value: 'new',
      },
    ];
    const chosen = await pickOne({
      title: vscode.l10n.t('Add a scheduler'),
      placeholder: vscode.l10n.t('What chooses the next values?'),
      at,
      items,
      current: answers.kind,
    });
    return answered(chosen, kind => ({ ...answers, kind }));
  },
};

const methodStep: Step<Answers> = {
  name: 'method',
  skip: ({ kind }) => kind !== 'wandb',
  async ask(answers, at) {
    const methods: readonly Engine[] = ['bayes', 'random', 'grid'];
    const chosen = await pickOne({
      title: vscode.l10n.t('WandbScheduler: method'),
      placeholder: vscode.l10n.t('How the next values are chosen'),
      at,
      items: methods.map((value): Choice<Engine> => ({ label: value, value })),
      current: answers.method,
    });
    return answered(chosen, method => ({ ...answers, method }));
  },
};

function jobStep({ connection }: Services): Step<Answers> {
  const { client, entity, project } = connection;
  const jobsOfProject =
    client && entity !== undefined && project !== undefined
      ? async (signal: AbortSignal): Promise<readonly TextItem[]> => {
          const { jobs } = await import('../../core/api/operations/jobs.ts');
          const page = await jobs(client, { entity, project, first: 100 }, { signal });
          return page.items.map((job): TextItem => {
            const path = jobString(job);
            return { label: path, value: path, description: job.description };
          });
        }
      : undefined;
  return {
    name: 'job',
    skip: ({ kind }) => kind !== 'custom',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Scheduler job'),
        placeholder: JOB_FORM,
        at,
        items: [],
        current: answers.job,
        more: jobsOfProject,
        check: typed => (parseJobPath(typed) ? undefined : vscode.l10n.t('Write a job as {0}.', JOB_FORM)),
      });
      return answered(chosen, job => ({ ...answers, job }));
    },
  };
}

function classStep({ language }: Services, role: Role): Step<Answers> {
  return {
    name: role,
    skip: ({ kind }) => kind !== 'optuna',
    async ask(answers, at) {
      const words =
        role === 'sampler'
          ? {
              title: vscode.l10n.t('Optuna: sampler'),
              placeholder: vscode.l10n.t('How the next values are chosen'),
              usual: vscode.l10n.t("Optuna's default: TPESampler"),
            }
          : {
              title: vscode.l10n.t('Optuna: pruner'),
              placeholder: vscode.l10n.t('How unpromising runs end early'),
              usual: vscode.l10n.t("Optuna's default: MedianPruner"),
            };
      const classes = (await language()).optunaClasses(role);
      const chosen = await pickOne<string>({
        title: words.title,
        placeholder: words.placeholder,
        at,
        items: [{ label: words.usual, value: '' }, ...classes.map(type => ({ label: type, value: type }))],
        current: answers[role],
      });
      return answered(chosen, type => ({ ...answers, [role]: type }));
    },
  };
}
