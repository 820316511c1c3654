import { aliasesOf, collectionsOf, filesOf, findVersion, typeNames } from '../world/artifactView.ts';
import { globalId } from '../world/ids.ts';
import { listOf, pageOf, type PageArguments } from '../world/paging.ts';
import type { ArtifactRecord, CollectionRecord, ManifestRecord, ProjectRecord } from '../world/records.ts';
import type { Fields } from './context.ts';
import { filePage, type FileView } from './file.ts';

/** A type of artifacts of a project. */
interface TypeView {
  readonly project: ProjectRecord;
  readonly name: string;
}
/** A version under the name of its collection. */
interface MembershipView {
  readonly artifact: ArtifactRecord;
  readonly collection: CollectionRecord;
}
interface AliasView {
  readonly alias: string;
  readonly artifact: ArtifactRecord;
}

const membership = (artifact: ArtifactRecord | undefined): MembershipView | null =>
  artifact ? { artifact, collection: artifact.collection } : null;

const committed = (collection: CollectionRecord): readonly ArtifactRecord[] =>
  collection.versions.filter(version => version.state === 'COMMITTED');

const collectionPage = (collections: readonly CollectionRecord[], args: PageArguments): unknown =>
  pageOf(
    listOf(collections, collection => collection.name),
    args,
  );

/** `name:alias` within the project, whatever its type; without an alias the latest. */
function named(project: ProjectRecord, name: string): ArtifactRecord | undefined {
  const [collectionName = '', alias = 'latest'] = name.split(':');
  for (const collections of project.collections.values()) {
    const found = collections.get(collectionName);
    const version = found && findVersion(found, alias);
    if (version) return version;
  }
  return undefined;
}

const anyCollection = (project: ProjectRecord, name: string): CollectionRecord | null =>
  [...project.collections.values()].map(collections => collections.get(name)).find(found => found !== undefined) ??
  null;

export const artifactProjectFields: Fields<ProjectRecord> = {
  artifact: (project, { name }: { name: string }) => named(project, name) ?? null,
  artifactCollection: (project, { name }: { name: string }) => anyCollection(project, name),
  artifactCollectionMembership: (project, { name }: { name: string }) => membership(named(project, name)),
  artifactCollections: (project, args: PageArguments) =>
    collectionPage(
      [...project.collections.keys()].flatMap(type => collectionsOf(project, type)),
      args,
    ),
  artifactType: (project, { name }: { name: string }) => (project.collections.has(name) ? { project, name } : null),
  artifactTypes: (project, args: PageArguments) =>
    pageOf(
      listOf(
        typeNames(project).map((name): TypeView => ({ project, name })),
        type => type.name,
      ),
      args,
    ),
};

export const artifactTypeFields: Fields<TypeView> = {
  artifact: ({ project, name }, args: { name: string }) => {
    const found = named(project, args.name);
    return found?.collection.type === name ? found : null;
  },
  artifactCollection: ({ project, name }, args: { name: string }) =>
    project.collections.get(name)?.get(args.name) ?? null,
  artifactCollections: ({ project, name }, args: PageArguments) => collectionPage(collectionsOf(project, name), args),
  artifactSequence: ({ project, name }, args: { name: string }) =>
    project.collections.get(name)?.get(args.name) ?? null,
  createdAt: ({ project }) => project.createdAt,
  description: () => null,
  id: ({ project, name }) => globalId('ArtifactType', project.number, name),
};

const NO_PAGE = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null, startCursor: null },
};

export const collectionFields: Fields<CollectionRecord> = {
  aliases: (collection, args: PageArguments) =>
    pageOf(
      listOf(
        aliasesOf(collection).map(([alias, artifact]): AliasView => ({ alias, artifact })),
        ({ alias }) => alias,
      ),
      args,
    ),
  artifactMembership: (collection, { aliasName }: { aliasName: string }) =>
    membership(findVersion(collection, aliasName)),
  artifacts: (collection, args: PageArguments) => {
    const { edges, ...page } = pageOf(
      listOf(committed(collection).toReversed(), version => version.id),
      args,
    );
    return { ...page, edges: edges.map(edge => ({ ...edge, version: `v${String(edge.node.versionIndex)}` })) };
  },
  defaultArtifactType: (collection): TypeView => ({ project: collection.project, name: collection.type }),
  digestAlgorithm: () => 'MANIFEST_MD5',
  latestArtifact: collection => committed(collection).at(-1) ?? null,
  state: () => 'READY',
  tags: () => NO_PAGE,
};

export const membershipFields: Fields<MembershipView> = {
  aliases: ({ artifact }) => artifact.aliases.map((alias): AliasView => ({ alias, artifact })),
  artifactCollection: ({ collection }) => collection,
  commitHash: () => null,
  createdAt: ({ artifact }) => artifact.createdAt,
  files: ({ artifact }, args: PageArguments & { names?: readonly string[] | null }, { url, world }) =>
    filePage(filesOf(world, artifact), args, url),
  id: ({ artifact }) => globalId('ArtifactCollectionMembership', artifact.id),
  versionIndex: ({ artifact }) => artifact.versionIndex ?? null,
};

export const aliasFields: Fields<AliasView> = {
  artifactCollection: ({ artifact }) => artifact.collection,
  artifactCollectionName: ({ artifact }) => artifact.collection.name,
  id: ({ alias, artifact }) => globalId('ArtifactAlias', artifact.id, alias),
};

const sizeOf = (sizes: readonly { readonly content?: Buffer }[]): number =>
  sizes.reduce((sum, file) => sum + (file.content?.byteLength ?? 0), 0);

export const artifactFields: Fields<ArtifactRecord> = {
  aliases: artifact => artifact.aliases.map((alias): AliasView => ({ alias, artifact })),
  artifactSequence: artifact => artifact.collection,
  artifactType: (artifact): TypeView => ({ project: artifact.collection.project, name: artifact.collection.type }),
  commitHash: () => null,
  createdBy: (artifact, _, { world }) => artifact.createdBy ?? world.account,
  currentManifest: artifact => artifact.manifest ?? null,
  digestAlgorithm: () => 'MANIFEST_MD5',
  fileCount: (artifact, _, { world }) => filesOf(world, artifact).length,
  files: (artifact, args: PageArguments & { names?: readonly string[] | null }, { url, world }) =>
    filePage(filesOf(world, artifact), args, url),
  filesByManifestEntries: (artifact, { entries }: { entries?: readonly { name: string }[] | null }, { url, world }) =>
    filePage(filesOf(world, artifact), { names: entries?.map(entry => entry.name) ?? null }, url),
  historyStep: () => null,
  labels: () => null,
  size: (artifact, _, { world }) => sizeOf(filesOf(world, artifact)),
  storageBytes: (artifact, _, { world }) => sizeOf(filesOf(world, artifact)),
  tags: artifact =>
    artifact.tags.map(name => ({ id: globalId('Tag', name), name, attributes: '{}', tagCategoryName: '' })),
  // W&B's word for "as inherited"; the client reads it so (docs/facts/client-wire.md, 6).
  ttlDurationSeconds: () => -2,
  ttlIsInherited: () => true,
  usedBy: (artifact, args: PageArguments) =>
    pageOf(
      listOf([...artifact.usedBy], run => run.name),
      args,
    ),
  usedCount: artifact => artifact.usedBy.size,
  versionIndex: artifact => artifact.versionIndex ?? null,
};

export const manifestFields: Fields<ManifestRecord> = {
  file: (manifest, _, { url }): FileView => ({ file: manifest.file, url }),
};
