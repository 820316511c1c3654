import { addManifest, addPendingArtifact, collectionOf, commitArtifact, moveAliases } from '../world/addArtifact.ts';
import { filesOf, manifestEntries } from '../world/artifactView.ts';
import { isBag } from '../world/json.ts';
import { listOf, pageOf } from '../world/paging.ts';
import type { ArtifactRecord, ManifestRecord, ProjectRecord } from '../world/records.ts';
import { forbidden, notFound, Refusal } from '../world/refusal.ts';
import type { StoredFile } from '../world/fileStore.ts';
import type { World } from '../world/world.ts';
import type { Fields } from './context.ts';
import type { FileView } from './file.ts';

interface Input<T> {
  readonly input: T;
}

function projectOf(world: World, entity: string, name: string): ProjectRecord {
  const owner = world.entities.get(entity);
  if (!owner) throw notFound('entity');
  if (!owner.member) throw forbidden();
  return world.project(entity, name) ?? world.addProject(entity, name);
}

function artifactOf(world: World, id: string): ArtifactRecord {
  const artifact = world.artifacts.get(id);
  if (!artifact) throw notFound('artifact');
  return artifact;
}

interface CreateInput {
  readonly aliases?: readonly { alias: string; artifactCollectionName: string }[] | null;
  readonly artifactCollectionName?: string | null;
  readonly artifactCollectionNames?: readonly string[] | null;
  readonly artifactTypeName: string;
  readonly clientID?: string | null;
  readonly description?: string | null;
  readonly digest: string;
  readonly enableDigestDeduplication?: boolean | null;
  readonly entityName: string;
  readonly metadata?: string | null;
  readonly projectName: string;
  readonly runName?: string | null;
  readonly tags?: readonly { tagName: string }[] | null;
}

/**
 * A new version, or the finished one of the same digest (docs/facts/jobs.md, "GraphQL order", 2), or the one that the
 * client has begun under the same id: `wandb job create` asks twice, the second time without metadata.
 */
function createArtifact(world: World, input: CreateInput): { artifact: ArtifactRecord } {
  const name = input.artifactCollectionNames?.[0] ?? input.artifactCollectionName ?? '';
  if (name === '' || name.includes('/') || name.length > 128) throw new Refusal(400, `invalid artifact name: ${name}`);
  const project = projectOf(world, input.entityName, input.projectName);
  const other = [...project.collections].find(
    ([type, collections]) => type !== input.artifactTypeName && collections.has(name),
  );
  if (other) throw new Refusal(400, `artifact collection "${name}" already exists with type "${other[0]}"`);
  const collection = collectionOf(world, project, input.artifactTypeName, name);
  if (input.description) collection.description = input.description;
  const aliases = (input.aliases ?? []).map(({ alias }) => alias);
  const same = collection.versions.find(version => version.state === 'COMMITTED' && version.digest === input.digest);
  if (same && input.enableDigestDeduplication !== false) {
    moveAliases(same, aliases);
    return { artifact: same };
  }
  const begun = input.clientID
    ? collection.versions.find(version => version.state === 'PENDING' && version.clientId === input.clientID)
    : undefined;
  if (begun) {
    begun.aliases = [...new Set([...begun.aliases, ...aliases])];
    return { artifact: begun };
  }
  const artifact = addPendingArtifact(world, collection, {
    digest: input.digest,
    aliases,
    tags: (input.tags ?? []).map(({ tagName }) => tagName),
    createdBy: project.runs.get(input.runName ?? ''),
    ...(input.description && { description: input.description }),
    ...(input.metadata && { metadata: input.metadata }),
    ...(input.clientID && { clientId: input.clientID }),
  });
  world.note('artifact begun', { artifact: name, type: input.artifactTypeName });
  return { artifact };
}

interface FileSpec {
  readonly artifactID: string;
  readonly name: string;
  readonly md5: string;
}

/** Addresses to put files to; none for one whose content is here already (docs/facts/jobs.md, "GraphQL order", 4). */
function createArtifactFiles(world: World, specs: readonly FileSpec[], url: string): unknown {
  const made = specs.map((spec): FileView => {
    const artifact = artifactOf(world, spec.artifactID);
    const uploads = world.uploads.get(artifact.id) ?? new Map<string, StoredFile>();
    world.uploads.set(artifact.id, uploads);
    const file = world.files.add(spec.name, world.clock.now());
    const content = world.files.find(spec.md5);
    if (content) world.files.write(file, content, world.clock.now());
    else file.digest = spec.md5;
    uploads.set(spec.name, file);
    return { file, url, here: content !== undefined, artifact };
  });
  return {
    files: {
      ...pageOf(
        listOf(made, ({ file }) => file.key),
        { first: made.length },
      ),
      uploadHeaders: [],
    },
  };
}

/** Finishes a version. Its manifest must be there, and every file that the manifest names. */
function commit(world: World, id: string): { artifact: ArtifactRecord } {
  const artifact = artifactOf(world, id);
  if (!artifact.manifest?.file.content) throw new Refusal(400, 'artifact manifest was not uploaded');
  const stored = new Set(
    filesOf(world, artifact)
      .filter(file => file.content)
      .map(file => file.name),
  );
  const missing = Object.entries(manifestEntries(artifact))
    .filter(([name, entry]) => !stored.has(name) && !(isBag(entry) && 'ref' in entry))
    .map(([name]) => name);
  if (missing.length > 0) throw new Refusal(400, `artifact is missing files: ${missing.join(', ')}`);
  commitArtifact(world, artifact);
  moveAliases(artifact, artifact.aliases.length > 0 ? artifact.aliases : ['latest']);
  world.note('artifact committed', {
    artifact: artifact.collection.name,
    type: artifact.collection.type,
    version: artifact.versionIndex,
  });
  return { artifact };
}

function manifestOf(world: World, id: string): ManifestRecord {
  const manifest = world.manifests.get(id);
  if (!manifest) throw notFound('artifact manifest');
  return manifest;
}

const aliasesFor = (
  artifact: ArtifactRecord,
  given: readonly { alias: string; artifactCollectionName: string }[],
): readonly string[] =>
  given
    .filter(({ artifactCollectionName }) => artifactCollectionName === artifact.collection.name)
    .map(({ alias }) => alias);

interface UpdateInput {
  readonly artifactID: string;
  readonly description?: string | null;
  readonly metadata?: string | null;
  readonly aliases?: readonly { alias: string; artifactCollectionName: string }[] | null;
}

export const artifactMutations: Fields<unknown> = {
  createArtifactType: (_, { input }: Input<{ entityName: string; projectName: string; name: string }>, { world }) => {
    const project = projectOf(world, input.entityName, input.projectName);
    if (!project.collections.has(input.name)) project.collections.set(input.name, new Map());
    return { artifactType: { project, name: input.name } };
  },
  createArtifact: (_, { input }: Input<CreateInput>, { world }) => createArtifact(world, input),
  createArtifactManifest: (
    _,
    { input }: Input<{ artifactID: string; name: string; digest: string; type: string }>,
    { world },
  ) => ({
    artifactManifest: addManifest(world, artifactOf(world, input.artifactID), input.name, input.type, input.digest),
  }),
  updateArtifactManifest: (_, { input }: Input<{ artifactManifestID: string; digest?: string | null }>, { world }) => {
    const artifactManifest = manifestOf(world, input.artifactManifestID);
    if (input.digest) artifactManifest.digest = input.digest;
    return { artifactManifest };
  },
  createArtifactFiles: (_, { input }: Input<{ artifactFiles: readonly FileSpec[] }>, { world, url }) =>
    createArtifactFiles(world, input.artifactFiles, url),
  commitArtifact: (_, { input }: Input<{ artifactID: string }>, { world }) => commit(world, input.artifactID),
  updateArtifact: (_, { input }: Input<UpdateInput>, { world }) => {
    const artifact = artifactOf(world, input.artifactID);
    if (typeof input.description === 'string') artifact.description = input.description;
    if (typeof input.metadata === 'string') artifact.metadata = input.metadata;
    if (input.aliases) {
      artifact.aliases = [];
      moveAliases(artifact, aliasesFor(artifact, input.aliases));
    }
    artifact.updatedAt = world.clock.now();
    return { artifact };
  },
  useArtifact: (
    _,
    { input }: Input<{ artifactID: string; entityName: string; projectName: string; runName: string }>,
    { world },
  ) => {
    const artifact = artifactOf(world, input.artifactID);
    const run = world.project(input.entityName, input.projectName)?.runs.get(input.runName);
    if (!run) throw notFound('run');
    artifact.usedBy.add(run);
    return { artifact, run };
  },
  deleteArtifact: (_, { input }: Input<{ artifactID: string; deleteAliases?: boolean | null }>, { world }) => {
    const artifact = artifactOf(world, input.artifactID);
    if (artifact.aliases.length > 0 && !input.deleteAliases) throw new Refusal(400, 'artifact has aliases');
    artifact.state = 'DELETED';
    artifact.aliases = [];
    return { artifact };
  },
  addAliases: (
    _,
    { input }: Input<{ artifactID: string; aliases: readonly { alias: string; artifactCollectionName: string }[] }>,
    { world },
  ) => {
    const artifact = artifactOf(world, input.artifactID);
    moveAliases(artifact, aliasesFor(artifact, input.aliases));
    return { artifact, success: true };
  },
  deleteAliases: (
    _,
    { input }: Input<{ artifactID: string; aliases: readonly { alias: string; artifactCollectionName: string }[] }>,
    { world },
  ) => {
    const artifact = artifactOf(world, input.artifactID);
    const gone = aliasesFor(artifact, input.aliases);
    artifact.aliases = artifact.aliases.filter(alias => !gone.includes(alias));
    return { success: true };
  },
};
