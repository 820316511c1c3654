/** What changes sweeps, runs and projects. */
export const sweepMutations = /* GraphQL */ `
  input UpsertSweepInput {
    clientMutationId: String
    config: String
    controller: JSONString
    description: String
    displayName: String
    entityName: String
    id: ID
    launchScheduler: JSONString
    priorRunsFilters: JSONString
    projectName: String
    scheduler: JSONString
    state: String
    templateVariableValues: JSONString
  }
  type UpsertSweepPayload {
    clientMutationId: String
    configValidationWarnings: [String!]!
    inserted: Boolean
    insertedPriorRuns: Int
    sweep: Sweep
  }
  input DeleteSweepInput {
    clientMutationId: String
    deleteRuns: Boolean!
    id: ID!
  }
  input DeleteSweepsInput {
    clientMutationId: String
    deleteRuns: Boolean!
    ids: [ID!]!
  }
  type DeleteSweepsPayload {
    affectedAgents: Int!
    affectedRuns: Int!
    clientMutationId: String
  }
  input EnqueueSweepRunInput {
    config: JSONString!
    displayName: String
    id: ID!
  }
  type EnqueueSweepRunPayload {
    id: ID!
    runQueueItemId: ID
  }
  input CreateAgentInput {
    clientMutationId: String
    displayName: String
    entityName: String
    host: String!
    projectName: String
    sweep: String!
  }
  type CreateAgentPayload {
    agent: Agent
    clientMutationId: String
  }
  input AgentHeartbeatInput {
    clientMutationId: String
    id: ID!
    metrics: JSONString
    runState: JSONString
  }
  type AgentHeartbeatPayload {
    agent: Agent
    clientMutationId: String
    commands: JSONString
  }

  input UpsertBucketInput {
    clientMutationId: String
    commit: String
    config: JSONString
    debug: Boolean
    description: String
    displayName: String
    entityName: String
    framework: String
    groupName: String
    host: String
    id: String
    jobProgram: String
    jobRepo: String
    jobType: String
    modelName: String
    name: String
    notes: String
    runQueueItemId: ID
    state: String
    summaryMetrics: JSONString
    sweep: String
    tags: [String]
  }
  type UpsertBucketPayload {
    bucket: Run
    clientMutationId: String
    inserted: Boolean
    updateAvailable: Boolean
  }
  input StopRunInput {
    clientMutationId: String
    id: ID!
  }
  type StopRunPayload {
    clientMutationId: String
    success: Boolean!
  }
  input DeleteRunInput {
    clientMutationId: String
    deleteArtifacts: Boolean
    id: ID!
  }
  type DeleteRunPayload {
    clientMutationId: String
  }
  input DeleteFilesInput {
    clientMutationId: String
    files: [ID!]!
  }
  type DeleteFilesPayload {
    clientMutationId: String
    success: Boolean!
  }
  input CreateRunFilesInput {
    clientMutationId: String
    entityName: String!
    files: [String!]!
    projectName: String!
    runName: String!
  }
  type CreateRunFilesPayload {
    clientMutationId: String
    files: [File!]!
    runID: ID!
    uploadHeaders: [String!]!
  }
  input MarkRunFilesUploadedInput {
    clientMutationId: String
    entityName: String!
    files: [String!]!
    projectName: String!
    runName: String!
  }
  type MarkRunFilesUploadedPayload {
    clientMutationId: String
    success: Boolean!
  }
  input UpsertModelInput {
    access: String
    clientMutationId: String
    description: String
    entityName: String
    id: String
    name: String
    repo: String
  }
  type UpsertModelPayload {
    clientMutationId: String
    entityName: String
    inserted: Boolean
    model: Project
    project: Project
  }

  type Mutation {
    agentHeartbeat(input: AgentHeartbeatInput!): AgentHeartbeatPayload
    createAgent(input: CreateAgentInput!): CreateAgentPayload
    createRunFiles(input: CreateRunFilesInput!): CreateRunFilesPayload
    deleteFiles(input: DeleteFilesInput!): DeleteFilesPayload
    deleteRun(input: DeleteRunInput!): DeleteRunPayload
    deleteSweep(input: DeleteSweepInput!): DeleteSweepsPayload
    deleteSweeps(input: DeleteSweepsInput!): DeleteSweepsPayload
    enqueueSweepRun(input: EnqueueSweepRunInput!): EnqueueSweepRunPayload
    markRunFilesUploaded(input: MarkRunFilesUploadedInput!): MarkRunFilesUploadedPayload
    stopRun(input: StopRunInput!): StopRunPayload
    upsertBucket(input: UpsertBucketInput!): UpsertBucketPayload
    upsertModel(input: UpsertModelInput!): UpsertModelPayload
    upsertSweep(input: UpsertSweepInput!): UpsertSweepPayload
  }
`;
