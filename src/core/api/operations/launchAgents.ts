import * as v from 'valibot';
import { askList } from '../listCall.ts';
import type { ListCall } from '../listCall.ts';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decoderOf, wholeList } from '../decodeList.ts';
import { flag, required, text, strings, time } from '../fields.ts';
import { at } from '../../json.ts';
import type { LaunchAgent, Page } from '../types.ts';
import { missingEntity } from './missingThing.ts';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';

/** What is read of a launch agent. */
export const AGENT_FIELDS = `
id
name
hostname
agentStatus
heartbeatAt
createdAt @optional(of: "LaunchAgent")
runQueues
stopPolling
`.trim();

export const document = `
query LaunchAgents($entity: String!, $project: String!) {
  entity(name: $entity) { id }
  project(name: $project, entityName: $entity) {
    id
    launchAgents @optional(of: "Project") {
${AGENT_FIELDS}
    }
  }
}`;

/** No official client lists agents: a server may not know how. */
const AGENTS = 'Project.launchAgents';

export interface LaunchAgentsVariables {
  readonly entity: string;
}

const fields = decoderOf(
  v.object({
    id: required,
    name: v.fallback(v.optional(required, 'agent'), 'agent'),
    hostname: text,
    agentStatus: text,
    heartbeatAt: time,
    createdAt: time,
    runQueues: strings,
    stopPolling: flag,
  }),
);

/** An agent of a reply; undefined where it lacks its id. */
export function decodeLaunchAgent(node: unknown): LaunchAgent | undefined {
  const read = fields(node);
  if (read === undefined) return undefined;
  const { agentStatus, runQueues, ...rest } = read;
  return { ...rest, status: agentStatus, queueIds: runQueues };
}

/**
 * All agents that ever registered for queues of the entity, dead ones too. None where the entity never used Launch.
 * Untold where the server does not list them.
 */
export function launchAgentsCall(variables: LaunchAgentsVariables): ListCall<LaunchAgent> {
  return {
    name: 'LaunchAgents',
    document,
    variables: { ...variables, project: MODEL_REGISTRY },
    read: (client, data, missing) => {
      const project = at(data, 'project');
      if (project === null || project === undefined) {
        if (at(data, 'entity', 'id') === undefined) throw missingEntity(client, 'LaunchAgents', variables.entity);
        return { items: [], dropped: 0, missing };
      }
      if (missing.includes(AGENTS)) return { items: [], dropped: 0, missing: [], isUntold: true };
      const { items, dropped } = wholeList(at(project, 'launchAgents'), decodeLaunchAgent, {
        what: 'agent',
        client,
        operation: 'LaunchAgents',
      });
      return { items, dropped, missing, total: items.length };
    },
  };
}

/** Sends `launchAgentsCall` alone. */
export function launchAgents(
  client: ApiClient,
  variables: LaunchAgentsVariables,
  options?: CallOptions,
): Promise<Page<LaunchAgent>> {
  return askList(client, launchAgentsCall(variables), options);
}
