import {
  execute,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { isBag, parseJson } from '../world/json.ts';
import { Refusal } from '../world/refusal.ts';
import type { Context } from '../resolvers/context.ts';
import { errorReply, jsonReply, type Reply } from './reply.ts';

/** A GraphQL request, read as far as its document. */
export interface GraphqlRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Name of the operation in the document; `anonymous` where it has none. */
  readonly operation: string;
  readonly kind: 'query' | 'mutation';
  /** Fields asked for at the root. */
  readonly roots: readonly string[];
}

/** Reads the body of a POST to /graphql; a reply where it is none. */
export function readGraphql(body: Buffer): GraphqlRequest | Reply {
  const sent = parseJson(body.toString('utf8'));
  if (!isBag(sent) || typeof sent['query'] !== 'string') return jsonReply(400, { error: 'must provide query string' });
  try {
    const document = parsed(sent['query']);
    // The official client leaves operationName empty (docs/facts/api.md, "body"): the first operation counts.
    const wanted = sent['operationName'];
    const operations = document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
    const chosen = operations.find(each => wanted && each.name?.value === wanted) ?? operations[0];
    if (!chosen) return jsonReply(400, { errors: [{ message: 'no operation in the query' }] });
    return {
      document,
      operation: chosen.name?.value ?? 'anonymous',
      kind: chosen.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
      variables: isBag(sent['variables']) ? sent['variables'] : {},
      roots: chosen.selectionSet.selections.flatMap(each => (each.kind === Kind.FIELD ? [each.name.value] : [])),
    };
  } catch (error) {
    return jsonReply(400, { errors: [{ message: error instanceof Error ? error.message : String(error) }] });
  }
}

/** Graphql-js guesses what was meant; W&B's server does not, and clients match its plain sentence. */
const plain = (message: string): string => message.replace(/ Did you mean .*\?$/, '');

/** Without a known key only these answer: `viewer: null` says that the key is nobody's. */
const OPEN = new Set(['viewer', 'serverInfo', '__typename']);

const statusOf = (error: GraphQLError): number =>
  error.originalError instanceof Refusal ? error.originalError.status : 200;

/** An error as the server words it, with its path and, of a refusal, its code. */
function shown(error: GraphQLError): unknown {
  const code = error.originalError instanceof Refusal ? error.originalError.code : undefined;
  return {
    message: error.message,
    ...(error.path && { path: error.path }),
    ...(code !== undefined && { extensions: { code } }),
  };
}

/** Clients send the same few documents over and over: each is parsed and validated once. */
const documents = new Map<string, DocumentNode>();
const checked = new WeakMap<DocumentNode, Map<GraphQLSchema, readonly GraphQLError[]>>();
const MOST_DOCUMENTS = 500;

function parsed(text: string): DocumentNode {
  const known = documents.get(text);
  if (known) return known;
  if (documents.size >= MOST_DOCUMENTS) documents.clear();
  const document = parse(text);
  documents.set(text, document);
  return document;
}

function faultsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const bySchema = checked.get(document) ?? new Map<GraphQLSchema, readonly GraphQLError[]>();
  const faults = bySchema.get(schema) ?? validate(schema, document);
  checked.set(document, bySchema.set(schema, faults));
  return faults;
}

/** Answers a request. Everything happens at once: by the time of the reply it is done. */
export function answerGraphql(schema: GraphQLSchema, request: GraphqlRequest, context: Context): Reply {
  if (!context.known && !request.roots.every(root => OPEN.has(root)))
    return errorReply(401, 'user is not logged in', request.roots[0]);
  const faults = faultsOf(schema, request.document);
  if (faults.length > 0) return jsonReply(400, { errors: faults.map(fault => ({ message: plain(fault.message) })) });
  const result = execute({
    schema,
    document: request.document,
    contextValue: context,
    variableValues: request.variables,
    ...(request.operation !== 'anonymous' && { operationName: request.operation }),
  });
  if (result instanceof Promise) throw new Error('A resolver waits for something; none may.');
  return replyOf(result);
}

function replyOf({ data, errors }: ExecutionResult): Reply {
  if (!errors) return jsonReply(200, { data });
  for (const error of errors) {
    // A mistake of the emulator's own must not pass for one of W&B's.
    if (
      error.originalError &&
      !(error.originalError instanceof Refusal) &&
      !(error.originalError instanceof GraphQLError)
    )
      process.stderr.write(`emulator: ${error.originalError.stack ?? error.message}\n`);
  }
  const status = data === undefined ? 400 : Math.max(...errors.map(statusOf));
  return jsonReply(status, { errors: errors.map(shown), data: data ?? null });
}
