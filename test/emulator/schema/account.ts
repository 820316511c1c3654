/** Users, entities, organizations and projects. */
export const account = /* GraphQL */ `
  type User implements Node {
    accountType: UserAccountType
    admin: Boolean
    apiKeys(
      after: String
      batchSize: Int
      before: String
      first: Int
      keysOnly: Boolean
      last: Int
      pageSize: Int
    ): ApiKeyConnection
    createdAt: DateTime!
    deletedAt: DateTime
    email: String
    entity: String
    flags: JSONString
    id: ID!
    name: String!
    organizations(emailDomain: String): [Organization!]!
    photoUrl: String
    teams(after: String, before: String, first: Int, last: Int): EntityConnection
    username: String
  }
  enum UserAccountType {
    ANONYMOUS
    SERVICE
    USER
    VIEWER
  }
  type ApiKey {
    description: String
    id: ID!
    name: String!
  }
  type ApiKeyConnection {
    edges: [ApiKeyEdge!]!
    pageInfo: PageInfo!
  }
  type ApiKeyEdge {
    cursor: String!
    node: ApiKey
  }

  type Entity implements Node {
    available: Boolean
    codeSavingEnabled: Boolean!
    createdAt: DateTime!
    defaultAccess: String!
    defaultResourceConfig(id: ID!): DefaultResourceConfig
    id: ID!
    isPaid: Boolean
    isTeam: Boolean!
    memberCount: Int!
    members: [Member!]!
    name: String!
    organization: Organization
    photoUrl: String
    privateOnly: Boolean!
    projects(after: String, before: String, first: Int, last: Int, order: String): ProjectConnection
    readOnly: Boolean
    readOnlyAdmin: Boolean!
    storageBytes: Int64!
    updatedAt: DateTime
    user: User
    xxhashDigestsEnabled: Boolean
  }
  type EntityConnection {
    edges: [EntityEdge!]!
  }
  type EntityEdge {
    cursor: String!
    node: Entity
  }
  type Member {
    accountType: String
    admin: Boolean
    email: String
    id: String
    name: String!
    pending: Boolean
    photoUrl: String
    role: String
    username: String
  }
  type Organization implements Node {
    coreWeaveOrganizationId: ID
    id: ID!
    name: String!
    orgEntity: Entity
    teams: [Entity!]!
  }

  type Project implements Node {
    access: String
    artifact(name: String!): Artifact
    artifactCollection(name: String!): ArtifactCollection
    artifactCollectionMembership(name: String!): ArtifactCollectionMembership
    artifactCollections(
      after: String
      before: String
      collectionTypes: [ArtifactCollectionType!]
      filters: JSONString
      first: Int
      last: Int
      order: String
    ): ArtifactCollectionConnection
    artifactType(name: String!): ArtifactType
    artifactTypes(after: String, before: String, first: Int, last: Int): ArtifactTypeConnection!
    bucket(desc: String, missingOk: Boolean, name: String!): Run
    buckets(after: String, before: String, first: Int, last: Int, names: [String], order: String): RunConnection
    createdAt: DateTime!
    description: String
    dockerImage: String
    entity: Entity!
    entityName: String!
    fields(
      after: String
      before: String
      columns: [String!]
      first: Int
      last: Int
      pattern: String
      types: [String!]
    ): ProjectFieldConnection!
    id: ID!
    internalId: ID!
    isBenchmark: Boolean!
    lastActive: DateTime
    launchAgents: [LaunchAgent!]!
    name: String!
    readOnly: Boolean
    repo: String
    run(desc: String, name: String!): Run
    runCount(filters: JSONString): Int!
    runQueue(name: String!): RunQueue
    runQueues: [RunQueue!]!
    runs(
      after: String
      before: String
      fields: [String]
      filters: JSONString
      first: Int
      last: Int
      names: [String]
      order: String
    ): RunConnection
    sweep(sweepName: String!): Sweep
    sweeps(after: String, before: String, filters: JSONString, first: Int, last: Int, order: String): SweepConnection
    totalRuns: Int
    totalSweeps: Int!
    updatedAt: DateTime
    user: User
    views: JSONString
  }
  type ProjectField {
    path: String!
    type: String!
  }
  type ProjectFieldConnection {
    edges: [ProjectFieldEdge!]!
    pageInfo: PageInfo!
  }
  type ProjectFieldEdge {
    cursor: String!
    node: ProjectField!
  }
  type ProjectConnection {
    edges: [ProjectEdge!]!
    pageInfo: PageInfo!
  }
  type ProjectEdge {
    cursor: String!
    node: Project
  }
`;
