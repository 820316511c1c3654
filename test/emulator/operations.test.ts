import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, printType, TypeInfo, validate, validateSchema, visit, visitWithTypeInfo } from 'graphql';
import { optionalKey, refusedKeys } from '../../src/core/api/optional.ts';
import { optionalNames, reduceDocument } from '../../src/core/api/reduceDocument.ts';
import { unknownNames } from '../../src/core/api/unknownNames.ts';
import { schemaOf } from './servers.ts';
import { olderSdl } from './schema/olderServer.ts';
import { sdl } from './schema/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'core', 'api', 'operations');

/** Every document that the product sends, by the name of its export and file. */
async function documents(): Promise<readonly (readonly [string, string])[]> {
  const files = readdirSync(folder).filter(name => name.endsWith('.ts'));
  const all = await Promise.all(
    files.map(async name => {
      const module = (await import(join(folder, name))) as Record<string, unknown>;
      return Object.entries(module)
        .filter(([, value]) => typeof value === 'string' && /^\s*(query|mutation)\b/.test(value))
        .map(([key, value]) => [`${name} ${key}`, String(value)] as const);
    }),
  );
  return all.flat();
}

describe("operations of the product on the emulator's schema", () => {
  it('each is valid in full', async () => {
    const schema = buildSchema(sdl);
    const found = await documents();
    assert.ok(found.length >= 15, `only ${String(found.length)} documents were found`);
    for (const [name, text] of found)
      assert.deepEqual(
        validate(schema, reduceDocument(text, new Set())).map(fault => fault.message),
        [],
        name,
      );
  });

  for (const server of ['2023', 'strict'] as const)
    it(`each is valid on the server "${server}" without what that does not know`, async () => {
      const schema = schemaOf(server);
      assert.deepEqual(validateSchema(schema), []);
      for (const [name, text] of await documents()) {
        // There is another document for a server without it.
        if (server === '2023' && /^(?:jobExists.ts document|sweeps.ts filteredDocument)/.test(name)) continue;
        const faults = validate(schema, reduceDocument(text, new Set()));
        const refused = refusedKeys(optionalNames(text), unknownNames(faults.map(fault => fault.message)));
        assert.deepEqual(
          validate(schema, reduceDocument(text, new Set(refused))).map(fault => fault.message),
          [],
          `${name} without ${refused.join(', ')}`,
        );
      }
    });

  it('each is valid on the older server without what that does not know', async () => {
    const schema = buildSchema(olderSdl(sdl));
    for (const [name, text] of await documents()) {
      if (name.startsWith('jobExists.ts document')) continue;
      const faults = validate(schema, reduceDocument(text, new Set()));
      const refused = refusedKeys(optionalNames(text), unknownNames(faults.map(fault => fault.message)));
      assert.deepEqual(
        validate(schema, reduceDocument(text, new Set(refused))).map(fault => fault.message),
        [],
        `${name} without ${refused.join(', ')}`,
      );
    }
  });

  it('each names the type of what a server may not know', async () => {
    const schema = buildSchema(sdl);
    for (const [name, text] of await documents()) {
      const types = new TypeInfo(schema);
      visit(
        parse(text),
        visitWithTypeInfo(types, {
          Field(field) {
            const key = optionalKey(field);
            const parent = types.getParentType()?.name;
            if (key !== undefined) assert.equal(key, `${parent ?? ''}.${field.name.value}`, name);
          },
          VariableDefinition(variable) {
            const key = optionalKey(variable);
            if (key === undefined) return;
            const [type = '', member = '', argument] = key.split('.');
            const found = schema.getType(type);
            assert.ok(found && 'getFields' in found && member in found.getFields(), `${name} ${key}`);
            if (argument !== undefined) assert.match(printType(found), new RegExp(`${member}\\([^)]*${argument}:`));
          },
        }),
      );
    }
  });
});
