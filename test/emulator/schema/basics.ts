/** Scalars, interfaces and pages, as W&B's schema names them. */
export const basics = /* GraphQL */ `
  scalar DateTime
  scalar Duration
  scalar Int64
  scalar JSON
  scalar JSONString

  interface Node {
    id: ID!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
  }

  type Query {
    artifact(id: ID!): Artifact
    artifactCollection(id: ID!): ArtifactCollection
    artifactSequence(id: ID!): ArtifactSequence
    clientIDMapping(clientID: ID!): ClientIDMapping
    entity(login: Boolean, name: String): Entity
    launchAgent(id: ID!): LaunchAgent
    model(entityName: String, name: String): Project
    models(
      after: String
      batchSize: Int
      before: String
      entityName: String
      first: Int
      keysOnly: Boolean
      last: Int
      pageSize: Int
    ): ProjectConnection
    organization(id: ID, name: String): Organization
    project(entityName: String, name: String): Project
    projects(
      after: String
      anonymous: Boolean
      before: String
      entityName: String
      first: Int
      last: Int
      order: String
    ): ProjectConnection
    serverInfo: ServerInfo
    viewer(entityName: String): User
  }

  type ServerInfo {
    cliVersionInfo: JSON!
    exposesExplicitRunQueueAckPath: Boolean!
    features: [ServerFeature]
    frontendHost: String!
    latestLocalVersionInfo: LocalVersionInfo
  }
  type ServerFeature {
    name: String!
    isEnabled: Boolean!
  }
  type LocalVersionInfo {
    latestVersionString: String!
    outOfDate: Boolean!
    versionOnThisInstanceString: String!
  }
`;
