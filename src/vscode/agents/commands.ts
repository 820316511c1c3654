// The commands of agents, in one chunk that is loaded when the first of them runs.
export { startAgent } from './startAgent.ts';
export { startAgentOfSweep, startAgentsOfSweep, startSchedulerOfSweep } from './ofSweep.ts';
export { showRunning, stopRunning } from './showRunning.ts';
export { stopAgents } from './stopAgents.ts';
