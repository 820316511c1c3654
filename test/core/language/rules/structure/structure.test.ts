// ajv as the judge of our walker: both read the same schemas, and have to agree on what fits.
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import launchSweep from '../../../../../schemas/launch-sweep.schema.json';
import optunaSettings from '../../../../../schemas/optuna-settings.schema.json';
import sweep from '../../../../../schemas/sweep.schema.json';
import { resolveSchema, type SchemaAt, type SchemaNode } from '../../../../../src/core/language/schema.ts';
import { misfits } from '../../../../../src/core/language/rules/structure/structure.ts';
import { Field } from '../../../../../src/core/sweep/field.ts';
import { readSweepFile } from '../../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../../src/core/yaml/read/parse.ts';
import { seededRandom } from '../../../../emulator/engine/seededRandom.ts';

const documents = {
  'sweep.schema.json': sweep,
  'launch-sweep.schema.json': launchSweep,
  'optuna-settings.schema.json': optunaSettings,
};
const ajv = new Ajv({ schemas: Object.values(documents), strict: false, validateFormats: false });

/** Values that mostly fit a schema, and sometimes do not. */
function valueFor(at: SchemaAt, random: () => number, depth = 0): unknown {
  const { node, document } = resolveSchema(at);
  const any = [1, 0, -1, 2.5, 'abc', '', true, null, [], [1], {}, { a: 1 }];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  if (random() < 0.12) return pick(any);
  if (node.enum) return random() < 0.85 ? pick(node.enum) : 'other';
  const type = pick(typeof node.type === 'string' ? [node.type] : (node.type ?? ['object']));
  switch (type) {
    case 'string':
      return pick(['abc', 'a/b/c:latest', '5']);
    case 'integer':
      return pick([1, 2, 0, -1, 50, 101]);
    case 'number':
      return pick([0.5, 1, 0, -0.5, 200]);
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'array': {
      const items = node.items;
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        items ? valueFor({ node: items, document }, random, depth + 1) : pick(any),
      );
    }
    default: {
      const names = Object.keys(node.properties ?? {}).filter(n =>
        (node.required ?? []).includes(n) ? random() < 0.93 : random() < 0.35,
      );
      const value = Object.fromEntries(
        names.map(n => [
          n,
          depth > 5 ? 1 : valueFor({ node: node.properties?.[n] ?? {}, document }, random, depth + 1),
        ]),
      );
      return random() < 0.1 ? { ...value, other: 1 } : value;
    }
  }
}

describe('the walker over our schemas', () => {
  const parts = Object.entries(documents).flatMap(([document, { definitions }]) =>
    Object.keys(definitions).map(name => ({ document, name })),
  );
  for (const { document, name } of parts) {
    const schema: SchemaAt = { node: { $ref: `#/definitions/${name}` }, document };
    const { node } = resolveSchema(schema);
    // What the file decides elsewhere (forms, types of classes), or holds forms, has no branch of its own for ajv.
    if (
      name === 'formNested' ||
      node.anyOf ||
      JSON.stringify(node).includes('x-by') ||
      (node.additionalProperties !== false && !node.properties)
    )
      continue;
    it(`finds in ${name} what ajv finds`, () => {
      const validate = ajv.getSchema(`${document}#/definitions/${name}`);
      assert.ok(validate);
      const random = seededRandom(name.length * 7919);
      for (let i = 0; i < 150; i++) {
        const value = valueFor(schema, random);
        const text = JSON.stringify(value);
        const tree = parseYaml(text);
        assert.ok(tree.root);
        const file = readSweepFile(tree, 'sweep.json');
        const found = misfits(new Field(['x'], tree.root, undefined, true), file, { numbersAsSent: false, schema });
        assert.equal(
          found.length === 0,
          validate(JSON.parse(text)),
          `${text}\nours: ${found.map(m => `${m.kind} ${m.field.path.join('.')}`).join(', ')}\najv: ${ajv.errorsText(validate.errors)}`,
        );
      }
    });
  }

  it('reads schemas that ajv takes, each with a name of its own', () => {
    for (const [document, schema] of Object.entries(documents)) {
      assert.equal((schema as SchemaNode).$id, document);
      assert.ok(ajv.getSchema(document), document);
    }
  });
});
