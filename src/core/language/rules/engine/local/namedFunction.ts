import type { PythonModule } from '../../../../python/source/module.ts';
import type { Field } from '../../../../sweep/field.ts';
import type { LocalEngine } from '../../../../wandb/localEngines.ts';

/** A function that the engine calls when it starts. */
export interface NamedFunction {
  readonly engine: LocalEngine;
  readonly key: 'optimizer' | 'search_space';
  readonly field: Field;
  readonly path: string;
  readonly module: PythonModule;
}
