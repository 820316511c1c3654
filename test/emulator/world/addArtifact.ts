import { createHash } from 'node:crypto';
import { globalId } from './ids.ts';
import type { ArtifactRecord, CollectionRecord, ManifestRecord, ProjectRecord } from './records.ts';
import type { World } from './world.ts';

/** What a manifest says of one file. */
export interface ManifestEntry {
  readonly digest: string;
  readonly birthArtifactID?: string;
  readonly size?: number;
}

/**
 * The digest of an artifact: MD5 over the sorted names and digests of its files, in hexadecimal, as the client computes
 * it.
 */
export function manifestDigest(contents: Readonly<Record<string, ManifestEntry>>): string {
  const hash = createHash('md5').update('wandb-artifact-manifest-v1\n');
  for (const name of Object.keys(contents).sort()) hash.update(`${name}:${contents[name]?.digest ?? ''}\n`);
  return hash.digest('hex');
}

/** The collection of that name, made where there is none. */
export function collectionOf(
  world: World,
  project: ProjectRecord,
  type: string,
  name: string,
  createdAt = world.clock.now(),
): CollectionRecord {
  const ofType = project.collections.get(type) ?? new Map<string, CollectionRecord>();
  project.collections.set(type, ofType);
  const known = ofType.get(name);
  if (known) return known;
  const collection: CollectionRecord = {
    id: globalId('ArtifactCollection', world.count('collection')),
    type,
    name,
    project,
    createdAt,
    updatedAt: createdAt,
    versions: [],
  };
  ofType.set(name, collection);
  world.collections.set(collection.id, collection);
  return collection;
}

/** A new version that nobody has finished yet. */
export function addPendingArtifact(
  world: World,
  collection: CollectionRecord,
  given: Partial<ArtifactRecord> & { readonly digest: string },
): ArtifactRecord {
  const now = world.clock.now();
  const artifact: ArtifactRecord = {
    state: 'PENDING',
    aliases: [],
    tags: [],
    createdAt: now,
    updatedAt: given.createdAt ?? now,
    usedBy: new Set(),
    ...given,
    collection,
    id: globalId('Artifact', world.count('artifact')),
  };
  collection.versions.push(artifact);
  world.artifacts.set(artifact.id, artifact);
  return artifact;
}

/** A manifest for the artifact, its file not uploaded yet. */
export function addManifest(
  world: World,
  artifact: ArtifactRecord,
  name: string,
  type: string,
  digest: string,
): ManifestRecord {
  const manifest: ManifestRecord = {
    id: globalId('ArtifactManifest', world.count('manifest')),
    artifact,
    digest,
    type,
    createdAt: world.clock.now(),
    file: world.files.add(name, world.clock.now()),
  };
  world.manifests.set(manifest.id, manifest);
  artifact.manifest = manifest;
  return manifest;
}

/** Finishes a version: it gets its number, and its aliases leave the versions that had them. */
export function commitArtifact(world: World, artifact: ArtifactRecord, at = world.clock.now()): void {
  const { collection } = artifact;
  if (artifact.state === 'COMMITTED') return;
  artifact.versionIndex = collection.versions.filter(version => version.versionIndex !== undefined).length;
  artifact.state = 'COMMITTED';
  artifact.updatedAt = at;
  collection.updatedAt = at;
  moveAliases(artifact, artifact.aliases);
}

/** Gives the aliases to this version alone. */
export function moveAliases(artifact: ArtifactRecord, aliases: readonly string[]): void {
  for (const version of artifact.collection.versions)
    if (version !== artifact && version.state === 'COMMITTED')
      version.aliases = version.aliases.filter(alias => !aliases.includes(alias));
  artifact.aliases = [...new Set([...artifact.aliases, ...aliases])];
}

export interface ArtifactOptions {
  readonly type: string;
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
  readonly description?: string;
  readonly metadata?: string;
  readonly createdAt?: number;
}

/** A finished version with its files, as the emulator's own seed has them. */
export function addArtifact(
  world: World,
  project: ProjectRecord,
  { type, name, files, aliases = [], description, metadata, createdAt = world.clock.now() }: ArtifactOptions,
): ArtifactRecord {
  const collection = collectionOf(world, project, type, name, createdAt);
  if (description !== undefined) collection.description = description;
  const stored = new Map(
    Object.entries(files).map(([path, text]) => [path, world.files.add(path, createdAt, text)] as const),
  );
  const artifact = addPendingArtifact(world, collection, {
    digest: '',
    description,
    metadata,
    createdAt,
    aliases: [...aliases, 'latest'],
  });
  const contents = Object.fromEntries(
    [...stored].map(([path, file]): [string, ManifestEntry] => [
      path,
      { digest: file.digest ?? '', birthArtifactID: artifact.id, size: file.content?.byteLength ?? 0 },
    ]),
  );
  artifact.digest = manifestDigest(contents);
  world.uploads.set(artifact.id, stored);
  const manifest = addManifest(world, artifact, 'wandb_manifest.json', 'FULL', artifact.digest);
  const text = JSON.stringify({
    version: 1,
    storagePolicy: 'wandb-storage-policy-v1',
    storagePolicyConfig: { storageLayout: 'V2' },
    contents,
  });
  world.files.write(manifest.file, Buffer.from(text), createdAt);
  commitArtifact(world, artifact, createdAt);
  return artifact;
}
