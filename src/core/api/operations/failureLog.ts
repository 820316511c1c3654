import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';
import { runFiles } from './runFiles.ts';

export interface FailureLogVariables {
  /** The queue's entity. */
  readonly entity: string;
  /** Name of the agent that took the item: also the id of the agent's own run. */
  readonly agent: string;
  /** The queue item's id. */
  readonly item: string;
}

/**
 * What an agent wrote about an item that it failed: the file `<item>/error/error.log` of the agent's own run
 * (docs/facts/agent-wire.md, 1 and 2). Undefined where it left none: an agent that could not save it, or the server
 * itself gave the item up.
 */
export async function failureLog(
  client: ApiClient,
  { entity, agent, item }: FailureLogVariables,
  options?: CallOptions,
): Promise<string | undefined> {
  const name = `${item}/error/error.log`;
  const found = await runFiles(client, { entity, project: MODEL_REGISTRY, run: agent, names: [name] }, options);
  const file = found?.find(each => each.name === name);
  return file === undefined ? undefined : client.readText(file.address, options);
}
