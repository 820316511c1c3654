import { buildSchema, GraphQLScalarType, isObjectType, type GraphQLSchema } from 'graphql';
import { olderSdl } from '../schema/olderServer.ts';
import { sdl } from '../schema/index.ts';
import { entityFields, organizationFields, queryFields, serverInfoFields, userFields } from './account.ts';
import { agentMutations } from './agentMutations.ts';
import { artifactMutations } from './artifactMutations.ts';
import {
  aliasFields,
  artifactFields,
  artifactProjectFields,
  artifactTypeFields,
  collectionFields,
  manifestFields,
  membershipFields,
} from './artifacts.ts';
import type { Context, Fields } from './context.ts';
import { fileFields } from './file.ts';
import { itemFields, launchAgentFields, queueFields, resourceConfigFields, templateVariableFields } from './launch.ts';
import { projectFields } from './project.ts';
import { queueMutations } from './queueMutations.ts';
import { logLineFields, runFields } from './run.ts';
import { runConnectionFields } from './runConnection.ts';
import { runMutations } from './runMutations.ts';
import { agentFields, sweepFields } from './sweep.ts';
import { sweepMutations } from './sweepMutations.ts';

const types: Readonly<Record<string, Fields<never>>> = {
  Query: queryFields,
  ServerInfo: serverInfoFields,
  User: userFields,
  Entity: entityFields,
  Organization: organizationFields,
  Project: { ...projectFields, ...artifactProjectFields },
  Sweep: sweepFields,
  Agent: agentFields,
  Run: runFields,
  RunConnection: runConnectionFields,
  LogLine: logLineFields,
  File: fileFields,
  RunQueue: queueFields,
  DefaultResourceConfig: resourceConfigFields,
  TemplateVariable: templateVariableFields,
  RunQueueItem: itemFields,
  LaunchAgent: launchAgentFields,
  ArtifactType: artifactTypeFields,
  ArtifactSequence: collectionFields,
  ArtifactCollectionMembership: membershipFields,
  ArtifactAlias: aliasFields,
  Artifact: artifactFields,
  ArtifactManifest: manifestFields,
  Mutation: { ...sweepMutations, ...runMutations, ...queueMutations, ...agentMutations, ...artifactMutations },
};

/** Seconds are enough: W&B's times have no fraction. */
const toIso = (time: unknown): string => new Date(Number(time)).toISOString().replace(/\.\d+Z$/, 'Z');

/** W&B's schema with its resolvers. `old` = a server that knows less. */
export function executableSchema({ old = false }: { old?: boolean } = {}): GraphQLSchema {
  const schema = buildSchema(old ? olderSdl(sdl) : sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLScalarType && type.name === 'DateTime') type.serialize = toIso;
    if (!isObjectType(type)) continue;
    const fields = types[type.name] ?? {};
    for (const [name, field] of Object.entries(type.getFields())) {
      const resolve = fields[name];
      if (resolve) field.resolve = (source, args, context: Context) => resolve(source as never, args as never, context);
    }
  }
  const collection = schema.getType('ArtifactCollection');
  if (collection && 'resolveType' in collection) collection.resolveType = () => 'ArtifactSequence';
  const initiator = schema.getType('Initiator');
  if (initiator && 'resolveType' in initiator)
    initiator.resolveType = (value: unknown) =>
      typeof value === 'object' && value !== null && 'project' in value ? 'Run' : 'User';
  return schema;
}
