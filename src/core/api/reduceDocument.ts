import { Kind, parse, visit } from 'graphql';
import type { ArgumentNode, DirectiveNode, DocumentNode, ObjectFieldNode } from 'graphql';

/** Marks in our documents what an older server may lack. It is ours alone, and never sent. */
const MARK = 'optional';

const isMarked = (node: { readonly directives?: readonly DirectiveNode[] }): boolean =>
  node.directives?.some(directive => directive.name.value === MARK) === true;

/** A document of ours as graphql reads it. */
export function asDocument(document: string | DocumentNode): DocumentNode {
  return typeof document === 'string' ? parse(document, { noLocation: true }) : document;
}

/** Names of the fields and variables in a document that an older server may lack: those marked `@optional`. */
export function optionalNames(document: string | DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(asDocument(document), {
    Field(field) {
      if (isMarked(field)) names.add(field.name.value);
    },
    VariableDefinition(definition) {
      if (isMarked(definition)) names.add(definition.variable.name.value);
    },
  });
  return [...names];
}

/**
 * The document as it is sent: without the optional fields and variables named in `missing`, and without the marks. A
 * variable takes along the arguments and input fields that it fills; it has the server's name for those.
 */
export function reduceDocument(document: string | DocumentNode, missing: ReadonlySet<string>): DocumentNode {
  const whole = asDocument(document);
  const variables = whole.definitions.flatMap(
    each => (each.kind === Kind.OPERATION_DEFINITION && each.variableDefinitions) || [],
  );
  const removed = variables
    .filter(each => isMarked(each) && missing.has(each.variable.name.value))
    .map(each => each.variable.name.value);
  const filled = ({ value }: ArgumentNode | ObjectFieldNode): null | undefined =>
    value.kind === Kind.VARIABLE && removed.includes(value.name.value) ? null : undefined;
  return visit(whole, {
    Field: field => (isMarked(field) && missing.has(field.name.value) ? null : undefined),
    VariableDefinition: definition => (removed.includes(definition.variable.name.value) ? null : undefined),
    Argument: filled,
    ObjectField: filled,
    Directive: directive => (directive.name.value === MARK ? null : undefined),
  });
}
