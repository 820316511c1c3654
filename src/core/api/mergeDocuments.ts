import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type NameNode,
  type OperationDefinitionNode,
} from 'graphql';
import { prefixOf } from './partOf.ts';
import { asDocument } from './reduceDocument.ts';

interface Part {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Merged {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const named = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** The query of a part, each of its variables and of its root fields under a name that starts with the prefix. */
function prefixed(document: string, prefix: string): OperationDefinitionNode {
  const [query, ...more] = asDocument(document).definitions;
  if (query?.kind !== Kind.OPERATION_DEFINITION || more.length > 0) throw new Error('not a document of one query');
  const renamed = visit(query, { Variable: node => ({ ...node, name: named(prefix + node.name.value) }) });
  const selections = renamed.selectionSet.selections.map((node): FieldNode => {
    if (node.kind !== Kind.FIELD) throw new Error('a query with fragments at its root');
    return { ...node, alias: named(prefix + (node.alias ?? node.name).value) };
  });
  return { ...renamed, selectionSet: { ...renamed.selectionSet, selections } };
}

/**
 * One query from several of ours. Variables and root fields get a prefix each, so that the same field can be asked with
 * other arguments; `partOf` takes the reply apart again.
 */
export function mergeDocuments(name: string, parts: readonly Part[]): Merged {
  const queries = parts.map(({ document }, index) => prefixed(document, prefixOf(index)));
  const variables = parts.flatMap((part, index) =>
    Object.entries(part.variables).map(([key, value]) => [prefixOf(index) + key, value] as const),
  );
  const query: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    name: named(name),
    variableDefinitions: queries.flatMap(each => each.variableDefinitions ?? []),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: queries.flatMap(each => each.selectionSet.selections),
    },
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [query] }, variables: Object.fromEntries(variables) };
}
