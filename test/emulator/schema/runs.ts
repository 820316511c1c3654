/** Sweeps, their agents, runs and what runs leave behind. */
export const runs = /* GraphQL */ `
  type Sweep implements Node {
    agent(agentName: String!): Agent
    agents: AgentConnection!
    bestLoss: Float
    config: String!
    controller: JSONString
    controllerRunName: String!
    createdAt: DateTime!
    description: String
    displayName: String
    earlyStopJobRunning: Boolean!
    heartbeatAt: DateTime!
    id: ID!
    method: String!
    name: String!
    priorRuns: RunConnection!
    project: Project
    runCount: Int!
    runCountExpected: Int
    runTime: Int!
    runs(after: String, before: String, first: Int, last: Int, order: String): RunConnection!
    scheduler: JSONString
    state: String!
    updatedAt: DateTime
    user: User
  }
  type SweepConnection {
    edges: [SweepEdge!]!
    pageInfo: PageInfo!
  }
  type SweepEdge {
    cursor: String!
    node: Sweep!
  }

  type Agent implements Node {
    createdAt: DateTime!
    displayName: String
    heartbeatAt: DateTime
    host: String!
    id: ID!
    metrics: JSONString!
    name: String!
    persistent: Boolean
    runs(after: String, before: String, first: Int, last: Int, order: String): RunConnection!
    state: String
    sweep: Sweep!
    totalRuns: Int!
    user: User
  }
  type AgentConnection {
    edges: [AgentEdge!]!
    pageInfo: PageInfo!
  }
  type AgentEdge {
    cursor: String!
    node: Agent!
  }

  type Run implements Node {
    agent: Agent
    bucketedHistory(specs: [JSONString!]!): [JSON!]!
    commit: String
    computeSeconds: Duration!
    config(dotBehavior: DotBehavior, keys: [String!]): JSONString
    createdAt: DateTime!
    debug: Boolean
    deletedAt: DateTime
    description: String
    displayName: String
    events(samples: Int): [String!]!
    eventsLineCount: Int
    eventsTail: JSONString
    exitcode: Float
    failed: Boolean
    fileCount: Int
    files(
      after: String
      before: String
      contentType: [String!]
      first: Int
      last: Int
      names: [String]
      pattern: String
    ): FileConnection
    framework: String
    github: String
    group: String
    heartbeatAt: DateTime
    history(maxStep: Int64, minStep: Int64, samples: Int): [String!]!
    historyKeys(format: HistoryKeysFormat): JSON
    historyLineCount: Int
    historyTail: JSONString
    host: String
    id: ID!
    jobType: String
    logLineCount: Int
    logLines(after: String, before: String, first: Int, last: Int, useImprovedPagination: Boolean): LogLineConnection
    name: String!
    notes: String
    parquetHistory(liveKeys: [String!]!): RunParquetHistory
    project: Project
    projectId: ID!
    readOnly: Boolean
    runInfo: RunInfo
    running: Boolean
    sampledHistory(packVersion: Int, specs: [JSONString!]!): [JSON!]!
    shouldStop: Boolean
    state: String
    stopped: Boolean
    storageBytes: Int64!
    summaryMetrics(keys: [String!], packVersion: Int): JSONString
    sweep: Sweep
    sweepName: String
    systemMetrics: JSONString
    tags: [String!]
    updatedAt: DateTime
    user: User
    wandbConfig(keys: [String!]): JSONString
  }
  type RunInfo {
    gpu: String
    gpuCount: Int
  }
  type RunParquetHistory {
    liveData: [JSON!]!
    parquetUrls: [String!]!
  }
  type RunConnection {
    delta(currentRuns: [String!]!, lastUpdated: DateTime!): [RunDiff!]!
    edges: [RunEdge!]!
    historyKeys(format: HistoryKeysFormat): JSON
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type RunEdge {
    cursor: String!
    node: Run!
  }
  type RunDiff {
    index: Int!
    op: DiffOperation!
    run: Run
  }
  enum DiffOperation {
    DELETE
    INSERT
    UPDATE
  }
  enum DotBehavior {
    KEEP_ALL_DOT_VALUES
    SKIP_FIRST_DOT_VALUE
  }
  enum HistoryKeysFormat {
    BITMAP
    PLAINTEXT
  }

  type LogLine {
    id: String
    label: String
    level: String
    line: String
    number: Int
    timestamp: String
  }
  type LogLineConnection {
    edges: [LogLineEdge!]!
    pageInfo: PageInfo!
  }
  type LogLineEdge {
    cursor: String!
    node: LogLine!
  }

  type File implements Node {
    artifact: Artifact
    createdAt: DateTime
    digest: String
    directUrl: String!
    displayName: String!
    exists: Boolean!
    id: ID!
    isReference: Boolean!
    md5: String
    mimetype: String
    name: String!
    sizeBytes: Int64!
    storagePath: String
    updatedAt: DateTime
    uploadHeaders: [String!]!
    uploadMultipartUrls: UploadMultipartUrls
    uploadUrl: String
    url(upload: Boolean): String
  }
  type UploadMultipartUrls {
    uploadID: String!
    uploadUrlParts: [UploadUrlPart!]!
  }
  type UploadUrlPart {
    partNumber: Int!
    uploadUrl: String!
  }
  type FileConnection {
    edges: [FileEdge!]!
    pageInfo: PageInfo!
    totalCount: Int
    uploadHeaders: [String!]!
  }
  type FileEdge {
    cursor: String!
    node: File
  }
`;
