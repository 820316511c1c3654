/** What makes and changes artifacts. */
export const artifactMutations = /* GraphQL */ `
  input ArtifactAliasInput {
    alias: String!
    artifactCollectionName: String!
  }
  input ArtifactCollectionAliasInput {
    alias: String!
    artifactCollectionName: String!
    entityName: String!
    projectName: String!
  }
  input TagInput {
    tagName: String!
    tagCategoryName: String
  }
  input CreateArtifactInput {
    aliases: [ArtifactAliasInput!]
    artifactCollectionName: String
    artifactCollectionNames: [String!]
    artifactTypeName: String!
    clientID: ID
    clientMutationId: String
    description: String
    digest: String!
    digestAlgorithm: ArtifactDigestAlgorithm!
    distributedID: String
    enableDigestDeduplication: Boolean
    entityName: String!
    historyStep: Int64
    labels: JSONString
    metadata: JSONString
    projectName: String!
    runName: String
    sequenceClientID: ID
    storageRegion: String
    tags: [TagInput!]
    ttlDurationSeconds: Int64
  }
  type CreateArtifactPayload {
    artifact: Artifact!
    clientMutationId: String
  }
  input CreateArtifactTypeInput {
    clientMutationId: String
    description: String
    entityName: String!
    name: String!
    projectName: String!
  }
  type CreateArtifactTypePayload {
    artifactType: ArtifactType!
    clientMutationId: String
  }
  input CreateArtifactManifestInput {
    artifactID: ID!
    baseArtifactID: ID
    clientMutationId: String
    digest: String!
    entityName: String!
    name: String!
    projectName: String!
    runName: String!
    type: ArtifactManifestType!
  }
  type CreateArtifactManifestPayload {
    artifactManifest: ArtifactManifest!
    clientMutationId: String
  }
  input UpdateArtifactManifestInput {
    artifactManifestID: ID!
    baseArtifactID: ID
    clientMutationId: String
    digest: String
  }
  type UpdateArtifactManifestPayload {
    artifactManifest: ArtifactManifest!
    clientMutationId: String
  }
  input CreateArtifactFileSpecInput {
    artifactID: ID!
    artifactManifestID: ID
    md5: String!
    mimetype: String
    name: String!
    uploadPartsInput: [UploadPartsInput!]
  }
  input UploadPartsInput {
    hexMD5: String!
    partNumber: Int64!
  }
  input CreateArtifactFilesInput {
    artifactFiles: [CreateArtifactFileSpecInput!]!
    clientMutationId: String
    cloudRegionID: ID
    digestAlgorithm: ArtifactDigestAlgorithm
    storageLayout: ArtifactStorageLayout!
  }
  type CreateArtifactFilesPayload {
    clientMutationId: String
    files(after: String, before: String, first: Int, last: Int): FileConnection!
  }
  input CommitArtifactInput {
    artifactID: ID!
    clientMutationId: String
  }
  type CommitArtifactPayload {
    artifact: Artifact!
    clientMutationId: String
  }
  input UpdateArtifactInput {
    aliases: [ArtifactAliasInput!]
    artifactID: ID!
    clientMutationId: String
    description: String
    labels: JSONString
    metadata: JSONString
  }
  type UpdateArtifactPayload {
    artifact: Artifact!
    clientMutationId: String
  }
  input UseArtifactInput {
    artifactEntityName: String
    artifactID: ID!
    artifactProjectName: String
    clientMutationId: String
    entityName: String!
    projectName: String!
    runName: String!
    usedAs: String
  }
  type UseArtifactPayload {
    artifact: Artifact!
    clientMutationId: String
    run: Run!
  }
  input DeleteArtifactInput {
    artifactID: ID!
    clientMutationId: String
    deleteAliases: Boolean
  }
  type DeleteArtifactPayload {
    artifact: Artifact!
    clientMutationId: String
  }
  input AddAliasesInput {
    aliases: [ArtifactCollectionAliasInput!]!
    artifactID: ID!
    clientMutationId: String
  }
  type AddAliasesPayload {
    artifact: Artifact!
    clientMutationId: String
    success: Boolean!
  }
  input DeleteAliasesInput {
    aliases: [ArtifactCollectionAliasInput!]!
    artifactID: ID!
    clientMutationId: String
  }
  type DeleteAliasesPayload {
    clientMutationId: String
    success: Boolean!
  }

  extend type Mutation {
    addAliases(input: AddAliasesInput!): AddAliasesPayload
    commitArtifact(input: CommitArtifactInput!): CommitArtifactPayload
    createArtifact(input: CreateArtifactInput!): CreateArtifactPayload
    createArtifactFiles(input: CreateArtifactFilesInput!): CreateArtifactFilesPayload
    createArtifactManifest(input: CreateArtifactManifestInput!): CreateArtifactManifestPayload
    createArtifactType(input: CreateArtifactTypeInput!): CreateArtifactTypePayload
    deleteAliases(input: DeleteAliasesInput!): DeleteAliasesPayload
    deleteArtifact(input: DeleteArtifactInput!): DeleteArtifactPayload
    updateArtifact(input: UpdateArtifactInput!): UpdateArtifactPayload
    updateArtifactManifest(input: UpdateArtifactManifestInput!): UpdateArtifactManifestPayload
    useArtifact(input: UseArtifactInput!): UseArtifactPayload
  }
`;
