import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { answered, askSteps, type Step } from '../ui/wizard/steps.ts';

/** A queue, and the resource that its runs are started on where that is known. */
export interface QueueName {
  readonly entity: string;
  readonly name: string;
  readonly resource?: string;
}

/** What an agent is started with; limits of -1 are none. */
export interface AgentChoices {
  readonly queue: QueueName;
  readonly maxJobs: number;
  readonly maxSchedulers: number;
}

type Answers = Partial<AgentChoices>;

/**
 * Asks for the queue, unless it is given, and for both limits; undefined = the person left. The limit of schedulers is
 * asked because the agent's default of one makes a second sweep wait until the first has ended.
 */
export async function askAgent(
  { connection }: Pick<Services, 'connection'>,
  known: QueueName | undefined,
): Promise<AgentChoices | undefined> {
  const place = known ?? (await connection.place());
  const { client } = connection;
  if (!place || !client) return undefined;
  const { entity } = place;
  const resources = new Map<string, string | undefined>();
  const queueStep: Step<Answers> = {
    name: 'queue',
    skip: () => known !== undefined,
    async ask(answers, at) {
      const chosen = await pickText({
        title: vscode.l10n.t('Start an agent'),
        placeholder: vscode.l10n.t('Queue of {0}', entity),
        at,
        current: answers.queue?.name,
        items: [],
        more: async signal => {
          const { queues } = await import('../../core/api/operations/queues.ts');
          const found = await queues(client, { entity }, { signal });
          for (const { name, resource } of found.items) resources.set(name, resource);
          return found.items.map(({ name, resource }): TextItem => ({
            label: name,
            value: name,
            description: resource,
          }));
        },
      });
      return answered(chosen, name => ({ ...answers, queue: { entity, name, resource: resources.get(name) } }));
    },
  };
  const answers = await askSteps<Answers>([queueStep, jobsStep, schedulersStep], { queue: known });
  const { queue, maxJobs = 1, maxSchedulers = 1 } = answers ?? {};
  return queue && { queue, maxJobs, maxSchedulers };
}

const jobsStep: Step<Answers> = {
  name: 'jobs',
  async ask(answers, at) {
    const chosen = await pickText({
      title: vscode.l10n.t('Agent of {0}: runs at a time', answers.queue?.name ?? ''),
      placeholder: vscode.l10n.t('How many runs can this machine handle at once?'),
      at,
      current: answers.maxJobs?.toString(),
      check: checkLimit,
      items: [limit(1, vscode.l10n.t('default')), limit(2), limit(4), limit(8), limit(-1)],
    });
    return answered(chosen, value => ({ ...answers, maxJobs: Number(value) }));
  },
};

const schedulersStep: Step<Answers> = {
  name: 'schedulers',
  async ask(answers, at) {
    const chosen = await pickText({
      title: vscode.l10n.t('Agent of {0}: sweeps at a time', answers.queue?.name ?? ''),
      placeholder: vscode.l10n.t('Each running sweep needs one scheduler; at the limit, further sweeps wait'),
      at,
      current: answers.maxSchedulers?.toString(),
      check: checkLimit,
      items: [limit(1, vscode.l10n.t('default: a second sweep waits until the first has ended')), limit(4), limit(-1)],
    });
    return answered(chosen, value => ({ ...answers, maxSchedulers: Number(value) }));
  },
};

function limit(value: number, description = ''): TextItem {
  return { label: value === -1 ? vscode.l10n.t('No limit') : String(value), value: String(value), description };
}

function checkLimit(typed: string): string | undefined {
  if (/^(-1|[1-9]\d{0,3})$/.test(typed)) return undefined;
  return vscode.l10n.t('Enter an integer of 1 or more, or -1 for no limit.');
}
