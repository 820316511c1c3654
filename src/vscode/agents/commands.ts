// The commands of agents, in one chunk that is loaded when the first of them runs.
export { startAgent } from './startAgent.ts';
export { startAgentOfSweep } from './startAgentOfSweep.ts';
export { stopAgents } from './stopAgents.ts';
