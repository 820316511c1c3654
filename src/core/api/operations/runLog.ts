import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf, nodesOf } from '../decodeList.ts';
import { number, required, stateText } from '../fields.ts';
import { at, isBag } from '../../json.ts';
import { projectPathText } from '../../wandb/projectPath.ts';
import { missingThing, projectIn } from './missingThing.ts';

export const document = `
query RunLog($entity: String!, $project: String!, $run: String!, $last: Int!) {
  project(name: $project, entityName: $entity) {
    id
    run(name: $run) {
      id
      name
      state
      logLineCount @optional(of: "Run")
      logLines(last: $last) {
        edges { node { number line level } }
      }
    }
  }
}`;

export interface RunLogVariables {
  readonly entity: string;
  readonly project: string;
  /** The id in the run's address. The run of a sweep's scheduler has the sweep's own eight characters. */
  readonly run: string;
  /** How many lines from the end. */
  readonly last: number;
}

export interface RunLog {
  readonly state: string;
  /** Oldest first, at most as many as were asked for. */
  readonly lines: readonly string[];
  /** How many lines there are in all; undefined where the server does not say. */
  readonly total?: number;
}

const header = decoderOf(
  v.object({ id: required, state: v.fallback(v.optional(stateText, 'unknown'), 'unknown'), logLineCount: number }),
);
const logLine = decoderOf(v.object({ number, line: v.string() }));

/**
 * The end of what a run wrote to its terminal. Throws `notFound` where the project or the run does not exist or is
 * hidden.
 */
export async function runLog(client: ApiClient, variables: RunLogVariables, options?: CallOptions): Promise<RunLog> {
  const { data } = await client.request(
    { name: 'RunLog', kind: 'query', document, variables: { ...variables } },
    options,
  );
  const run = at(projectIn(client, 'RunLog', data, variables), 'run');
  const read = header(run);
  if (!isBag(run) || read === undefined)
    throw missingThing(
      client,
      'RunLog',
      l10n.t(
        'The run {0} was not found, or your account cannot see it',
        `${projectPathText(variables)}/${variables.run}`,
      ),
    );
  const { items } = decodeList(nodesOf(run['logLines']), logLine, { what: 'log line', log: client.log });
  return { state: read.state, lines: items.map(item => item.line.replace(/\r?\n$/, '')), total: read.logLineCount };
}
