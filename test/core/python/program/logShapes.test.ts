import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fitBeside } from '../../../../src/core/language/program/programFit.ts';
import { readDocument } from '../../../../src/core/sweep/reading.ts';
import { read } from './readings.ts';

const folder = new URL('../../../fixtures/logging/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(fileURLToPath(folder)).map(name => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** Programs whose first line says what a run of them logs, by the documentation of the libraries. */
const programs = Object.entries(files).flatMap(([name, text]) => {
  const [, keys] = /^# logs: (.*)\n/.exec(text) ?? [];
  return keys === undefined ? [] : [{ name, text, keys: keys.split(' ') }];
});

/** All that is known of them is found, and nothing beside. */
const KNOWN = new Set(
  (
    'lightning_dict lightning_module_import keras_own_callback_keys define_metric nested comprehension ' +
    'helper_class averages other_module run_passed partial_log keys_zip update_loop prefix_function kwargs_log ' +
    'union_dicts watch log_in_thread key_upper percent_format enum_keys class_constants ' +
    'nested_fn_default int_keys_nested setdefault global_run log_alias_import summary summary_attr'
  ).split(' '),
);

describe('what programs log, in the shapes that people write', () => {
  for (const { name, text, keys } of programs)
    it(`${name}: nothing that is logged is taken for not logged`, () => {
      const program = read(text, files);
      const { logs } = program;
      const isLogged = (metric: string) => {
        const sweep = `program: train.py\nmethod: random\nmetric: {name: "${metric}"}\nparameters: {x: {value: 1}}\n`;
        const { sweep: file } = readDocument({ text: sweep, fileName: 'sweep.yaml' });
        const fit = fitBeside(file, { program: () => program });
        assert.ok(fit);
        return fit.isMetricLogged;
      };
      assert.deepEqual(
        keys.filter(key => isLogged(key) === false),
        [],
      );
      if (!KNOWN.has(name.replace('.py', ''))) return;
      assert.equal(isLogged('elsewhere'), false);
      const own = [...logs.keys, ...logs.summary].filter(key => key !== 'epoch' && key !== 'trainer/global_step');
      assert.deepEqual(new Set([...own, ...keys]), new Set(keys));
    });
});
