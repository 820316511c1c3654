// The whole of Launch with nothing made up but the server: our job, our launch, the real agent, scheduler and runs, our
// explorer.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, type ApiClient } from '../../src/core/api/client.ts';
import { sweep as askSweep } from '../../src/core/api/operations/sweep.ts';
import { collectCodeFolder } from '../../src/core/jobs/codeFolder.ts';
import { createJob } from '../../src/core/jobs/createJob.ts';
import { createPut } from '../../src/core/jobs/putFile.ts';
import { changeState } from '../../src/core/launch/send/changeState.ts';
import type { IntentJournal } from '../../src/core/launch/send/intent.ts';
import type { LaunchOutcome } from '../../src/core/launch/send/outcome.ts';
import { planLaunch } from '../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../src/core/launch/plan/planPlain.ts';
import { planResume } from '../../src/core/launch/resume/planResume.ts';
import { preflight } from '../../src/core/launch/preflight/preflight.ts';
import { createSender, type Sender } from '../../src/core/launch/send/sender.ts';
import type { Plan, Planned } from '../../src/core/launch/plan/types.ts';
import type { UpsertSweepVariables } from '../../src/core/api/operations/upsertSweep.ts';
import { createFolderReader } from '../../src/vscode/jobs/folderReader.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator/start.ts';
import type { QueueItemRecord, SweepRecord } from '../emulator/world/records.ts';
import { startLaunchAgent, startSweepAgent, type RunningAgent } from './chainAgent.ts';
import { openExplorer, type ChainExplorer } from './chainExplorer.ts';
import type { RealWandb } from './realWandb.ts';

export const PLACE = { entity: 'my-team', project: 'empty-proj' };
export const QUEUE = 'local-queue';

/** Logs `loss`, which is best at a rate of 0.1, and ends its run as local processes must. */
export const TRAIN = `import math
import time

import wandb

with wandb.init(config={"rate": 0.01, "seconds": 0}) as run:
    for step in range(3):
        run.log({"loss": abs(math.log10(float(run.config["rate"])) + 1) + 1 / (step + 1)})
        time.sleep(float(run.config["seconds"]) / 3)
`;

const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

export interface LaunchOptions {
  readonly queue?: string;
  /** Changes what is sent, where the test needs what the extension does not do. */
  readonly alter?: (variables: UpsertSweepVariables) => UpsertSweepVariables;
  /** Sends even if the preflight finds an error, as a person can. */
  readonly despite?: boolean;
}

export interface Chain {
  readonly emulator: Emulator;
  readonly client: ApiClient;
  readonly sender: Sender;
  readonly explorer: ChainExplorer;
  /** Makes a code job of these files, as Create Job does; gives its name as a sweep needs it. */
  makeJob(name: string, files: Readonly<Record<string, string>>, entrypoint: string): Promise<string>;
  /** Launch Sweep: plan, preflight, send; the explorer follows it. */
  launch(text: string, options?: LaunchOptions): Promise<SweepRecord>;
  /** Resume: pushes the scheduler of the sweep again, without a file. */
  resume(sweep: SweepRecord, schedulerIsDead?: boolean): Promise<void>;
  /** Pause, stop or cancel, as the explorer's commands do. */
  change(sweep: SweepRecord, verb: 'pause' | 'stop' | 'cancel'): Promise<void>;
  /** Creates a plain sweep. */
  create(text: string): Promise<SweepRecord>;
  sweep(name: string): SweepRecord;
  /** The item of the sweep's scheduler; the newest where it was pushed again. */
  schedulerItem(sweep: SweepRecord): QueueItemRecord | undefined;
  startAgent(real: RealWandb, limits?: { readonly maxJobs?: number }): Promise<RunningAgent>;
  /** `wandb agent` for a plain sweep, whose program is `TRAIN`. */
  startSweepAgent(real: RealWandb, sweep: SweepRecord): RunningAgent;
  /**
   * Waits until it is true, and gives after how many milliseconds it was; throws with what the agents printed where it
   * takes too long.
   */
  until(what: string, isSo: () => boolean, timeoutMs?: number): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens an emulator, by default one in which only the real client changes anything, and an editor's services without
 * its window.
 */
export async function openChain(options: EmulatorOptions = { noLife: true }): Promise<Chain> {
  const emulator = await startEmulator(options);
  const makeClient = (send: (input: string, init: RequestInit) => Promise<Response>): ApiClient =>
    createApiClient({
      host: emulator.url,
      getKey: () => Promise.resolve(emulator.key),
      fetch: send,
      clock,
      log: { info: () => undefined, warn: () => undefined },
    });
  const client = makeClient((input, init) => fetch(input, init));
  const sender = createSender({ client, journal: createJournal(), owner: 'chain', log: client.log });
  const explorer = openExplorer(emulator, PLACE, makeClient);
  const agents: RunningAgent[] = [];

  const sweep = (name: string): SweepRecord => {
    const found = emulator.world.project(PLACE.entity, PLACE.project)?.sweeps.get(name);
    if (!found) throw new Error(`no sweep ${name}`);
    return found;
  };
  const planned = (plan: Plan): Planned => {
    if ('refused' in plan) throw new Error(plan.refused.message);
    return plan;
  };
  const followed = (outcome: LaunchOutcome): SweepRecord => {
    if (outcome.kind !== 'created') throw new Error(outcome.sentence);
    explorer.follow(outcome.sweep.name);
    return sweep(outcome.sweep.name);
  };

  const realAgents = (): number => [...emulator.world.agents.values()].filter(each => each.kind === 'real').length;
  const until = async (what: string, isSo: () => boolean, timeoutMs = 60_000): Promise<number> => {
    const from = Date.now();
    while (!isSo()) {
      if (Date.now() - from > timeoutMs)
        throw new Error(
          `${what}: not within ${String(timeoutMs / 1000)} s. The explorer shows:\n` +
            `${explorer.rows().join('\n')}\nThe agents said:\n` +
            agents.map(agent => agent.output().slice(-4_000)).join('\n'),
        );
      await new Promise(done => {
        setTimeout(done, 100);
      });
    }
    return Date.now() - from;
  };

  return {
    emulator,
    client,
    sender,
    explorer,
    sweep,
    until,
    async makeJob(name, files, entrypoint) {
      const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-chain-job-'));
      try {
        for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
        const tools = {
          put: createPut((input, init) => fetch(input, init)),
          md5: (bytes: Uint8Array) => createHash('md5').update(bytes).digest(),
          newId: randomUUID,
        };
        const choices = { ...PLACE, kind: 'code' as const, path: '.', name, aliases: [], entrypoint, runtime: '3.11' };
        return (await createJob(client, choices, tools, await collectCodeFolder(await createFolderReader(folder)))).job;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async launch(text, { queue = QUEUE, alter = same => same, despite = false }: LaunchOptions = {}) {
      const plan = planned(planLaunch({ name: 'sweep.yaml', text }, { ...PLACE, queue, author: 'jane' }));
      const { findings, baseline } = await preflight(client, { facts: plan.facts, jobFiles: new Map() });
      const errors = findings.filter(each => each.severity === 'error');
      if (errors.length > 0 && !despite) throw new Error(errors.map(each => each.sentence).join(' '));
      const altered = { ...plan, upsertSweep: alter(plan.upsertSweep) };
      return followed(await sender.launch({ plan: altered, source: `file:///${randomUUID()}.yaml`, baseline }));
    },
    async resume({ name }, schedulerIsDead = false) {
      const found = await askSweep(client, { ...PLACE, sweep: name });
      const before = {
        id: found.id,
        name,
        state: found.state,
        config: found.config ?? '',
        scheduler: found.scheduler ?? null,
      };
      const plan = planned(planResume(null, before, { ...PLACE, sweep: name, author: 'jane', schedulerIsDead }));
      const outcome = await sender.resume({ plan, sweep: name, state: found.state });
      if (outcome.kind !== 'created') throw new Error(outcome.sentence);
      explorer.live.acted();
    },
    async change({ name }, verb) {
      const outcome = await changeState(client, { ...PLACE, sweep: name, verb });
      if (outcome.kind !== 'done') throw new Error(outcome.sentence);
      explorer.live.acted();
    },
    async create(text) {
      return followed(
        await sender.launch({
          plan: planned(planPlain({ name: 'sweep.yaml', text }, PLACE)),
          source: `file:///${randomUUID()}.yaml`,
        }),
      );
    },
    schedulerItem: ({ name }) =>
      [...emulator.world.items.values()].findLast(item => item.runSpec['name'] === `Scheduler.${name}`),
    async startAgent(real, { maxJobs = 1 } = {}) {
      const agent = startLaunchAgent(real, emulator, { entity: PLACE.entity, queue: QUEUE, maxJobs, maxSchedulers: 1 });
      agents.push(agent);
      const known = realAgents();
      await until('the agent registers', () => realAgents() > known);
      return agent;
    },
    startSweepAgent(real, { name }) {
      const agent = startSweepAgent(real, emulator, { ...PLACE, name }, TRAIN);
      agents.push(agent);
      return agent;
    },
    async close() {
      explorer.dispose();
      for (const agent of agents) await agent.remove();
      await emulator.stop();
    },
  };
}

function createJournal(): IntentJournal {
  const kept = new Map<string, string>();
  return {
    get: key => Promise.resolve(kept.get(key)),
    put: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    },
    remove: key => {
      kept.delete(key);
      return Promise.resolve();
    },
    keys: prefix => Promise.resolve([...kept.keys()].filter(key => key.startsWith(prefix))),
  };
}
