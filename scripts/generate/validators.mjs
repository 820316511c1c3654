// The validators: schemas/*.json compiled by ajv into one module of plain functions, one a form. At run time neither
// ajv nor `new Function` is needed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transform } from 'esbuild';

const require = createRequire(import.meta.url);
const { Ajv, _ } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

/** What the validators judge by. Descriptions and our own `x-` words are for completion and hover. */
const KEPT = [
  '$id',
  '$ref',
  'enum',
  'required',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'minProperties',
  'dependencies',
];

/** A schema as it is compiled: what another form or a family of rules decides is a value of its type, nothing more. */
function bare(node) {
  const types = [node.type ?? []].flat();
  const result = {};
  if (types.length) result.type = types.map(type => (type === 'integer' ? 'number' : type));
  if (types.includes('integer')) result['x-integer'] = node['x-python'] === undefined ? 'json' : 'python';
  if (result.type?.length === 1) [result.type] = result.type;
  for (const key of Object.keys(node.properties ?? {}))
    if (key in {}) throw new Error(`Every object of JavaScript has a property ${key}`);
  if (node['x-bySchedulerJob'] || node['x-byType'] || node.title === 'resource_args') return result;
  for (const key of KEPT) if (node[key] !== undefined) result[key] = node[key];
  if (node.additionalProperties === false) result.additionalProperties = false;
  for (const key of ['properties', 'definitions'])
    if (node[key])
      result[key] = Object.fromEntries(Object.entries(node[key]).map(([name, child]) => [name, bare(child)]));
  if (node.items) result.items = bare(node.items);
  return result;
}

/** Every form by the record it is exported in and its name there, each with its reference. */
function formsOf({ sweep, launchSweep, optuna }) {
  const forms = { blocks: {}, launchBlocks: {}, parameterForms: {}, samplers: {}, pruners: {} };
  for (const key of Object.keys(sweep.properties)) forms.blocks[key] = `${sweep.$id}#/properties/${key}`;
  for (const key of ['launch', 'scheduler']) forms.launchBlocks[key] = `${launchSweep.$id}#/properties/${key}`;
  for (const [key, node] of Object.entries(sweep.definitions))
    if (node['x-form']) forms.parameterForms[node['x-form']] = `${sweep.$id}#/definitions/${key}`;
  for (const role of ['sampler', 'pruner'])
    for (const [type, reference] of Object.entries(optuna.definitions[role].properties.args['x-byType']))
      forms[`${role}s`][type] = `${optuna.$id}${reference}`;
  return forms;
}

/** Integers: JSON's (5.0 is one), or Python's int, which a float is not; `this` knows which floats there are. */
const wholeNumber = {
  keyword: 'x-integer',
  type: 'number',
  schemaType: 'string',
  error: { message: 'must be an integer', params: _`{}` },
  code(context) {
    const { data, schema, it } = context;
    const whole = _`Number.isInteger(${data})`;
    context.fail(
      schema === 'json' ? _`!${whole}` : _`!${whole} || this.has(${it.parentData}, ${it.parentDataProperty})`,
    );
  },
};

/** The schema at a JSON pointer. */
const at = (document, pointer) =>
  pointer
    .split('/')
    .slice(1)
    .reduce((node, part) => node[part], document);

/** What a validator looks into, so that no more of a value is built for it: 0 for a value alone. */
function readsOf(node, document, byId) {
  if (node.$ref !== undefined) {
    const [file, pointer] = node.$ref.split('#');
    const target = file ? byId[file] : document;
    return readsOf(at(target, pointer), target, byId);
  }
  if (node.items) return { items: readsOf(node.items, document, byId) };
  if (!node.properties) return 0;
  return {
    keys: Object.fromEntries(
      Object.entries(node.properties).map(([key, child]) => [key, readsOf(child, document, byId)]),
    ),
  };
}

/** Of an error only where it is and what is read is kept: half of the module. */
const slim = code =>
  code
    .replace(/^"use strict";/, '')
    .replace(/,schemaPath:"(?:[^"\\]|\\.)*"/g, '')
    .replace(/,params:\{(?:(?:type|allowedValues|comparison|limit): ?[^}]*)?\}/g, '')
    .replace(
      new RegExp(
        String.raw`const (err\d+) = (\{[^;]*?\});` +
          String.raw`if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;`,
        'g',
      ),
      '(vErrors ??= []).push($2);errors++;',
    );

function compiler(documents) {
  const ajv = new Ajv({
    allErrors: true,
    // A number may be infinite or not a number (`.inf`, `.nan`).
    strictNumbers: false,
    allowUnionTypes: true,
    strictRequired: false,
    messages: false,
    passContext: true,
    // A function of its own would copy the errors of a list for each item.
    inlineRefs: true,
    code: { source: true, esm: true, lines: false },
  });
  ajv.addKeyword(wholeNumber);
  for (const document of documents) ajv.addSchema(document);
  return ajv;
}

/** For each reference the name of its function. Forms that are the same (a string, and nothing more) share one. */
function functionNames(references, byId) {
  const names = new Map();
  const bySchema = new Map();
  for (const reference of references) {
    const [id, pointer] = reference.split('#');
    const schema = JSON.stringify([id, at(byId[id], pointer)]);
    if (!bySchema.has(schema)) bySchema.set(schema, `form${bySchema.size}`);
    names.set(reference, bySchema.get(schema));
  }
  return names;
}

/** The module. */
export async function validators(root) {
  const schema = name => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
  const [sweep, launchSweep, optuna] = ['sweep', 'launch-sweep', 'optuna-settings'].map(schema);
  const byId = Object.fromEntries([sweep, launchSweep, optuna].map(document => [document.$id, bare(document)]));
  const forms = formsOf({ sweep, launchSweep, optuna });
  const names = functionNames(Object.values(forms).flatMap(Object.values), byId);
  const byFunction = Object.fromEntries([...names].map(([reference, name]) => [name, reference]));
  const compiled = standaloneCode(compiler(Object.values(byId)), byFunction);
  const { code } = await transform(slim(compiled), {
    format: 'esm',
    minifySyntax: true,
    treeShaking: true,
    target: 'es2022',
  });
  for (const banned of ['require(', 'import ', 'schemaPath', 'new Function', 'eval(', 'allowedValues'])
    if (code.includes(banned)) throw new Error(`The compiled validators hold ${banned}`);
  const records = Object.entries(forms).map(([record, references]) => {
    const entries = Object.entries(references).map(([name, reference]) => {
      const reads = JSON.stringify(readsOf({ $ref: reference }, undefined, byId));
      return `  ${JSON.stringify(name)}: { validate: ${names.get(reference)}, reads: ${reads} },\n`;
    });
    return `export const ${record}: Readonly<Record<string, CompiledForm>> = {\n${entries.join('')}};\n`;
  });
  const text = [
    '// Made by `npm run generate` from schemas/*.json with ajv; do not edit.',
    '// @ts-nocheck',
    "import type { CompiledForm } from '../compiledForm.ts';",
    code.replace(/export \{[^}]*\};\n/, '') + records.join(''),
  ].join('\n');
  return new Map([['src/core/language/rules/structure/generated/validators.ts', text]]);
}
