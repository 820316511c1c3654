import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, validate } from 'graphql';
import { reduceDocument } from '../../src/core/api/reduceDocument.ts';
import { optionalNames } from '../../src/core/api/reduceDocument.ts';
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

  it('each is valid on the older server without what that does not know', async () => {
    const schema = buildSchema(olderSdl(sdl));
    for (const [name, text] of await documents()) {
      const faults = validate(schema, reduceDocument(text, new Set()));
      const unknown = faults.flatMap(fault => /"(\w+)" (?:on type|is not defined)/.exec(fault.message)?.[1] ?? []);
      if (name.startsWith('jobExists.ts document')) continue;
      assert.ok(
        unknown.every(each => optionalNames(text).includes(each)),
        `${name}: ${faults.map(fault => fault.message).join('; ')}`,
      );
    }
  });
});
