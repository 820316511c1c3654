/**
 * What documents of the official clients ask for, by type, where our schema has more (docs/facts/operations.md): fields
 * of the types of Launch in full. A field with arguments names those that are asked for.
 */
export const ASKED: Readonly<Record<string, readonly string[]>> = {
  RunQueue: [
    'id name entityName access createdBy createdAt',
    'defaultResourceConfig defaultResourceConfigID prioritizationMode externalLinks',
    'runQueueItem(id) runQueueItems(first)',
  ],
  RunQueueItem: ['id state associatedRunId'],
  RunQueueItemConnection: ['edges'],
  RunQueueItemEdge: ['node'],
  DefaultResourceConfig: ['id resource config templateVariables'],
  TemplateVariable: ['name schema'],
  LaunchAgent: ['id name hostname agentStatus heartbeatAt runQueues stopPolling'],
  ArtifactAlias: ['id alias artifactCollection'],
  UpdateLaunchAgentInput: ['launchAgentId agentStatus'],
  Sweep: [
    'id name displayName description method state config bestLoss createdAt updatedAt heartbeatAt',
    'runCount runCountExpected earlyStopJobRunning controller scheduler controllerRunName',
    'agent(agentName) agents runs(first,after) project',
  ],
  RunConnection: ['edges pageInfo totalCount'],
};

/** Fields of large types that no official document asks for: what else those have counts as asked for. */
export const NOT_ASKED: readonly string[] = [
  'Project.fields',
  'Project.launchAgents',
  'Mutation.deleteSweep',
  'Mutation.deleteSweeps',
];
