/** Something of our SDL that W&B's published schema does not have, and the client operation that asks for it. */
export interface Addition {
  /** `Type`, `Type.field` or `Type.field(argument)`. A type means all of its fields. */
  readonly what: string;
  /** The operation as the client names it, and where it is sent from. */
  readonly askedBy: string;
}

/**
 * All of them. The contract test refuses what is neither in the published schema nor here, and what is listed here
 * without need.
 */
export const additions: readonly Addition[] = [
  {
    what: 'Organization.coreWeaveOrganizationId',
    askedBy: 'OrganizationCoreWeaveOrganizationID (wandb-core, at the start of each run)',
  },
  { what: 'Organization.orgEntity', askedBy: 'FetchOrgEntityFromEntity (wandb-core)' },
  { what: 'Entity.xxhashDigestsEnabled', askedBy: 'XXHashDigestsEnabled (wandb-core, when it logs an artifact)' },
  { what: 'Project.artifactCollections(filters)', askedBy: 'ProjectArtifactCollections (wandb/sdk/artifacts)' },
  { what: 'Project.sweeps(filters)', askedBy: 'GetSweeps (wandb/apis)' },
  { what: 'Run.bucketedHistory', askedBy: 'QueryRunBucketedHistory (wandb-core, leet)' },
  { what: 'Run.logLines(useImprovedPagination)', askedBy: 'RunConsoleLogPage (wandb-core)' },
  { what: 'Run.parquetHistory', askedBy: 'RunParquetHistory (wandb-core, when a history is scanned)' },
  { what: 'RunParquetHistory', askedBy: 'RunParquetHistory (wandb-core, when a history is scanned)' },
  { what: 'LogLine.label', askedBy: 'RunConsoleLogTail (wandb-core)' },
  { what: 'File.uploadMultipartUrls', askedBy: 'CreateArtifactFiles (wandb-core)' },
  { what: 'UploadMultipartUrls', askedBy: 'CreateArtifactFiles (wandb-core)' },
  { what: 'UploadUrlPart', askedBy: 'CreateArtifactFiles (wandb-core)' },
  { what: 'UploadPartsInput', askedBy: 'CreateArtifactFiles (wandb-core)' },
  { what: 'CreateArtifactFileSpecInput.uploadPartsInput', askedBy: 'CreateArtifactFiles (wandb-core)' },
  { what: 'CreateArtifactFilesInput.digestAlgorithm', askedBy: 'CreateArtifactFiles (wandb-core)' },
  { what: 'CreateArtifactInput.ttlDurationSeconds', askedBy: 'CreateArtifact (wandb-core)' },
  { what: 'UseArtifactInput.artifactEntityName', askedBy: 'UseArtifact (wandb-core)' },
  { what: 'UseArtifactInput.artifactProjectName', askedBy: 'UseArtifact (wandb-core)' },
  { what: 'FileConnection.totalCount', askedBy: 'ArtifactMembershipFiles (wandb/sdk/artifacts)' },
  { what: 'ArtifactSequence.digestAlgorithm', askedBy: 'FetchArtifactDigestAlgorithm (wandb-core)' },
  { what: 'Artifact.filesByManifestEntries', askedBy: 'ArtifactFileURLsByManifestEntries (wandb-core)' },
  { what: 'ArtifactManifestEntryInput', askedBy: 'ArtifactFileURLsByManifestEntries (wandb-core)' },
  { what: 'Mutation.createRunFiles', askedBy: 'CreateRunFiles (wandb-core, wandb/apis/public/runs.py)' },
  { what: 'CreateRunFilesInput', askedBy: 'CreateRunFiles (wandb-core, wandb/apis/public/runs.py)' },
  { what: 'CreateRunFilesPayload', askedBy: 'CreateRunFiles (wandb-core, wandb/apis/public/runs.py)' },
  { what: 'Mutation.markRunFilesUploaded', askedBy: 'MarkRunFilesUploaded (wandb-core)' },
  { what: 'MarkRunFilesUploadedInput', askedBy: 'MarkRunFilesUploaded (wandb-core)' },
  { what: 'MarkRunFilesUploadedPayload', askedBy: 'MarkRunFilesUploaded (wandb-core)' },
];
