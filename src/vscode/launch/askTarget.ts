import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { writtenPlace } from '../../core/sweep/writtenPlace.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import type { At, Stepped } from '../ui/wizard/steps.ts';
import type { Services } from '../services.ts';
import type { SweepSource } from './sweepSource.ts';

export interface Target extends ProjectPath {
  readonly client: ApiClient;
  /** The viewer's user name, else the entity. */
  readonly author: string;
}

/**
 * Where a file is launched: what it says, else what is in use, else what the person picks. undefined = they declined.
 */
export async function askTarget(
  { connection }: Services,
  { sweep }: Pick<SweepSource, 'sweep'>,
): Promise<Target | undefined> {
  const client = await connection.signedIn();
  if (!client) return undefined;
  const { entity: named, project: written } = writtenPlace(sweep);
  const entity = named ?? connection.entity;
  const project = written ?? (entity === connection.entity ? connection.project : undefined);
  const place =
    entity !== undefined && project !== undefined ? { entity, project } : await connection.askPlace(false, named);
  return place && { ...place, client, author: connection.viewer?.username ?? place.entity };
}

/**
 * The queue of a launch: what the file says, else the one used last or the setting's, else what the person picks from
 * the live list.
 */
export async function askQueue(
  services: Services,
  { sweep }: Pick<SweepSource, 'sweep'>,
  target: Target,
): Promise<string | undefined> {
  const known = sweep.queue ?? services.connection.queueIn(target.entity);
  if (known !== undefined && known !== '') return known;
  const chosen = await pickQueue(services, target);
  return chosen === 'back' ? undefined : chosen;
}

/** Lets the person pick a queue of the entity, or type its name, and remembers it for the folder. */
export async function pickQueue(
  { connection }: Services,
  { client, entity }: Target,
  { at, current }: { readonly at?: At; readonly current?: string | undefined } = {},
): Promise<Stepped<string>> {
  const chosen = await pickText({
    title: vscode.l10n.t('Choose a queue of {0}', entity),
    placeholder: vscode.l10n.t('The Launch queue that takes the sweep and its runs'),
    at,
    items: current === undefined ? [] : [{ label: current, value: current, description: vscode.l10n.t('unchanged') }],
    more: async signal => {
      const { queues } = await import('../../core/api/operations/queues.ts');
      const { items } = await queues(client, { entity }, { signal });
      if (items.length === 0)
        return [
          {
            label: vscode.l10n.t(
              '{0} does not have a Launch queue yet. Create one in W&B or with “Create Queue”.',
              entity,
            ),
            alwaysShow: true,
          },
        ];
      return items.map((queue): TextItem => ({ label: queue.name, value: queue.name, description: queue.resource }));
    },
  });
  if (chosen === undefined || chosen === 'back') return chosen;
  // What is only left as it is should not become the folder's queue.
  if (chosen.value !== current) await connection.chooseQueue(entity, chosen.value);
  return chosen.value;
}
