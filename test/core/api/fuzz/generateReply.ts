import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { DocumentNode, FieldNode, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';

/** A reply as JSON, and what the schema says of each place in it. */
export interface Generated {
  readonly data: unknown;
  readonly places: readonly Place[];
}

export interface Place {
  readonly path: readonly (string | number)[];
  readonly enum: boolean;
}

const ITEMS = 3;

/** A whole reply to a document, each list with three items, each text different from all others. */
export function generateReply(schema: GraphQLSchema, document: DocumentNode): Generated {
  const places: Place[] = [];
  let count = 0;

  const scalar = (name: string): unknown => {
    count++;
    switch (name) {
      case 'Int':
      case 'Int64':
      case 'Duration':
        return count;
      case 'Float':
        return count + 0.5;
      case 'Boolean':
        return true;
      case 'DateTime':
        return new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString();
      case 'JSON':
        return { run_id: `r${String(count)}`, priority: 1, overrides: { args: ['--queue', 'q'] } };
      case 'JSONString':
        return JSON.stringify({ lr: { value: count }, type: 'integer' });
      default:
        return `text${String(count)}`;
    }
  };

  const valueOf = (declared: GraphQLOutputType, field: FieldNode, path: readonly (string | number)[]): unknown => {
    const type = getNullableType(declared);
    places.push({ path, enum: isEnumType(type) });
    if (isListType(type))
      return Array.from({ length: ITEMS }, (_, index) => valueOf(type.ofType, field, [...path, index]));
    if (isEnumType(type)) return type.getValues()[count++ % type.getValues().length]?.name;
    if (isScalarType(type)) return scalar(type.name);
    return field.selectionSet === undefined ? {} : objectOf(type, field.selectionSet, path);
  };

  const objectOf = (
    declared: GraphQLOutputType,
    selection: SelectionSetNode,
    path: readonly (string | number)[],
  ): Record<string, unknown> => {
    const type = getNamedType(declared);
    const fields =
      isObjectType(type) || 'getFields' in type
        ? (type as { getFields(): Record<string, { type: GraphQLOutputType }> }).getFields()
        : {};
    return Object.fromEntries(
      selection.selections.flatMap(each => {
        if (each.kind !== Kind.FIELD) return [];
        const name = (each.alias ?? each.name).value;
        const found = fields[each.name.value];
        if (found === undefined) throw new Error(`the schema has no ${each.name.value} in ${String(type)}`);
        return [[name, valueOf(found.type, each, [...path, name])] as const];
      }),
    );
  };

  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const root = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('the schema has no root');
  const data = objectOf(root, operation.selectionSet, []);
  return { data, places };
}
