// `node scripts/validators.mjs [--check]`: compiles schemas/*.json with ajv into one module of plain functions, one a form, so that
// neither ajv nor `new Function` is needed at run time. With `--check` it only says whether the module is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { root } from './install.mjs';

const require = createRequire(import.meta.url);
const { Ajv, _ } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

/** The module that is written, from the root of the repository. */
export const VALIDATORS = 'src/core/language/rules/structure/generated/validators.ts';

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

/** A schema as it is compiled: what another form or a family of rules decides is a value of its type and nothing more. */
function bare(node) {
  const types = [node.type ?? []].flat();
  const result = {};
  if (types.length) result.type = types.map(type => (type === 'integer' ? 'number' : type));
  if (types.includes('integer')) result['x-integer'] = node['x-python'] === undefined ? 'json' : 'python';
  if (result.type?.length === 1) [result.type] = result.type;
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
    if (node['x-form']) forms.parameterForms[node['x-form'].name] = `${sweep.$id}#/definitions/${key}`;
  for (const role of ['sampler', 'pruner'])
    for (const [type, reference] of Object.entries(optuna.definitions[role].properties.args['x-byType']))
      forms[`${role}s`][type] = `${optuna.$id}${reference}`;
  return forms;
}

/** Whole numbers: JSON's (5.0 is one), or Python's int, which a float is not; which floats there are, the context knows. */
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

/** The text of the module. */
export async function validatorsModule() {
  const schema = name => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
  const [sweep, launchSweep, optuna] = ['sweep', 'launch-sweep', 'optuna-settings'].map(schema);
  const byId = Object.fromEntries([sweep, launchSweep, optuna].map(document => [document.$id, bare(document)]));
  const ajv = new Ajv({
    allErrors: true,
    // A number may be infinite or not a number (`.inf`, `.nan`).
    strictNumbers: false,
    allowUnionTypes: true,
    strictRequired: false,
    messages: false,
    passContext: true,
    // A list of many wrong items is to cost no more than its length: a function of its own would copy the errors for each.
    inlineRefs: true,
    code: { source: true, esm: true, lines: false },
  });
  ajv.addKeyword(wholeNumber);
  for (const document of Object.values(byId)) ajv.addSchema(document);

  const forms = formsOf({ sweep, launchSweep, optuna });
  // Forms that are the same (a string, and nothing more) share a function.
  const references = new Map();
  const nameOf = new Map();
  for (const reference of Object.values(forms).flatMap(Object.values)) {
    const [id, pointer] = reference.split('#');
    const same = JSON.stringify({ id, ...at(byId[id], pointer) });
    if (!references.has(same)) references.set(same, reference);
    nameOf.set(reference, `form${[...references.keys()].indexOf(same)}`);
  }
  const compiled = standaloneCode(
    ajv,
    Object.fromEntries([...references.values()].map(reference => [nameOf.get(reference), reference])),
  );
  const records = Object.entries(forms).map(([record, byName]) => {
    const entries = Object.entries(byName).map(([name, reference]) => {
      const reads = JSON.stringify(readsOf({ $ref: reference }, undefined, byId));
      return `${JSON.stringify(name)}: { validate: ${nameOf.get(reference)}, reads: ${reads} }`;
    });
    return `export const ${record} = { ${entries.join(',')} };`;
  });
  // Of an error only where and what is read.
  const slim = compiled
    .replace(/^"use strict";/, '')
    .replaceAll('export const form', 'const form')
    .replace(/,schemaPath:"(?:[^"\\]|\\.)*"/g, '')
    .replace(/,params:\{(?:(?:type|allowedValues|comparison|limit): ?[^}]*)?\}/g, '')
    .replace(
      /const (err\d+) = (\{[^;]*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
      '(vErrors ??= []).push($2);errors++;',
    );
  const { code } = await transform(`${slim}${records.join('')}`, {
    format: 'esm',
    minifySyntax: true,
    treeShaking: true,
    target: 'es2022',
  });
  for (const banned of ['require(', 'import ', 'schemaPath', 'new Function', 'eval(', 'allowedValues'])
    if (code.includes(banned)) throw new Error(`The compiled validators hold ${banned}`);
  return [
    '// Made by scripts/validators.mjs from schemas/*.json with ajv; do not edit.',
    '// @ts-nocheck',
    "import type { CompiledForm } from '../compiledForm.ts';",
    code.replace(
      /\nexport \{[^}]*\};\n/,
      `\n${Object.keys(forms)
        .map(
          record =>
            `const typed_${record}: Readonly<Record<string, CompiledForm>> = ${record};\nexport { typed_${record} as ${record} };`,
        )
        .join('\n')}\n`,
    ),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const path = join(root, VALIDATORS);
  const text = await validatorsModule();
  if (process.argv.includes('--check')) {
    if (readFileSync(path, 'utf8') !== text) {
      console.error(`${VALIDATORS} is stale: run \`node scripts/validators.mjs\`.`);
      process.exitCode = 1;
    }
  } else writeFileSync(path, text);
}
