import assert from 'node:assert/strict';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { additions } from '../emulator/schema/additions.ts';
import { sdl } from '../emulator/schema/index.ts';
import { theirSchema } from './sdlTheirs.ts';

/** Everything in which ours differs from theirs, beyond leaving things out: `[what, how]`. */
function differences(ours: GraphQLSchema, theirs: GraphQLSchema): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const compare = (what: string, own: string, other: string | undefined): void => {
    if (other === undefined) found.push([what, "is not in W&B's schema"]);
    else if (own !== other) found.push([what, `is ${own}, W&B's is ${other}`]);
  };
  const field = (
    what: string,
    own: GraphQLField<unknown, unknown>,
    other: GraphQLField<unknown, unknown> | undefined,
  ): void => {
    compare(what, String(own.type), other && String(other.type));
    if (!other) return;
    for (const argument of own.args)
      compare(
        `${what}(${argument.name})`,
        String(argument.type),
        other.args.find(({ name }) => name === argument.name)?.type.toString(),
      );
  };
  for (const type of Object.values(ours.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const other: GraphQLNamedType | undefined = theirs.getType(type.name);
    compare(type.name, type.constructor.name, other?.constructor.name);
    if (!other) continue;
    if (isEnumType(type) && isEnumType(other))
      for (const { name } of type.getValues()) compare(`${type.name}.${name}`, name, other.getValue(name)?.name);
    if (isUnionType(type) && isUnionType(other))
      compare(
        `${type.name} members`,
        type.getTypes().map(String).sort().join(),
        other.getTypes().map(String).sort().join(),
      );
    if (isInputObjectType(type) && isInputObjectType(other)) {
      for (const [name, own] of Object.entries(type.getFields()))
        compare(`${type.name}.${name}`, String(own.type), other.getFields()[name]?.type.toString());
      for (const [name, each] of Object.entries(other.getFields()))
        if (String(each.type).endsWith('!') && !type.getFields()[name])
          found.push([`${type.name}.${name}`, 'is required by W&B, but ours lacks it']);
    }
    if ((isObjectType(type) || isInterfaceType(type)) && (isObjectType(other) || isInterfaceType(other))) {
      for (const [name, own] of Object.entries(type.getFields()))
        field(`${type.name}.${name}`, own, other.getFields()[name]);
    }
  }
  return found;
}

describe("the emulator's schema against W&B's", () => {
  const theirs = theirSchema();
  if (!theirs) {
    it("skipped: W&B's schema is not beside the repository");
    return;
  }
  const found = differences(buildSchema(sdl), theirs);
  const listed = new Set(additions.map(({ what }) => what));

  it('is theirs in each type, field, argument and nullability, but for the listed additions', () => {
    const unlisted = found.filter(([what, how]) => !listed.has(what) || !how.startsWith('is not in'));
    assert.deepEqual(
      unlisted.map(([what, how]) => `${what} ${how}`),
      [],
    );
  });

  it('names for each addition the operation that asks for it, and lists none in vain', () => {
    const needed = new Set([
      ...found.map(([what]) => what),
      'Project.sweeps(filters)',
      'Project.artifactCollections(filters)',
      'Run.logLines(useImprovedPagination)',
    ]);
    assert.deepEqual(
      [...listed].filter(what => !needed.has(what)),
      [],
    );
    assert.ok(additions.every(({ askedBy }) => /^\w+ \(.+\)$/.test(askedBy)));
  });

  it('notices a field that W&B does not have, another nullability and another argument', () => {
    const spoilt = buildSchema(
      sdl
        .replace('type RunQueueItem {', 'type RunQueueItem {\n  colour: String')
        .replace('state: RunQueueItemState!', 'state: RunQueueItemState')
        .replace('sweep(sweepName: String!)', 'sweep(sweepName: String)'),
    );
    const seen = differences(spoilt, theirs).map(([what]) => what);
    for (const what of ['RunQueueItem.colour', 'RunQueueItem.state', 'Project.sweep(sweepName)'])
      assert.ok(seen.includes(what), what);
  });
});
