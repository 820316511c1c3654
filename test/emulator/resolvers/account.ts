import { globalId } from '../world/ids.ts';
import { pageOf, listOf, type PageArguments } from '../world/paging.ts';
import type { EntityRecord, ProjectRecord } from '../world/records.ts';
import type { AccountRecord, World } from '../world/world.ts';
import type { Context, Fields } from './context.ts';

type Named = { readonly name?: string | null; readonly entityName?: string | null };

const projectsOf = (world: World, entity: string): readonly ProjectRecord[] =>
  [...world.projects.values()].filter(project => project.entity === entity).toReversed();

const entityOf = (world: World, name: string | null | undefined): EntityRecord | null =>
  world.entities.get(name ?? world.account.entity) ?? null;

const projectOf = (world: World, { name, entityName }: Named): ProjectRecord | null => {
  const entity = entityOf(world, entityName);
  return (entity && name ? world.project(entity.name, name) : undefined) ?? null;
};

const projectPage = (_: unknown, args: PageArguments & { entityName?: string | null }, { world }: Context): unknown =>
  pageOf(
    listOf(projectsOf(world, args.entityName ?? world.account.entity), project => project.id),
    args,
  );

export const queryFields: Fields<unknown> = {
  viewer: (_source, _args, { viewer }) => viewer ?? null,
  entity: (_, { name }: Named, { world }) => entityOf(world, name),
  project: (_, args: Named, { world }) => projectOf(world, args),
  model: (_, args: Named, { world }) => projectOf(world, args),
  models: projectPage,
  projects: projectPage,
  organization: (_, { name }: Named, { world }) => (name ? { id: globalId('Organization', name), name, world } : null),
  launchAgent: (_, { id }: { id: string }, { world }) => world.agents.get(id) ?? null,
  artifact: (_, { id }: { id: string }, { world }) => world.artifacts.get(id) ?? null,
  artifactCollection: (_, { id }: { id: string }, { world }) => world.collections.get(id) ?? null,
  artifactSequence: (_, { id }: { id: string }, { world }) => world.collections.get(id) ?? null,
  clientIDMapping: () => null,
  serverInfo: () => ({}),
};

/** What a server of late 2026 can do, of what the client asks for by name. */
const FEATURES = [
  'PROJECT_ARTIFACT_COLLECTION_MEMBERSHIP',
  'ARTIFACT_COLLECTION_MEMBERSHIP_FILES',
  'SWEEPS_QUERY_FILTERING',
  'SWEEPS_LOCAL_SCHEDULER',
];

export const serverInfoFields: Fields<unknown> = {
  cliVersionInfo: () => ({ max_cli_version: '0.31.0', min_cli_version: '0.8.0' }),
  exposesExplicitRunQueueAckPath: () => true,
  features: () => FEATURES.map(name => ({ name, isEnabled: true })),
  frontendHost: (_source, _args, { url }) => url,
  latestLocalVersionInfo: () => null,
};

export const userFields: Fields<AccountRecord | { readonly username: string }> = {
  id: user => ('id' in user ? user.id : globalId('User', user.username)),
  accountType: () => 'USER',
  admin: () => false,
  // First-party field: only for clients that call themselves so (docs/facts/api.md, "User-Agent gate").
  apiKeys: () => ({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null, startCursor: null },
  }),
  createdAt: (user, _, { world }) => ('createdAt' in user ? user.createdAt : world.account.createdAt),
  email: user => ('email' in user ? user.email : null),
  flags: () => '{}',
  name: user => user.username,
  organizations: () => [],
  teams: (_user, _args, { world }) => ({
    edges: [...world.entities.values()]
      .filter(entity => entity.team && entity.member)
      .map(node => ({ cursor: node.id, node })),
  }),
};

export const entityFields: Fields<EntityRecord> = {
  available: () => true,
  codeSavingEnabled: () => true,
  defaultAccess: () => 'PRIVATE',
  defaultResourceConfig: (entity, { id }: { id: string }, { world }) => {
    const config = world.configs.get(id);
    return config?.entity === entity.name ? config : null;
  },
  isPaid: () => true,
  isTeam: entity => entity.team,
  memberCount: () => 1,
  members: (_entity, _args, { world }) => [
    {
      id: world.account.id,
      name: world.account.username,
      username: world.account.username,
      email: world.account.email,
      role: 'admin',
      admin: true,
    },
  ],
  organization: entity => (entity.team ? { id: globalId('Organization', entity.name), name: entity.name } : null),
  privateOnly: () => false,
  projects: (entity, args: PageArguments, { world }) =>
    pageOf(
      listOf(projectsOf(world, entity.name), project => project.id),
      args,
    ),
  readOnly: entity => !entity.member,
  readOnlyAdmin: () => false,
  storageBytes: () => 0,
  user: (entity, _, { world }) => (entity.name === world.account.username ? world.account : null),
  xxhashDigestsEnabled: () => false,
};

export const organizationFields: Fields<{ readonly name: string }> = {
  coreWeaveOrganizationId: () => null,
  orgEntity: ({ name }, _, { world }) => world.entities.get(name) ?? null,
  teams: ({ name }, _, { world }) => [world.entities.get(name)].filter(entity => entity !== undefined),
};
