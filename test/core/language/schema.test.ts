import assert from 'node:assert/strict';
import { plainText } from '../../../src/core/json.ts';
import { keysOf, rootSchema, schemaAt, type SchemaNode } from '../../../src/core/language/schema.ts';
import { readSweepFile } from '../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';
import launchJson from '../../../schemas/launch-sweep.schema.json';
import optunaJson from '../../../schemas/optuna-settings.schema.json';
import sweepJson from '../../../schemas/sweep.schema.json';

/** Every key of a schema document with the way to it. */
function everyKey(node: SchemaNode, path: string): [string, SchemaNode][] {
  const inner = [...Object.entries(node.properties ?? {}), ...Object.entries(node.definitions ?? {})];
  const own = Object.entries(node.properties ?? {}).map(
    ([key, child]) => [`${path}.${key}`, child] as [string, SchemaNode],
  );
  return [
    ...own,
    ...inner.flatMap(([key, child]) => everyKey(child, `${path}.${key}`)),
    ...(node.items ? everyKey(node.items, `${path}[]`) : []),
  ];
}

describe('our schemas', () => {
  const keys = [sweepJson, launchJson, optunaJson].flatMap(json => everyKey(json as unknown as SchemaNode, json.$id));
  it('describe every key', () => {
    assert.ok(keys.length > 250);
    assert.deepEqual(
      keys.filter(([, node]) => !node.description && node.$ref === undefined).map(([path]) => path),
      [],
    );
  });
  it('say what each word of an enum means', () => {
    const silent = keys.filter(([, { enum: words, ...node }]) =>
      words?.some(word => word !== null && node['x-enumDescriptions']?.[plainText(word)] === undefined),
    );
    assert.deepEqual(
      silent.map(([path]) => path),
      [],
    );
  });
  it('rank every key for completion', () => {
    assert.deepEqual(
      keys.filter(([, node]) => node['x-order'] === undefined && node.$ref === undefined).map(([path]) => path),
      [],
    );
  });
});

describe('the schema at a path', () => {
  const at = (text: string, ...path: (string | number)[]) =>
    schemaAt(path, readSweepFile(parseYaml(text), 'sweep.yaml'));
  const forms = (text: string) => at(text, 'parameters', 'a').map(({ node }) => node['x-form']);
  it('follows the form of a parameter: its keys first, then its distribution', () => {
    assert.equal(forms('parameters: {a: {}}').length, 19);
    assert.deepEqual(forms('parameters: {a: {values: [1]}}'), ['categorical', 'categorical_w_probabilities']);
    assert.deepEqual(forms('parameters: {a: {distribution: normal, min: 1}}'), ['normal']);
    assert.deepEqual(forms('parameters: {a: {mu: 1, min: 2}}'), ['normal']);
  });
  it('follows groups, the scheduler job and the class that is named', () => {
    assert.ok(
      at('parameters: {g: {parameters: {a: {values: [1]}}}}', 'parameters', 'g', 'parameters', 'a')[0]?.node['x-form'],
    );
    const optuna =
      'scheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest", settings: {sampler: {type: ' +
      'TPESampler, args: {}}}}';
    assert.ok(keysOf(at(optuna, 'scheduler', 'settings', 'sampler', 'args')).has('n_startup_trials'));
    assert.deepEqual(
      [
        ...keysOf(
          at('scheduler: {job: "wandb/sweep-jobs/job-wandb-sweep-scheduler:latest"}', 'scheduler', 'settings'),
        ).keys(),
      ],
      ['method'],
    );
  });
  it('is empty where nothing is known', () => {
    assert.deepEqual(at('', 'nothing', 'here'), []);
  });
  it('lists keys by their rank', () => {
    const ranks = [...keysOf([rootSchema('launch-sweep')]).values()].map(({ node }) => node['x-order'] ?? 99);
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
  });
});
