// What the code knows of W&B's words is in core/wandb, what completion and hover say of them in schemas/: the same
// words.
import assert from 'node:assert/strict';
import { keysOf, rootSchema, schemaWithin, type SchemaNode } from '../../../src/core/language/schema.ts';
import optunaJson from '../../../schemas/optuna-settings.schema.json';
import sweepJson from '../../../schemas/sweep.schema.json';
import {
  EARLY_TERMINATE_KEYS,
  LAUNCH_KEYS,
  METRIC_KEYS,
  OPTUNA_SETTINGS,
  SCHEDULER_KEYS,
} from '../../../src/core/wandb/blockKeys.ts';
import { DISTRIBUTIONS, REPLACED_DISTRIBUTIONS } from '../../../src/core/wandb/distributions.ts';
import { GOALS } from '../../../src/core/wandb/goals.ts';
import { AGENT_MACROS, LAUNCH_MACROS, macroText } from '../../../src/core/wandb/macros.ts';
import { METHODS } from '../../../src/core/wandb/methods.ts';
import { TROUBLED_CLASSES } from '../../../src/core/wandb/optunaClasses.ts';
import { PARAMETER_KEYS } from '../../../src/core/wandb/parameterKeys.ts';
import { RUNNERS } from '../../../src/core/wandb/resourceTypes.ts';
import { TOP_LEVEL } from '../../../src/core/wandb/sweepKeys.ts';

function keysAt(...path: string[]): string[] {
  const at = schemaWithin(rootSchema('launch-sweep'), path);
  return [...keysOf(at ? [at] : []).keys()];
}

function same(actual: readonly unknown[], expected: readonly unknown[]): void {
  assert.deepEqual([...actual].sort(), [...expected].sort());
}

describe('the words of core/wandb', () => {
  const forms = Object.values(sweepJson.definitions as Record<string, SchemaNode>).filter(node => node['x-form']);
  it('are the keys of the schemas', () => {
    same(TOP_LEVEL, keysAt());
    same(METRIC_KEYS, keysAt('metric'));
    same(EARLY_TERMINATE_KEYS, keysAt('early_terminate'));
    same(SCHEDULER_KEYS, keysAt('scheduler'));
    same(RUNNERS, keysAt('launch', 'resource_args'));
    same(OPTUNA_SETTINGS, Object.keys(optunaJson.properties));
    same(PARAMETER_KEYS, [...new Set(forms.flatMap(node => Object.keys(node.properties ?? {})))]);
    const launch = keysAt('launch');
    assert.ok(LAUNCH_KEYS.every(key => launch.includes(key)));
  });
  it('are the values of the schemas', () => {
    const valuesAt = (...path: string[]) => schemaWithin(rootSchema('sweep'), path)?.node.enum ?? [];
    same(METHODS, valuesAt('method'));
    same(GOALS, valuesAt('metric', 'goal'));
    same(
      [...DISTRIBUTIONS, 'nested'],
      forms.map(node => node['x-form']),
    );
    same(
      Object.keys(REPLACED_DISTRIBUTIONS),
      forms.flatMap(node => (node.deprecated ? (node['x-form'] ?? []) : [])),
    );
    const macros = schemaWithin(rootSchema('sweep'), ['command', 0])?.node['x-suggest'] ?? [];
    same(
      [...LAUNCH_MACROS, ...AGENT_MACROS].map(macroText),
      macros.filter(word => !word.startsWith('${envvar:')),
    );
    const classes = [optunaJson.definitions.pruner, optunaJson.definitions.sampler].flatMap(
      ({ properties }) => properties.type.enum as readonly string[],
    );
    assert.deepEqual(
      Object.keys(TROUBLED_CLASSES).filter(name => !classes.includes(name)),
      [],
    );
  });
});
