/** Artifacts: jobs are artifacts of type "job", a job's name is its collection's. */
export const artifacts = /* GraphQL */ `
  type ArtifactType {
    artifact(name: String!): Artifact
    artifactCollection(name: String!): ArtifactCollection
    artifactCollections(
      after: String
      before: String
      collectionTypes: [ArtifactCollectionType!]
      filters: JSONString
      first: Int
      last: Int
      order: String
    ): ArtifactCollectionConnection
    artifactSequence(name: String!): ArtifactSequence
    createdAt: DateTime!
    description: String
    id: ID!
    name: String!
    project: Project!
  }
  type ArtifactTypeConnection {
    edges: [ArtifactTypeEdge!]!
    pageInfo: PageInfo!
  }
  type ArtifactTypeEdge {
    cursor: String!
    node: ArtifactType
  }

  interface ArtifactCollection {
    aliases(after: String, before: String, first: Int, last: Int): ArtifactAliasConnection!
    artifactMembership(aliasName: String!): ArtifactCollectionMembership
    artifacts(
      after: String
      before: String
      filters: JSONString
      first: Int
      last: Int
      order: String
    ): VersionedArtifactConnection
    createdAt: DateTime!
    defaultArtifactType: ArtifactType!
    description: String
    id: ID!
    name: String!
    project: Project!
    state: ArtifactCollectionState!
    tags(after: String, before: String, first: Int, last: Int, tagCategoryName: String): TagConnection!
    updatedAt: DateTime
  }
  type ArtifactSequence implements ArtifactCollection {
    aliases(after: String, before: String, first: Int, last: Int): ArtifactAliasConnection!
    artifactMembership(aliasName: String!): ArtifactCollectionMembership
    artifacts(
      after: String
      before: String
      filters: JSONString
      first: Int
      last: Int
      order: String
    ): VersionedArtifactConnection!
    createdAt: DateTime!
    defaultArtifactType: ArtifactType!
    description: String
    digestAlgorithm: ArtifactDigestAlgorithm
    id: ID!
    latestArtifact: Artifact
    name: String!
    project: Project!
    state: ArtifactCollectionState!
    tags(after: String, before: String, first: Int, last: Int, tagCategoryName: String): TagConnection!
    updatedAt: DateTime
  }
  type ArtifactCollectionConnection {
    edges: [ArtifactCollectionEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type ArtifactCollectionEdge {
    cursor: String!
    node: ArtifactCollection
  }
  enum ArtifactCollectionState {
    DELETED
    READY
  }
  enum ArtifactCollectionType {
    PORTFOLIO
    SEQUENCE
  }

  type ArtifactCollectionMembership {
    aliases: [ArtifactAlias!]!
    artifact: Artifact
    artifactCollection: ArtifactCollection
    commitHash: String
    createdAt: DateTime!
    files(names: [String!], first: Int, after: String): FileConnection
    id: ID!
    versionIndex: Int
  }
  type ArtifactAlias {
    alias: String!
    artifact: Artifact
    artifactCollection: ArtifactCollection
    artifactCollectionName: String!
    id: ID!
  }
  type ArtifactAliasConnection {
    edges: [ArtifactAliasEdge!]!
    pageInfo: PageInfo!
  }
  type ArtifactAliasEdge {
    cursor: String!
    node: ArtifactAlias
  }
  type Tag {
    attributes: JSONString!
    id: ID!
    name: String!
    tagCategoryName: String!
  }
  type TagConnection {
    edges: [TagEdge!]!
    pageInfo: PageInfo!
  }
  type TagEdge {
    cursor: String!
    node: Tag!
  }

  union Initiator = Run | User
  type Artifact {
    aliases(artifactCollectionName: String): [ArtifactAlias!]!
    artifactSequence: ArtifactSequence!
    artifactType: ArtifactType!
    commitHash(artifactCollectionName: String): String
    createdAt: DateTime!
    createdBy: Initiator!
    currentManifest: ArtifactManifest
    description: String
    digest: String!
    digestAlgorithm: String
    fileCount: Int64!
    files(
      after: String
      before: String
      contentType: [String!]
      first: Int
      last: Int
      names: [String!]
    ): FileConnection!
    filesByManifestEntries(
      entries: [ArtifactManifestEntryInput!]
      manifestVersion: String!
      storageLayout: String!
      storageRegion: String
    ): FileConnection
    historyStep: Int64
    id: ID!
    labels: JSONString
    metadata: JSONString
    size: Int64!
    state: ArtifactState!
    storageBytes: Int64!
    tags: [Tag!]!
    ttlDurationSeconds: Int64!
    ttlIsInherited: Boolean!
    updatedAt: DateTime
    usedBy(after: String, before: String, filters: JSONString, first: Int, last: Int, order: String): RunConnection!
    usedCount: Int!
    versionIndex(artifactCollectionName: String): Int
  }
  enum ArtifactState {
    COMMITTED
    DELETED
    PENDING
  }
  type VersionedArtifactConnection {
    edges: [VersionedArtifactEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type VersionedArtifactEdge {
    cursor: String!
    node: Artifact!
    version: String!
  }
  input ArtifactManifestEntryInput {
    birthArtifactID: ID
    digest: String!
    name: String!
    ref: String
    size: Int64
  }

  type ArtifactManifest {
    artifact: Artifact!
    createdAt: DateTime!
    digest: String!
    file: File!
    id: ID!
    type: ArtifactManifestType!
  }
  enum ArtifactManifestType {
    FULL
    INCREMENTAL
    PATCH
  }
  enum ArtifactStorageLayout {
    V1
    V2
  }
  enum ArtifactDigestAlgorithm {
    MANIFEST_MD5
  }
  type ClientIDMapping {
    clientID: ID!
    serverID: ID!
  }
`;
