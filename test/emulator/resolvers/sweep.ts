import { controllerRunName } from '../world/localEngine.ts';
import { pageOf, listOf, type PageArguments } from '../world/paging.ts';
import type { RunRecord, SweepAgentRecord, SweepRecord } from '../world/records.ts';
import { orderRuns } from '../world/runFilters.ts';
import { runCountOf, runsOf } from '../world/runsOf.ts';
import { bestLossOf, expectedRuns, heartbeatOfSweep, runSecondsOf } from '../world/sweepView.ts';
import type { Fields } from './context.ts';

type Ordered = PageArguments & { readonly order?: string | null };

const byName = (run: RunRecord): string => run.name;

export const sweepFields: Fields<SweepRecord> = {
  agent: (sweep, { agentName }: { agentName: string }) =>
    sweep.agents.find(agent => agent.name === agentName || agent.id === agentName) ?? null,
  agents: sweep =>
    pageOf(
      listOf(sweep.agents, agent => agent.name),
      {},
    ),
  bestLoss: (sweep, _, { world }) => bestLossOf(sweep, world.clock),
  config: (sweep, _, { burden }) =>
    burden === undefined ? sweep.config : `${sweep.config}\n# ${'x'.repeat(burden.sweepBytes)}\n`,
  controllerRunName: sweep => controllerRunName(sweep),
  earlyStopJobRunning: () => false,
  heartbeatAt: (sweep, _, { world }) => heartbeatOfSweep(sweep, world.clock),
  priorRuns: (sweep, args: PageArguments) =>
    pageOf(
      listOf(
        sweep.priorRuns.flatMap(name => sweep.project.runs.get(name) ?? []),
        byName,
      ),
      args,
    ),
  runCount: sweep => runCountOf(sweep),
  runCountExpected: sweep => expectedRuns(sweep),
  runTime: (sweep, _, { world }) => runSecondsOf(sweep, world.clock),
  runs: (sweep, args: Ordered, { world }) =>
    pageOf(listOf(orderRuns(runsOf(sweep), args.order, world.clock), byName), args),
  scheduler: sweep => sweep.launched?.text ?? sweep.classicScheduler ?? null,
  user: sweep => ({ username: sweep.user }),
};

export const agentFields: Fields<SweepAgentRecord> = {
  metrics: () => '{}',
  persistent: () => false,
  runs: (agent, args: Ordered, { world }) =>
    pageOf(listOf(orderRuns(agent.runs, args.order, world.clock), byName), args),
  totalRuns: agent => agent.runs.length,
  user: (_agent, _args, { world }) => world.account,
};
