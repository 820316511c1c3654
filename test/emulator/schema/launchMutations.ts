/** What changes queues, items and launch agents. */
export const launchMutations = /* GraphQL */ `
  input CreateDefaultResourceConfigInput {
    clientMutationId: String
    config: JSONString!
    entityName: String!
    projectName: String
    resource: String!
    templateVariables: JSONString
  }
  type CreateDefaultResourceConfigPayload {
    clientMutationId: String
    defaultResourceConfigID: ID!
    success: Boolean!
  }
  input UpdateDefaultResourceConfigInput {
    clientMutationId: String
    config: JSONString!
    defaultResourceConfigID: ID!
    entityName: String
    projectName: String
    resource: String
  }
  type UpdateDefaultResourceConfigPayload {
    defaultResourceConfigID: ID!
    success: Boolean!
  }
  input CreateRunQueueInput {
    access: RunQueueAccessType!
    clientMutationId: String
    defaultResourceConfigID: ID
    entityName: String!
    prioritizationMode: RunQueuePrioritizationMode
    projectName: String!
    queueName: String!
  }
  type CreateRunQueuePayload {
    clientMutationId: String
    queueID: ID
    success: Boolean
  }
  input UpsertRunQueueInput {
    clientMutationId: String
    entityName: String!
    externalLinks: JSONString
    prioritizationMode: RunQueuePrioritizationMode
    projectName: String!
    queueName: String!
    resourceConfig: JSONString!
    resourceType: String!
    templateVariables: JSONString
  }
  type UpsertRunQueuePayload {
    clientMutationId: String
    configSchemaValidationErrors: [String!]
    success: Boolean!
  }
  input DeleteRunQueuesInput {
    clientMutationId: String
    queueIDs: [ID!]!
  }
  type DeleteRunQueuesPayload {
    clientMutationId: String
    success: Boolean
  }

  input PushToRunQueueInput {
    clientMutationId: String
    priority: Int
    queueID: ID!
    runSpec: JSONString!
    templateVariableValues: JSONString
  }
  type PushToRunQueuePayload {
    clientMutationId: String
    runQueueItemId: ID!
    runSpec: JSONString!
  }
  input PushToRunQueueByNameInput {
    clientMutationId: String
    entityName: String!
    priority: Int
    projectName: String!
    queueName: String!
    runSpec: JSONString!
    templateVariableValues: JSONString
  }
  type PushToRunQueueByNamePayload {
    clientMutationId: String
    runQueueItemId: ID!
    runSpec: JSONString!
  }
  input PopFromRunQueueInput {
    clientMutationId: String
    entityName: String!
    launchAgentId: ID
    projectName: String!
    queueName: String!
  }
  type PopFromRunQueuePayload {
    clientMutationId: String
    runQueueItemId: ID
    runSpec: JSON
  }
  input AckRunQueueItemInput {
    clientMutationId: String
    runName: String!
    runQueueItemId: ID!
  }
  type AckRunQueueItemPayload {
    clientMutationId: String
    success: Boolean
  }
  input FailRunQueueItemInput {
    clientMutationId: String
    filePaths: [String!]
    info: JSONString
    message: String
    runQueueItemId: ID!
    stage: String
  }
  type FailRunQueueItemPayload {
    clientMutationId: String
    success: Boolean
  }
  input UpdateRunQueueItemWarningInput {
    clientMutationId: String
    filePaths: [String!]
    message: String!
    runQueueItemId: ID!
    stage: String!
  }
  type UpdateRunQueueItemWarningPayload {
    clientMutationId: String
    success: Boolean
  }
  input DeleteFromRunQueueInput {
    clientMutationId: String
    queueID: ID!
    runQueueItemId: ID!
  }
  type DeleteFromRunQueuePayload {
    clientMutationId: String
    success: Boolean
  }

  input CreateLaunchAgentInput {
    agentConfig: JSONString
    clientMutationId: String
    entityName: String!
    hostname: String!
    projectName: String!
    runQueues: [ID!]!
    version: String
  }
  type CreateLaunchAgentPayload {
    clientMutationId: String
    launchAgentId: ID!
    success: Boolean
  }
  input UpdateLaunchAgentInput {
    agentStatus: String
    clientMutationId: String
    heartbeatAt: DateTime
    launchAgentId: ID!
    name: String
    runQueues: [ID!]
    stopPolling: Boolean
  }
  type UpdateLaunchAgentPayload {
    clientMutationId: String
    success: Boolean
  }
  input DeleteLaunchAgentsInput {
    clientMutationId: String
    launchAgentIds: [ID!]!
  }
  type DeleteLaunchAgentsPayload {
    clientMutationId: String
    success: Boolean
  }

  extend type Mutation {
    ackRunQueueItem(input: AckRunQueueItemInput!): AckRunQueueItemPayload
    createDefaultResourceConfig(input: CreateDefaultResourceConfigInput!): CreateDefaultResourceConfigPayload
    createLaunchAgent(input: CreateLaunchAgentInput!): CreateLaunchAgentPayload
    createRunQueue(input: CreateRunQueueInput!): CreateRunQueuePayload
    deleteFromRunQueue(input: DeleteFromRunQueueInput!): DeleteFromRunQueuePayload
    deleteLaunchAgents(input: DeleteLaunchAgentsInput!): DeleteLaunchAgentsPayload
    deleteRunQueues(input: DeleteRunQueuesInput!): DeleteRunQueuesPayload
    failRunQueueItem(input: FailRunQueueItemInput!): FailRunQueueItemPayload
    popFromRunQueue(input: PopFromRunQueueInput!): PopFromRunQueuePayload
    pushToRunQueue(input: PushToRunQueueInput!): PushToRunQueuePayload
    pushToRunQueueByName(input: PushToRunQueueByNameInput!): PushToRunQueueByNamePayload
    updateDefaultResourceConfig(input: UpdateDefaultResourceConfigInput!): UpdateDefaultResourceConfigPayload
    updateLaunchAgent(input: UpdateLaunchAgentInput!): UpdateLaunchAgentPayload
    updateRunQueueItemWarning(input: UpdateRunQueueItemWarningInput!): UpdateRunQueueItemWarningPayload
    upsertRunQueue(input: UpsertRunQueueInput!): UpsertRunQueuePayload
  }
`;
