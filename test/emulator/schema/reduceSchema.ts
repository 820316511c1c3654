import { isInputObjectType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { additions } from './additions.ts';
import { ASKED, NOT_ASKED } from './askedFields.ts';

/** Takes a field, `RunQueue.updatedAt`, or an argument, `Project.sweeps(filters)`, from a schema. */
function remove(schema: GraphQLSchema, what: string): void {
  const [, typeName = '', field = '', argument] = /^(\w+)\.(\w+)(?:\((\w+)\))?$/.exec(what) ?? [];
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) Reflect.deleteProperty(type.getFields(), field);
  if (!isObjectType(type)) return;
  const found = type.getFields()[field];
  if (argument === undefined) Reflect.deleteProperty(type.getFields(), field);
  else if (found) found.args = found.args.filter(each => each.name !== argument);
}

/** A schema without these fields, arguments and mutations; each has to be there. */
export function without(schema: GraphQLSchema, names: readonly string[]): GraphQLSchema {
  for (const name of names) {
    const [, typeName = '', field = '', argument] = /^(\w+)\.(\w+)(?:\((\w+)\))?$/.exec(name) ?? [];
    const type = schema.getType(typeName);
    const found = isObjectType(type) || isInputObjectType(type) ? type.getFields()[field] : undefined;
    const isThere =
      argument === undefined ? found : found && 'args' in found && found.args.some(a => a.name === argument);
    if (!isThere) throw new Error(`${name} is not in the schema`);
    remove(schema, name);
  }
  return schema;
}

function keepArguments(type: GraphQLObjectType, name: string, args: readonly string[]): void {
  const field = type.getFields()[name];
  if (field) field.args = field.args.filter(each => args.includes(each.name));
}

/** Leaves of a schema what W&B's published one of 2023 has, besides what an older server lacks anyhow. */
export function only2023(schema: GraphQLSchema): GraphQLSchema {
  for (const { what } of additions) remove(schema, what);
  return schema;
}

/** Leaves of a schema what documents of the official clients ask for. */
export function onlyAsked(schema: GraphQLSchema): GraphQLSchema {
  for (const what of NOT_ASKED) remove(schema, what);
  for (const [name, lines] of Object.entries(ASKED)) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`${name} is not in the schema`);
    const asked = new Map(
      [...lines.join(' ').matchAll(/(\w+)(?:\(([\w,]*)\))?/g)].map(([, field = '', args = '']) => [
        field,
        args.split(','),
      ]),
    );
    for (const field of Object.keys(type.getFields())) {
      const args = asked.get(field);
      if (args === undefined) remove(schema, `${name}.${field}`);
      else if (isObjectType(type)) keepArguments(type, field, args);
    }
  }
  return schema;
}
