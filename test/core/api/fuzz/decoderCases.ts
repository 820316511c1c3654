import { ApiError } from '../../../../src/core/api/apiError.ts';
import type { ApiClient } from '../../../../src/core/api/client.ts';
import type { Answer } from '../../../../src/core/api/call.ts';
import type { ListCall } from '../../../../src/core/api/listCall.ts';
import { commitArtifact, document as commitDocument } from '../../../../src/core/api/operations/commitArtifact.ts';
import * as createArtifact from '../../../../src/core/api/operations/createArtifact.ts';
import * as createArtifactFiles from '../../../../src/core/api/operations/createArtifactFiles.ts';
import * as createArtifactManifest from '../../../../src/core/api/operations/createArtifactManifest.ts';
import * as createQueue from '../../../../src/core/api/operations/createQueue.ts';
import * as deleteFromRunQueue from '../../../../src/core/api/operations/deleteFromRunQueue.ts';
import * as deleteSweep from '../../../../src/core/api/operations/deleteSweep.ts';
import * as hiddenRun from '../../../../src/core/api/operations/hiddenRun.ts';
import * as itemStates from '../../../../src/core/api/operations/itemStates.ts';
import * as jobExists from '../../../../src/core/api/operations/jobExists.ts';
import * as jobSource from '../../../../src/core/api/operations/jobSource.ts';
import * as jobs from '../../../../src/core/api/operations/jobs.ts';
import * as launchAgents from '../../../../src/core/api/operations/launchAgents.ts';
import * as launchBaseline from '../../../../src/core/api/operations/launchBaseline.ts';
import * as projects from '../../../../src/core/api/operations/projects.ts';
import { document as preflightDocument, preflightLook } from '../../../../src/core/api/operations/preflight.ts';
import * as queueItems from '../../../../src/core/api/operations/queueItems.ts';
import { document as ownersDocument, queueOwners } from '../../../../src/core/api/operations/queueOwners.ts';
import * as queues from '../../../../src/core/api/operations/queues.ts';
import * as resumeLook from '../../../../src/core/api/operations/resumeLook.ts';
import * as run from '../../../../src/core/api/operations/run.ts';
import * as runFiles from '../../../../src/core/api/operations/runFiles.ts';
import * as runLog from '../../../../src/core/api/operations/runLog.ts';
import * as resultKeys from '../../../../src/core/api/operations/resultKeys.ts';
import * as runHistories from '../../../../src/core/api/operations/runHistories.ts';
import * as runsDelta from '../../../../src/core/api/operations/runsDelta.ts';
import * as runsUntil from '../../../../src/core/api/operations/runsUntil.ts';
import * as runTimes from '../../../../src/core/api/operations/runTimes.ts';
import * as runsOfSweep from '../../../../src/core/api/operations/runsOfSweep.ts';
import * as serverFeatures from '../../../../src/core/api/operations/serverFeatures.ts';
import * as setSweepState from '../../../../src/core/api/operations/setSweepState.ts';
import * as stopAgent from '../../../../src/core/api/operations/stopAgent.ts';
import * as stopRun from '../../../../src/core/api/operations/stopRun.ts';
import * as sweep from '../../../../src/core/api/operations/sweep.ts';
import * as runStates from '../../../../src/core/api/operations/runStates.ts';
import * as sweepProgress from '../../../../src/core/api/operations/sweepProgress.ts';
import * as sweeps from '../../../../src/core/api/operations/sweeps.ts';
import * as updateArtifactManifest from '../../../../src/core/api/operations/updateArtifactManifest.ts';
import * as upsertSweep from '../../../../src/core/api/operations/upsertSweep.ts';
import * as viewer from '../../../../src/core/api/operations/viewer.ts';
import type { Page } from '../../../../src/core/api/types.ts';

/** What operations get that go before the one whose reply is tried. */
const BEFORE: Readonly<Record<string, unknown>> = {
  CreateDefaultResourceConfig: { createDefaultResourceConfig: { success: true, defaultResourceConfigID: 'c' } },
};

/** A client that answers with this data. */
export function answering(data: unknown): ApiClient {
  return {
    host: 'https://wandb.test',
    clock: { now: () => 0, after: () => () => undefined },
    log: { info: () => undefined, warn: () => undefined },
    request: (call): Promise<Answer> => Promise.resolve({ data: BEFORE[call.name] ?? data, errors: [], missing: [] }),
    serverNow: () => 0,
    forgetRefused: () => undefined,
    readText: () => Promise.resolve('{"source_type": "image"}'),
  };
}

/** One document and what reads its reply. */
export interface DecoderCase {
  readonly name: string;
  readonly document: string;
  readonly decode: (data: unknown) => Promise<unknown>;
  /** A list's items are below here in the reply. */
  readonly items?: readonly string[];
}

const place = { entity: 'e', project: 'p' };

const list = (document: string, items: readonly string[], call: ListCall<unknown>): DecoderCase => ({
  name: call.name,
  document,
  items,
  decode: data => Promise.resolve().then((): Page<unknown> => call.read(answering(data), data, [])),
});
const operation = (name: string, document: string, run: (client: ApiClient) => Promise<unknown>): DecoderCase => ({
  name,
  document,
  decode: data => run(answering(data)),
});

/** Every operation of the api room whose reply is read. */
export const DECODERS: readonly DecoderCase[] = [
  list(projects.document, ['models', 'edges'], projects.projectsCall({ entity: 'e', first: 3 })),
  list(sweeps.document, ['project', 'sweeps', 'edges'], sweeps.sweepsCall({ ...place, first: 3 })),
  list(
    runsOfSweep.document,
    ['project', 'runs', 'edges'],
    runsOfSweep.runsOfSweepCall({ ...place, sweep: 's', first: 3 }),
  ),
  list(
    runTimes.document,
    ['project', 'runs', 'edges'],
    runTimes.runTimesCall({ ...place, sweeps: ['s', 't'], first: 3 }),
  ),
  list(queues.document, ['project', 'runQueues'], queues.queuesCall({ entity: 'e' })),
  list(launchAgents.document, ['project', 'launchAgents'], launchAgents.launchAgentsCall({ entity: 'e' })),
  list(
    queueItems.document,
    ['project', 'runQueue', 'runQueueItems', 'edges'],
    queueItems.queueItemsCall({ entity: 'e', queue: 'q', first: 3 }),
  ),
  list(
    jobs.document,
    ['project', 'artifactType', 'artifactCollections', 'edges'],
    jobs.jobsCall({ ...place, first: 3 }),
  ),
  { ...list(sweep.document, [], sweep.sweepCall({ ...place, sweep: 's' })), items: undefined },
  { ...list(run.document, [], run.runCall({ ...place, run: 'r' })), items: undefined },
  {
    ...list(sweepProgress.document, [], sweepProgress.sweepProgressCall({ ...place, sweep: 's', metric: 'loss' })),
    items: undefined,
  },
  operation('ServerFeatures', serverFeatures.document, client => serverFeatures.serverFeatures(client)),
  operation('RunsUntil', runsUntil.document, client => runsUntil.runsUntil(client, { ...place, sweep: 's' }, 0)),
  operation('Viewer', viewer.document, client => viewer.viewer(client)),
  operation('Sweep alone', sweep.document, client => sweep.sweep(client, { ...place, sweep: 's' })),
  operation('ResultKeys', resultKeys.document, client => resultKeys.resultKeys(client, { ...place, sweep: 's' })),
  operation('RunHistories', runHistories.document, client =>
    runHistories.runHistories(client, {
      ...place,
      sweep: 's',
      runs: ['r'],
      metrics: ['loss'],
      axis: '_step',
      points: 5,
      inBuckets: true,
    }),
  ),
  operation('RunsDelta', runsDelta.document, client =>
    runsDelta.runsDelta(client, { ...place, sweep: 's', matching: [], current: ['r'], since: 0, first: 3 }),
  ),
  operation('JobExists', jobExists.document, client => jobExists.jobExists(client, { ...place, name: 'j:latest' })),
  operation('RunStates', runStates.document, client => runStates.runStates(client, { ...place, runs: ['r'] })),
  operation('ItemStates', itemStates.document, client =>
    itemStates.itemStates(client, { entity: place.entity, queue: 'q', first: 3 }),
  ),
  operation('RunLog', runLog.document, client => runLog.runLog(client, { ...place, run: 'r', last: 3 })),
  operation('RunFiles', runFiles.document, client => runFiles.runFiles(client, { ...place, run: 'r', names: ['a'] })),
  operation('JobFile', jobSource.document, client => jobSource.jobSource(client, { id: 'i' })),
  operation('UpsertSweep', upsertSweep.document, client =>
    upsertSweep.upsertSweep(client, {
      id: null,
      config: '',
      description: null,
      entityName: 'e',
      projectName: 'p',
      launchScheduler: null,
      priorRunsFilters: null,
      displayName: null,
      controller: null,
      scheduler: null,
    }),
  ),
  operation('SetSweepState', setSweepState.document, client =>
    setSweepState.setSweepState(client, { ...place, sweep: 's', verb: 'stop' }),
  ),
  operation('DeleteSweep', deleteSweep.document, client =>
    deleteSweep.deleteSweep(client, { id: 'i', deleteRuns: false }),
  ),
  operation('DeleteFromRunQueue', deleteFromRunQueue.document, client =>
    deleteFromRunQueue.deleteFromRunQueue(client, { queueID: 'q', runQueueItemId: 'i' }),
  ),
  operation('StopRun', stopRun.document, client => stopRun.stopRun(client, { id: 'i' })),
  operation('StopLaunchAgent', stopAgent.document, client => stopAgent.stopAgent(client, { id: 'i' })),
  operation('CreateRunQueue', createQueue.document, client =>
    createQueue.createQueue(client, {
      entity: 'e',
      queue: 'q',
      resource: 'kubernetes',
      resourceArgs: {},
      priorities: true,
    }),
  ),
  operation('LaunchBaseline', launchBaseline.document, client => launchBaseline.launchBaseline(client, place)),
  operation('ResumeLook', resumeLook.document, client =>
    resumeLook.resumeLook(client, { ...place, sweep: 's', queue: 'q' }),
  ),
  operation('Preflight', preflightDocument, client => {
    const job = { ...place, name: 'j:latest', job: 'j', alias: 'latest' };
    return preflightLook(client, { ...place, job, schedulerJob: job }, new Map());
  }),
  operation('QueueOwners', ownersDocument, client => queueOwners(client, { queue: 'q', entities: ['a', 'b', 'c'] })),
  operation('CreateJobRun', hiddenRun.createDocument, client =>
    hiddenRun.createHiddenRun(client, { ...place, name: 'r', jobType: 'cli_create_job' }),
  ),
  operation('DeleteJobRun', hiddenRun.deleteDocument, client => hiddenRun.deleteHiddenRun(client, 'r')),
  operation('CreateArtifact', createArtifact.document, client =>
    createArtifact.createArtifact(client, {
      ...place,
      run: 'r',
      type: 'job',
      name: 'j',
      digest: 'd',
      aliases: [],
      metadata: {},
      clientId: 'a',
      sequenceClientId: 'b',
    }),
  ),
  operation('CreateArtifactManifest', createArtifactManifest.document, client =>
    createArtifactManifest.createArtifactManifest(client, { ...place, run: 'r', artifactId: 'a' }),
  ),
  operation('CreateArtifactFiles', createArtifactFiles.document, client =>
    createArtifactFiles.createArtifactFiles(client, {
      artifactId: 'a',
      manifestId: 'm',
      files: [{ path: 'f', md5: 'x' }],
    }),
  ),
  operation('UpdateArtifactManifest', updateArtifactManifest.document, client =>
    updateArtifactManifest.updateArtifactManifest(client, { manifestId: 'm', digest: 'd' }),
  ),
  operation('CommitArtifact', commitDocument, client => commitArtifact(client, 'a')),
];

/** Reads a reply: its answer, or the `ApiError` that it means; anything else that is thrown goes through. */
export async function outcomeOf(
  decode: DecoderCase['decode'],
  data: unknown,
): Promise<{ readonly value?: unknown; readonly error?: ApiError }> {
  try {
    return { value: await decode(data) };
  } catch (error) {
    if (error instanceof ApiError) return { error };
    throw error;
  }
}
