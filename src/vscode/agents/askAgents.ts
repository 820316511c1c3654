import * as vscode from 'vscode';
import { NO_GPU, oneGpuEach, readTypedGpus, splitGpus, type Gpu } from '../../core/agents/gpus.ts';
import type { FailureLimit } from '../../core/agents/sweepAgentProcess.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';

/** What is known before the questions. */
export interface AgentQuestions {
  /** What the sweep is called. */
  readonly sweep: string;
  /** The path of the interpreter that is used, from the workspace where it is in it. */
  readonly python: string;
  readonly gpus: readonly Gpu[];
  /** CUDA_VISIBLE_DEVICES of this window's environment. */
  readonly seesGpus: string | undefined;
  /** Whether the client can end an agent after so many failed runs in a row. */
  readonly limitsFailures: boolean;
}

/** What was chosen; what is undefined is left as it is. */
export interface ChosenAgents {
  readonly agents: number;
  /** The GPUs of each agent. */
  readonly gpus?: readonly string[];
  /** Runs of each agent. */
  readonly count?: number;
  readonly failures?: FailureLimit;
}

const AS_IT_IS = 'as it is';
const NEVER = 'never';
const MOST_AGENTS = 64;

/**
 * Asks for agents, GPUs, runs and failures; the first row of each step changes nothing. Undefined = the person left.
 */
export async function askAgents(about: AgentQuestions): Promise<ChosenAgents | undefined> {
  return askSteps<ChosenAgents>([agentsStep(about), gpusStep(about), countStep(about), failuresStep(about)], {
    agents: 1,
  });
}

function agentsStep({ sweep, python, gpus }: AgentQuestions): Step<ChosenAgents> {
  return {
    name: 'agents',
    async ask(answers, at) {
      const each = gpus.length > 1 ? [row(gpus.length, vscode.l10n.t('one for each GPU'))] : [];
      const chosen = await pickText({
        title: vscode.l10n.t('Agents of sweep {0}: how many', sweep),
        placeholder: vscode.l10n.t('Each agent does one run at a time, with {0}', python),
        at,
        current: String(answers.agents),
        items: [
          row(1, vscode.l10n.t('as Start Sweep Agent does')),
          ...each,
          ...[2, 4, 8].filter(count => count !== gpus.length || gpus.length < 2).map(count => row(count)),
        ],
        check: typed =>
          numberUpTo(typed, MOST_AGENTS) ? undefined : vscode.l10n.t('Enter a number from 1 to {0}.', MOST_AGENTS),
      });
      return answered(chosen, value => {
        const agents = Number(value);
        // GPUs chosen for another number of agents do not fit this one.
        return { ...answers, agents, ...(agents === answers.agents ? {} : { gpus: undefined }) };
      });
    },
  };
}

function gpusStep({ sweep, gpus, seesGpus }: AgentQuestions): Step<ChosenAgents> {
  return {
    name: 'gpus',
    async ask(answers, at) {
      const { agents } = answers;
      const check = (typed: string): string | undefined => {
        const read = readTypedGpus(typed, agents, gpus);
        return 'problem' in read ? read.problem : undefined;
      };
      const chosen = await pickText({
        title: vscode.l10n.t('Agents of sweep {0}: GPUs', sweep),
        placeholder: vscode.l10n.t('Which GPUs do their runs see? Or type numbers: 0,1 for all, 0; 1 for each'),
        at,
        current: answers.gpus?.join('; '),
        items: gpuRows(gpus, agents, seesGpus),
        check,
      });
      return answered(chosen, value => {
        const read = value === AS_IT_IS ? undefined : readTypedGpus(value, agents, []);
        return { ...answers, gpus: read && 'gpus' in read ? read.gpus : undefined };
      });
    },
  };
}

function gpuRows(gpus: readonly Gpu[], agents: number, seen: string | undefined): readonly TextItem[] {
  const asItIs =
    seen === undefined
      ? vscode.l10n.t('CUDA_VISIBLE_DEVICES is not set: each sees every GPU')
      : vscode.l10n.t('CUDA_VISIBLE_DEVICES is {0}', seen === '' ? '""' : seen);
  const each = agents > 1 && gpus.length > 0 ? oneGpuEach(gpus, agents) : undefined;
  const split = splitGpus(gpus, agents);
  return [
    { label: vscode.l10n.t('As it is'), description: asItIs, value: AS_IT_IS },
    ...(each === undefined
      ? []
      : [{ label: vscode.l10n.t('One GPU for each agent'), description: each.join('; '), value: each.join('; ') }]),
    ...(split === undefined
      ? []
      : [{ label: vscode.l10n.t('All GPUs, split evenly'), description: split.join('; '), value: split.join('; ') }]),
    ...gpus.map(({ index, name, freeMb, totalMb }): TextItem => ({
      label: vscode.l10n.t('GPU {0}', index),
      description: [
        name,
        freeMb === undefined || totalMb === undefined
          ? undefined
          : vscode.l10n.t('{0} of {1} GB free', gigabytes(freeMb), gigabytes(totalMb)),
      ]
        .filter(Boolean)
        .join(' · '),
      value: String(index),
    })),
    { label: vscode.l10n.t('No GPU'), description: vscode.l10n.t('CPU only'), value: NO_GPU },
  ];
}

function countStep({ sweep }: AgentQuestions): Step<ChosenAgents> {
  return {
    name: 'count',
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Agents of sweep {0}: runs of each', sweep),
        placeholder: vscode.l10n.t('After how many runs does an agent end?'),
        at,
        current: answers.count?.toString() ?? AS_IT_IS,
        items: [
          {
            label: vscode.l10n.t('No limit'),
            description: vscode.l10n.t('it ends when the sweep does'),
            value: AS_IT_IS,
          },
          ...[1, 5, 10, 20].map(count => row(count)),
        ],
        check: typed => (numberUpTo(typed, Infinity) ? undefined : vscode.l10n.t('Enter an integer of 1 or more.')),
      });
      return answered(chosen, value => ({ ...answers, count: value === AS_IT_IS ? undefined : Number(value) }));
    },
  };
}

function failuresStep({ sweep, limitsFailures }: AgentQuestions): Step<ChosenAgents> {
  return {
    name: 'failures',
    async ask(answers, at) {
      const { failures } = answers;
      const current = failures?.kind === 'inARow' ? String(failures.runs) : failures?.kind;
      const chosen = await pickText({
        title: vscode.l10n.t('Agents of sweep {0}: failed runs', sweep),
        placeholder: limitsFailures
          ? vscode.l10n.t('When does an agent give up? Or type a number of failed runs in a row')
          : vscode.l10n.t('When does an agent give up? Other limits need wandb 0.31'),
        at,
        current: current ?? AS_IT_IS,
        items: [
          {
            label: vscode.l10n.t('As it is'),
            description: vscode.l10n.t('after 3 failures in the first minute, or when its first 5 runs fail'),
            value: AS_IT_IS,
          },
          ...(limitsFailures ? [2, 3, 5] : []).map((runs): TextItem => ({
            label: vscode.l10n.t('After {0} failed runs in a row', runs),
            value: String(runs),
          })),
          {
            label: vscode.l10n.t('Never'),
            description: vscode.l10n.t('continues whatever fails; `run_cap` does not count failed runs'),
            value: NEVER,
          },
        ],
        check: typed =>
          limitsFailures && numberUpTo(typed, Infinity)
            ? undefined
            : limitsFailures
              ? vscode.l10n.t('Enter an integer of 1 or more.')
              : vscode.l10n.t('Choose one of these: this version of wandb cannot limit failed runs in a row.'),
      });
      return answered(chosen, value => ({ ...answers, failures: limitOf(value) }));
    },
  };
}

function limitOf(value: string): FailureLimit | undefined {
  if (value === NEVER) return { kind: 'never' };
  return value === AS_IT_IS ? undefined : { kind: 'inARow', runs: Number(value) };
}

function row(count: number, description?: string): TextItem {
  return { label: String(count), value: String(count), ...(description === undefined ? {} : { description }) };
}

function numberUpTo(typed: string, most: number): boolean {
  return /^[1-9]\d{0,6}$/.test(typed) && Number(typed) <= most;
}

function gigabytes(megabytes: number): number {
  return Math.round(megabytes / 1024);
}
