import { Kind } from 'graphql';
import type { DirectiveNode, FieldNode, VariableDefinitionNode } from 'graphql';
import { withoutPrefix } from './partOf.ts';
import type { UnknownName } from './unknownNames.ts';

/**
 * Marks in our documents what a server may not know: `@optional(of: "RunQueueItem")` on a field, with its type;
 * `@optional(of: "RunQueue.runQueueItems")` or `@optional(of: "UpsertSweepInput")` on a variable, with the field or
 * input object that takes it. Without `of` the name counts on whatever type. It is ours alone, and never sent.
 */
export const MARK = 'optional';

/**
 * What a marked field or variable is called for the server, `RunQueueItem.runSpec` or `RunQueue.runQueueItems.after`: a
 * name alone would take it from other types too. Undefined = it is not marked.
 */
export function optionalKey(node: FieldNode | VariableDefinitionNode): string | undefined {
  const mark = (node.directives ?? []).find((each: DirectiveNode) => each.name.value === MARK);
  if (mark === undefined) return undefined;
  const name = node.kind === Kind.FIELD ? node.name.value : withoutPrefix(node.variable.name.value);
  const of = mark.arguments?.find(each => each.name.value === 'of')?.value;
  return of?.kind === Kind.STRING ? `${of.value}.${name}` : name;
}

/** The name at the end of a key: `runSpec` of `RunQueueItem.runSpec`. */
export const nameOfKey = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/**
 * Which of a document's optional keys the server means. A name without its type, or on a type that the server calls
 * otherwise, means every key that ends in it; an unknown argument means the whole field where the argument alone is
 * not optional.
 */
export function refusedKeys(keys: readonly string[], unknown: readonly UnknownName[]): readonly string[] {
  const refused = unknown.flatMap(({ owner, name }) => {
    const exact = owner === undefined ? [] : keys.filter(key => key === `${owner}.${name}` || key === owner);
    return exact.length > 0 ? exact : keys.filter(key => nameOfKey(key) === name);
  });
  return [...new Set(refused)];
}
