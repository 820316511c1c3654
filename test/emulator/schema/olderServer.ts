/** What a server of before 2023-10 (0.46) does not know: fields and input fields, as `Type.field`. */
const YOUNGER: readonly string[] = [
  'ServerInfo.features',
  'UpsertSweepInput.templateVariableValues',
  'PushToRunQueueInput.templateVariableValues',
  'PushToRunQueueInput.priority',
  'PushToRunQueueByNameInput.templateVariableValues',
  'PushToRunQueueByNameInput.priority',
  'DefaultResourceConfig.templateVariables',
  'RunQueue.prioritizationMode',
  'RunQueue.externalLinks',
  'RunQueue.defaultResourceConfig',
  'RunQueue.entityName',
  'Project.artifactCollectionMembership',
  'Project.internalId',
  'Mutation.enqueueSweepRun',
  'Mutation.upsertRunQueue',
  'Mutation.updateRunQueueItemWarning',
  'CreateDefaultResourceConfigInput.templateVariables',
  'CreateRunQueueInput.prioritizationMode',
  'CreateLaunchAgentInput.agentConfig',
  'CreateLaunchAgentInput.version',
  'FailRunQueueItemInput.message',
  'FailRunQueueItemInput.stage',
  'FailRunQueueItemInput.filePaths',
  'Artifact.tags',
  'Artifact.ttlDurationSeconds',
  'Artifact.ttlIsInherited',
  'ArtifactCollectionMembership.files',
];

/**
 * The SDL without what an older server does not know. A field or argument there is on its own line or between blanks of
 * its block.
 */
export function olderSdl(sdl: string): string {
  return YOUNGER.reduce((text, path) => {
    const [type = '', field = ''] = path.split('.');
    const block = new RegExp(`((?:type|input) ${type}(?: implements \\w+)? \\{)([^}]*)\\}`, 'g');
    return text.replace(
      block,
      (_, head: string, body: string) =>
        `${head}${body.replace(new RegExp(`(^|\\s)${field}(\\([^)]*\\))?:\\s*[\\[\\]!\\w]+`), '$1')}}`,
    );
  }, sdl);
}
