import type { StoredFile } from './fileStore.ts';
import { isBag, parseBag } from './json.ts';
import type { ArtifactRecord, CollectionRecord, ProjectRecord } from './records.ts';
import type { World } from './world.ts';

/** Types that the project has artifacts of. */
export function typeNames(project: ProjectRecord): readonly string[] {
  return [...project.collections.keys()];
}

/** Collections of a type that have a finished version, by name. */
export function collectionsOf(project: ProjectRecord, type: string): readonly CollectionRecord[] {
  const all = [...(project.collections.get(type)?.values() ?? [])];
  return all
    .filter(collection => collection.versions.some(version => version.state === 'COMMITTED'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every alias of the collection with its version. */
export function aliasesOf(collection: CollectionRecord): readonly (readonly [string, ArtifactRecord])[] {
  return collection.versions
    .filter(version => version.state === 'COMMITTED')
    .flatMap(version => version.aliases.map(alias => [alias, version] as const));
}

/** The finished version that an alias, or `v3`, means. */
export function findVersion(collection: CollectionRecord, alias: string): ArtifactRecord | undefined {
  return collection.versions.find(
    version =>
      version.state === 'COMMITTED' &&
      (version.aliases.includes(alias) || `v${String(version.versionIndex)}` === alias),
  );
}

/** What the artifact's manifest says of each of its files. */
export function manifestEntries(artifact: ArtifactRecord): Readonly<Record<string, unknown>> {
  const text = artifact.manifest?.file.content?.toString('utf8');
  const { contents } = parseBag(text);
  return isBag(contents) ? contents : {};
}

/**
 * The files of an artifact: those that its manifest names and that were uploaded for it, or for the version that they
 * come from.
 */
export function filesOf(world: World, artifact: ArtifactRecord): readonly StoredFile[] {
  return Object.entries(manifestEntries(artifact)).flatMap(([name, entry]) => {
    const birth = isBag(entry) && typeof entry['birthArtifactID'] === 'string' ? entry['birthArtifactID'] : artifact.id;
    const digest = isBag(entry) ? entry['digest'] : undefined;
    const file = world.uploads.get(birth)?.get(name) ?? world.uploads.get(artifact.id)?.get(name);
    return file && (digest === undefined || file.digest === digest) ? [file] : [];
  });
}
