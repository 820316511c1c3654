import { isApiError } from '../api/apiError.ts';
import type { ApiClient } from '../api/client.ts';
import type { ApiLog } from '../api/apiLog.ts';
import type { Clock } from '../api/clock.ts';
import { jobExists } from '../api/operations/jobExists.ts';
import { jobString, parseJobPath } from '../wandb/jobPath.ts';
import { jobSource, jobSourceText } from '../api/operations/jobSource.ts';
import type { Job, JobVersion } from '../api/types.ts';
import { resultKeys } from '../api/operations/resultKeys.ts';
import type { ProjectPath } from '../wandb/projectPath.ts';
import type { AccountKnowledge, EarlierRuns, JobRuns } from '../language/accountKnowledge.ts';
import { agentLife, agentsOfQueue } from './agentLife.ts';
import { earlierRuns } from './earlierRuns.ts';
import type { AddressOf, ListNode, LiveState } from './types.ts';
import { createItemKnowledge } from './itemKnowledge.ts';
import { createFreshAnswers } from './freshAnswers.ts';

/** What is in use; undefined where nobody is signed in, or where nothing may be sent. */
export interface InUse {
  readonly client: ApiClient;
  readonly live: LiveState;
  readonly entity?: string;
  readonly project?: string;
  /** The entities that the person belongs to; undefined = unknown. */
  readonly entities?: readonly string[] | undefined;
}

export interface KnowledgeOptions {
  readonly inUse: () => InUse | undefined;
  readonly clock: Clock;
  readonly log: ApiLog;
  /** Registries that sweeps name that were launched here; undefined = nothing is kept of them. */
  readonly launchedRegistries?: () => Promise<readonly string[]>;
}

export interface LiveKnowledge extends AccountKnowledge {
  /** What is known changed: check the files again. */
  onDidChange(listener: () => void): () => void;
  /** Forgets everything: sign-in, sign-out, another host, Refresh. */
  clear(): void;
}

/** The lists that are offered and told of. */
type AccountList = 'jobs' | 'queues' | 'agents' | 'projects';

/** Names change seldom; a job that was missing may just have been created. */
const HOLDS_MS = 300_000;
const ABSENT_HOLDS_MS = 30_000;

/** `entity/project/name:alias` for each alias, and for jobs without one for each version. */
function namesOf(job: Job): readonly string[] {
  const tags = job.aliases.length > 0 ? job.aliases : job.versions.map(version => version.version);
  return tags.map(tag => jobString(job, tag));
}

/** Whether the job has this alias or version. Undefined = not among what was loaded of it. */
function bears(job: Job, tag: string): true | undefined {
  return job.aliases.includes(tag) ||
    job.versions.some(version => version.version === tag || version.aliases.includes(tag))
    ? true
    : undefined;
}

/**
 * What rules and completion know of the account, without waiting: from the explorer's lists where they are loaded, else
 * asked for once and told when it has come. Undefined while unknown; a failure says nothing.
 */
export function createKnowledge({ inUse, clock, log, launchedRegistries }: KnowledgeOptions): LiveKnowledge {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const onFailure = (error: unknown): void => {
    log.info(`unknown for now: ${isApiError(error) ? `${error.operation}, ${error.kind}` : 'an unexpected error'}`);
  };

  /** The answer for a list is the time of its last load, so that each load counts as a change. */
  const loads = createFreshAnswers<number>({
    clock,
    onNews: tell,
    onFailure,
    holds: () => HOLDS_MS,
    ask: async key => {
      const live = inUse()?.live;
      const address = JSON.parse(key) as AddressOf<AccountList>;
      const node = live?.store.list(address);
      if (live === undefined || node === undefined) throw new Error('signed out');
      await live.refresh(address);
      if (node.load.status === 'loaded') return node.load.at;
      throw 'error' in node.load ? node.load.error : new Error('not loaded');
    },
  });
  const existing = createFreshAnswers<boolean>({
    clock,
    onNews: tell,
    onFailure,
    holds: there => (there ? HOLDS_MS : ABSENT_HOLDS_MS),
    ask: async key => {
      const client = inUse()?.client;
      const path = parseJobPath(key);
      if (client === undefined || path === undefined) throw new Error('signed out');
      return jobExists(client, path);
    },
  });

  const earlier = createFreshAnswers<EarlierRuns>({
    clock,
    onNews: tell,
    onFailure,
    holds: () => HOLDS_MS,
    ask: async key => {
      const client = inUse()?.client;
      if (client === undefined) throw new Error('signed out');
      return earlierRuns(await resultKeys(client, JSON.parse(key) as ProjectPath));
    },
  });

  const runs = createFreshAnswers<JobRuns>({
    clock,
    onNews: tell,
    onFailure,
    holds: () => HOLDS_MS,
    ask: async id => {
      const client = inUse()?.client;
      if (client === undefined) throw new Error('signed out');
      const source = await jobSource(client, { id });
      return { author: source.author, source: jobSourceText(source), inputs: source.inputs };
    },
  });
  const items = createItemKnowledge({ inUse, clock, launchedRegistries, onNews: tell, onFailure });

  /** A list, asked for where it is not loaded or was loaded long ago. */
  const listed = <K extends AccountList>(live: LiveState, address: AddressOf<K>): ListNode<K> => {
    const node = live.store.list<K>(address);
    const fresh = node.load.status === 'loaded' && clock.now() - node.load.at < HOLDS_MS;
    if (!fresh) loads.get(JSON.stringify(address));
    return node;
  };
  const usable = (node: ListNode): boolean => node.load.status === 'loaded' || node.load.status === 'stale';

  const queuesOf = (): ListNode<'queues'> | undefined => {
    const use = inUse();
    return use?.entity === undefined ? undefined : listed<'queues'>(use.live, { kind: 'queues', entity: use.entity });
  };

  /** A list of the entity in use, where it was read. */
  const readList = <K extends 'queues' | 'agents' | 'projects'>(kind: K): ListNode<K> | undefined => {
    const use = inUse();
    if (use?.entity === undefined) return undefined;
    const node = listed<K>(use.live, { kind, entity: use.entity });
    return usable(node) ? node : undefined;
  };

  /** A version of a job, among those that the list of its project has. */
  const versionOf = (job: string): JobVersion | undefined => {
    const use = inUse();
    const path = parseJobPath(job);
    if (use === undefined || path === undefined) return undefined;
    const { entity, project, alias } = path;
    const node = listed<'jobs'>(use.live, { kind: 'jobs', entity, project });
    const versions = usable(node) ? node.items.find(row => row.value.name === path.job)?.value.versions : undefined;
    return versions?.find(({ version, aliases }) => version === alias || aliases.includes(alias));
  };

  return {
    projects: () => readList('projects')?.items.map(row => row.value.name),
    entities: () => inUse()?.entities,
    earlierRuns() {
      const { entity, project } = inUse() ?? {};
      return entity === undefined || project === undefined
        ? undefined
        : earlier.get(JSON.stringify({ entity, project }));
    },
    jobRuns(job) {
      const found = versionOf(job);
      return found && runs.get(found.id);
    },
    waitingIn: queue => items.waitingIn(queue),
    registries: queue => items.registries(queue),
    launchedRegistries: () => items.launchedRegistries(),
    aboutJob(job) {
      const found = versionOf(job);
      return found && { version: found.version, aliases: found.aliases, createdAt: found.createdAt, now: clock.now() };
    },
    aboutQueue(name) {
      const queue = readList('queues')?.items.find(row => row.value.name === name)?.value;
      if (!queue) return undefined;
      const agents = readList('agents')?.items.map(row => row.value);
      const alive = agents && agentsOfQueue(agents, queue).filter(agent => agentLife(agent, clock.now()) === 'alive');
      return { resource: queue.resource, aliveAgents: alive?.length, templates: queue.templateVariables ?? [] };
    },
    queues() {
      const node = queuesOf();
      return node === undefined || !usable(node) ? undefined : node.items.map(row => row.value.name);
    },
    queueExists(queue) {
      const node = queuesOf();
      if (node === undefined || !usable(node)) return undefined;
      if (node.items.some(row => row.value.name === queue)) return true;
      // Only a list that was read just now can say that something is not there.
      return node.load.status === 'loaded' && clock.now() - node.load.at < HOLDS_MS ? false : undefined;
    },
    jobs() {
      const use = inUse();
      if (use?.entity === undefined || use.project === undefined) return undefined;
      const node = listed<'jobs'>(use.live, { kind: 'jobs', entity: use.entity, project: use.project });
      return usable(node) ? node.items.flatMap(row => namesOf(row.value)) : undefined;
    },
    jobExists(job) {
      const use = inUse();
      const path = parseJobPath(job);
      if (use === undefined || path === undefined) return undefined;
      const { entity, project } = path;
      const node = use.live.store.list<'jobs'>({ kind: 'jobs', entity, project });
      const loaded = usable(node) ? node.items.find(row => row.value.name === path.job)?.value : undefined;
      return (loaded && bears(loaded, path.alias)) ?? existing.get(job);
    },
    onDidChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    clear() {
      loads.clear();
      existing.clear();
      earlier.clear();
      runs.clear();
      items.clear();
    },
  };
}
