/** A name that a server does not know, and on what: a type, `Sweep`, or for an argument a field, `Project.sweeps`. */
export interface UnknownName {
  readonly owner?: string;
  readonly name: string;
}

/**
 * How servers name what they do not know: GraphQL's validation in the wordings of its libraries (the SDK matches on
 * them too, docs/facts/api.md).
 */
const PATTERNS: readonly RegExp[] = [
  /Cannot query field \W?(?<name>\w+)\W? on type \W?(?<owner>\w+)/g,
  /Unknown argument \W?(?<name>\w+)\W? on field \W?(?<owner>\w+\.\w+)/g,
  /Unknown argument \W?(?<name>\w+)\W? on field \W?(?<field>\w+)\W? of type \W?(?<type>\w+)/g,
  /Field \W?(?<name>\w+)\W? is not defined by type \W?(?<owner>\w+)/g,
  /In field \W?(?<name>\w+)\W?: Unknown field/g,
];

/**
 * Fields, arguments and input fields that the server says it does not know; empty = it complains about something
 * else.
 */
export function unknownNames(messages: readonly string[]): readonly UnknownName[] {
  return messages.flatMap(message =>
    PATTERNS.flatMap(pattern =>
      [...message.matchAll(pattern)].flatMap(({ groups }) => {
        const { name, owner, field, type } = groups ?? {};
        if (name === undefined) return [];
        return [{ name, owner: owner ?? (field === undefined ? undefined : `${type ?? ''}.${field}`) }];
      }),
    ),
  );
}
