import { Kind, parse, visit } from 'graphql';
import type { ArgumentNode, DocumentNode, ObjectFieldNode } from 'graphql';
import { MARK, optionalKey } from './optional.ts';

/** A document of ours as graphql reads it. */
export function asDocument(document: string | DocumentNode): DocumentNode {
  return typeof document === 'string' ? parse(document, { noLocation: true }) : document;
}

/**
 * Keys of the fields and variables in a document that a server may not know: those marked `@optional`, each with its
 * type (`Sweep.displayName`).
 */
export function optionalNames(document: string | DocumentNode): readonly string[] {
  const keys = new Set<string>();
  const add = (key: string | undefined): void => {
    if (key !== undefined) keys.add(key);
  };
  visit(asDocument(document), {
    Field(field) {
      add(optionalKey(field));
    },
    VariableDefinition(definition) {
      add(optionalKey(definition));
    },
  });
  return [...keys];
}

/**
 * The document as it is sent: without the optional fields and variables whose keys are in `missing`, and without the
 * marks. A variable takes along the arguments and input fields that it fills, and a field the variables that nothing
 * else uses.
 */
export function reduceDocument(document: string | DocumentNode, missing: ReadonlySet<string>): DocumentNode {
  const whole = asDocument(document);
  const isMissing = (key: string | undefined): boolean => key !== undefined && missing.has(key);
  const removed = new Set(
    whole.definitions
      .flatMap(each => (each.kind === Kind.OPERATION_DEFINITION && each.variableDefinitions) || [])
      .filter(each => isMissing(optionalKey(each)))
      .map(each => each.variable.name.value),
  );
  const filled = ({ value }: ArgumentNode | ObjectFieldNode): null | undefined =>
    value.kind === Kind.VARIABLE && removed.has(value.name.value) ? null : undefined;
  const reduced = visit(whole, {
    Field: field => (isMissing(optionalKey(field)) ? null : undefined),
    VariableDefinition: definition => (removed.has(definition.variable.name.value) ? null : undefined),
    Argument: filled,
    ObjectField: filled,
    Directive: directive => (directive.name.value === MARK ? null : undefined),
  });
  return missing.size === 0 ? reduced : withoutUnused(reduced);
}

/** GraphQL refuses a variable that is declared and not used. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable(variable) {
      used.add(variable.name.value);
    },
  });
  return visit(document, {
    VariableDefinition: definition => (used.has(definition.variable.name.value) ? undefined : null),
  });
}

/** Names of the variables that a document declares: the only ones that are sent with it. */
export function variableNames(document: DocumentNode): ReadonlySet<string> {
  return new Set(
    document.definitions
      .flatMap(each => (each.kind === Kind.OPERATION_DEFINITION && each.variableDefinitions) || [])
      .map(each => each.variable.name.value),
  );
}
