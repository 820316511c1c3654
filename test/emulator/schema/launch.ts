/** Launch: queues, their items, agents. */
export const launch = /* GraphQL */ `
  type RunQueue {
    access: RunQueueAccessType!
    createdAt: DateTime!
    createdBy: Int
    defaultResourceConfig: DefaultResourceConfig
    defaultResourceConfigID: ID
    entityName: String
    externalLinks: JSON
    id: ID!
    name: String!
    prioritizationMode: RunQueuePrioritizationMode
    runQueueItem(id: ID!): RunQueueItem
    runQueueItems(after: String, before: String, first: Int, last: Int): RunQueueItemConnection!
    updatedAt: DateTime
  }
  enum RunQueueAccessType {
    PROJECT
    USER
  }
  enum RunQueuePrioritizationMode {
    DISABLED
    V0
  }

  type DefaultResourceConfig {
    config: JSON
    createdAt: DateTime!
    id: ID!
    resource: String!
    templateVariables: [TemplateVariable!]
    updatedAt: DateTime
  }
  type TemplateVariable {
    name: String!
    description: String
    schema: JSONString!
  }

  type RunQueueItem {
    associatedRunId: String
    createdAt: DateTime!
    id: ID!
    launchAgentId: ID
    runSpec: JSON!
    state: RunQueueItemState!
    updatedAt: DateTime
  }
  enum RunQueueItemState {
    CLAIMED
    FAILED
    LEASED
    PENDING
  }
  type RunQueueItemConnection {
    edges: [RunQueueItemEdge!]!
    pageInfo: PageInfo!
  }
  type RunQueueItemEdge {
    cursor: String!
    node: RunQueueItem!
  }

  type LaunchAgent {
    agentStatus: String!
    createdAt: DateTime!
    heartbeatAt: DateTime
    hostname: String!
    id: ID!
    name: String!
    runQueues: [ID!]!
    stopPolling: Boolean!
    updatedAt: DateTime
  }
`;
