// ajv itself, on the schemas as they are written, as the judge of the validators that are compiled from them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import launchSweep from '../../../../../schemas/launch-sweep.schema.json';
import optunaSettings from '../../../../../schemas/optuna-settings.schema.json';
import sweep from '../../../../../schemas/sweep.schema.json';
import {
  argumentsForm,
  blockForm,
  parameterForm,
  type Form,
} from '../../../../../src/core/language/rules/structure/forms.ts';
import { misfits, type MisfitOptions } from '../../../../../src/core/language/rules/structure/structure.ts';
import {
  optunaClasses,
  resolveSchema,
  type SchemaAt,
  type SchemaNode,
} from '../../../../../src/core/language/schema.ts';
import { Field } from '../../../../../src/core/sweep/field.ts';
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
  // What another form decides.
  if (node.title === 'resource_args' || node['x-bySchedulerJob'] || typeof node.additionalProperties === 'object')
    return {};
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

/** Every form, with where ajv finds its schema as it is written. */
function everyForm(): { name: string; pointer: string; form: Form | undefined }[] {
  const ofClass = (role: 'sampler' | 'pruner') =>
    optunaClasses(role).map(type => ({
      name: type,
      pointer: `optuna-settings.schema.json#/definitions/${role}${type}`,
      form: argumentsForm(role, type),
    }));
  return [
    ...Object.keys(sweep.properties).map(key => ({
      name: key,
      pointer: `sweep.schema.json#/properties/${key}`,
      form: blockForm(key, 'sweep'),
    })),
    ...Object.keys(launchSweep.properties).map(key => ({
      name: `${key} of a launch sweep`,
      pointer: `launch-sweep.schema.json#/properties/${key}`,
      form: blockForm(key, 'launch-sweep'),
    })),
    ...Object.entries(sweep.definitions as Record<string, SchemaNode>).flatMap(([key, { 'x-form': own }]) =>
      own ? [{ name: key, pointer: `sweep.schema.json#/definitions/${key}`, form: parameterForm(own) }] : [],
    ),
    ...ofClass('sampler'),
    ...ofClass('pruner'),
  ];
}

/**
 * ajv's own validator of a form's schema. A rule of their own reports alternatives (`min_iter`, or `max_iter` and `s`).
 */
function judgeOf(pointer: string, { node }: SchemaAt): ValidateFunction | undefined {
  if (!node.anyOf) return ajv.getSchema(pointer);
  const { anyOf: _, ...rest } = node;
  return ajv.compile(rest);
}

function misfitsIn(text: string, form: Form | undefined, options: MisfitOptions) {
  const { root } = parseYaml(text);
  assert.ok(root);
  return misfits(new Field(['x'], root), form, options);
}

const kindsIn = (text: string, form: Form | undefined, options: MisfitOptions = { numbersAsSent: false }) =>
  misfitsIn(text, form, options).map(({ kind, field }) => `${kind} ${field.path.slice(1).join('.')}`.trim());

describe('the compiled validators', () => {
  const forms = everyForm();
  for (const { name, pointer, form } of forms) {
    it(`find in ${name} what ajv finds`, () => {
      assert.ok(form);
      const validate = judgeOf(pointer, form.schema);
      assert.ok(validate);
      const random = seededRandom(pointer.length * 7919);
      for (let i = 0; i < 150; i++) {
        const value = valueFor(form.schema, random);
        const text = JSON.stringify(value);
        const found = misfitsIn(text, form, { numbersAsSent: false });
        assert.equal(
          found.length === 0,
          validate(JSON.parse(text)),
          `${text}\nours: ${found.map(m => `${m.kind} ${m.field.path.join('.')}`).join(', ')}\n` +
            `ajv: ${ajv.errorsText(validate.errors)}`,
        );
      }
    });
  }
  it('are those of the schemas, and need nothing at run time', () => {
    const checked = spawnSync(process.execPath, ['scripts/generate.mjs', 'validators', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(checked.status, 0, checked.stdout);
    const made = readFileSync('src/core/language/rules/structure/generated/validators.ts', 'utf8');
    assert.doesNotMatch(made, /\b(?:require|eval|Function)\(/);
  });
});

describe('misfits', () => {
  const metric = blockForm('metric', 'sweep');
  it('are at the value that does not fit, outermost first, in the order of the file', () => {
    assert.deepEqual(kindsIn('{goal: best, nmae: x, impute: 1, target: "x"}', metric), [
      'missing-key',
      'enum goal',
      'unknown-key nmae',
      'type impute',
      'type target',
    ]);
    assert.deepEqual(kindsIn('[{goal: 1}]', blockForm('metrics', 'sweep')), ['length', 'missing-key 0', 'type 0.goal']);
  });
  it('name one thing of a value: its type before its word, its word before its range', () => {
    const launch = blockForm('launch', 'launch-sweep');
    assert.deepEqual(kindsIn('{priority: 7.5}', launch), ['type priority']);
    assert.deepEqual(kindsIn('{priority: 7}', launch), ['enum priority']);
    assert.deepEqual(kindsIn('-1', blockForm('run_cap', 'sweep')), ['range']);
  });
  it('take an int that JavaScript cannot hold, and no infinite float, for an integer', () => {
    const runCap = blockForm('run_cap', 'sweep');
    assert.deepEqual(kindsIn(`1${'0'.repeat(400)}`, runCap), []);
    assert.deepEqual(kindsIn('.inf', runCap), ['type']);
    assert.deepEqual(kindsIn('5.0', runCap), []);
    assert.deepEqual(kindsIn('{type: hyperband, eta: .inf, s: .nan}', blockForm('early_terminate', 'sweep')), []);
  });
  it('know a float from an int where Python does', () => {
    assert.deepEqual(kindsIn('{min: 1, max: 5.0}', parameterForm('int_uniform')), ['type max']);
    assert.deepEqual(
      kindsIn('{percentile: 100.0, n_startup_trials: 5.0}', argumentsForm('pruner', 'PercentilePruner')),
      ['type n_startup_trials'],
    );
  });
  it('count a string such as 1e-5 as a number where the server does', () => {
    const uniform = parameterForm('uniform');
    assert.deepEqual(kindsIn('{min: 1e-5, max: "1e-3"}', uniform, { numbersAsSent: true }), []);
    assert.deepEqual(kindsIn('{min: 1e-5, max: 0.1}', uniform), ['type min']);
  });
  it('pass over dates, unless asked for, and what PyYAML refuses', () => {
    const uniform = parameterForm('uniform');
    assert.deepEqual(kindsIn('{min: 2020-01-01, max: !!int x}', uniform), []);
    assert.deepEqual(kindsIn('{min: 2020-01-01, max: !!int x}', uniform, { numbersAsSent: false, dates: true }), [
      'type min',
    ]);
  });
  it('follow aliases and merge keys', () => {
    const metrics = blockForm('metrics', 'sweep');
    assert.deepEqual(kindsIn('[&a {name: 5}, {<<: *a, goal: minimize}]', metrics), ['type 0.name', 'type 1.name']);
  });
  it('are not confused by names that every object of JavaScript has', () => {
    assert.deepEqual(kindsIn('{name: x, constructor: 1, __proto__: {goal: 1}, toString: 2}', metric), [
      'unknown-key constructor',
      'unknown-key __proto__',
      'unknown-key toString',
    ]);
  });
});
