import { convertsParameters } from '../../../space/engine/engineFinding.ts';
import type { Field } from '../../../sweep/field.ts';
import { boundNumber, type FormName } from '../../../sweep/parameterForm.ts';
import { isOptuna, type SweepFile } from '../../../sweep/sweepFile.ts';
import type { SchemaAt } from '../../schema.ts';
import { GRID_DISTRIBUTIONS } from '../../../wandb/distributions.ts';

/** Forms that W&B's grid can list the values of, groups of them too. */
const GRID: readonly FormName[] = [...GRID_DISTRIBUTIONS, 'nested'];
/**
 * Forms that the Optuna scheduler job draws as they are meant; it refuses groups and ignores distributions
 * (docs/facts/schedulers.md).
 */
const OPTUNA: readonly FormName[] = ['categorical', 'constant', 'int_uniform', 'uniform'];
/** Forms that the engines Optuna and Ax draw as they are meant (docs/facts/local-engines.md). */
const CONVERTED: readonly FormName[] = [...OPTUNA, 'log_uniform_values', 'q_uniform'];
/** e to the power of more than this overflows a float. */
const LARGEST_EXPONENT = 700;

/** The forms that the engine can draw; undefined = any. */
function formsOfEngine(sweep: SweepFile): readonly FormName[] | undefined {
  if (isOptuna(sweep.schedulerKind)) return OPTUNA;
  if (convertsParameters(sweep)) return CONVERTED;
  return sweep.engine === 'grid' ? GRID : undefined;
}

/** Whether the engine can draw a form. */
function canDraw(form: FormName, sweep: SweepFile): boolean {
  return formsOfEngine(sweep)?.includes(form) ?? true;
}

/**
 * Whether a form can be begun in this file: it is drawn, and all of it (a grid leaves the last step of `q_uniform`
 * out).
 */
export function formAllowed(form: FormName, sweep: SweepFile): boolean {
  return canDraw(form, sweep) && !(form === 'q_uniform' && sweep.engine === 'grid');
}

/**
 * Of the forms that a parameter's keys leave open (`schemaAt`), those that its values leave open and the engine can
 * draw.
 */
export function openForms(schemas: readonly SchemaAt[], parameter: Field | undefined, sweep: SweepFile): SchemaAt[] {
  const byEngine = schemas.filter(({ node }) => !node['x-form'] || canDraw(node['x-form'], sweep));
  const bounds = ['min', 'max'].flatMap(name => parameter?.get(name) ?? []);
  return byEngine.filter(({ node }) => !node['x-form'] || boundsFit(node['x-form'], bounds));
}

function boundsFit(form: FormName, bounds: readonly Field[]): boolean {
  const numbers = bounds.flatMap(bound => boundNumber(bound) ?? []);
  if (form === 'int_uniform') return bounds.every(bound => bound.type === 'int' || bound.empty);
  if (form.endsWith('log_uniform_values')) return numbers.every(n => n > 0);
  if (form.endsWith('log_uniform')) return numbers.every(n => n < LARGEST_EXPONENT);
  return true;
}

/** Whether every parameter that is there can be drawn by W&B's grid. */
export function gridCanDraw(sweep: SweepFile): boolean {
  const fits = (parameters: SweepFile['parameters']): boolean =>
    parameters.every(p => p.form === undefined || (GRID.includes(p.form) && fits(p.children)));
  return fits(sweep.parameters);
}

/** Whether every parameter that is there means the same to the Optuna scheduler job. */
export function optunaCanDraw(sweep: SweepFile): boolean {
  return sweep.parameters.every(
    ({ form, field }) =>
      form === undefined ||
      (OPTUNA.includes(form) && !(form === 'constant' && field.get('value')?.falsy) && !field.get('max')?.falsy),
  );
}

/**
 * Whether the Optuna scheduler job could work on the file as it is (docs/facts/schedulers.md): it requires a metric
 * with a goal, and none of W&B's methods.
 */
export function optunaFits(sweep: SweepFile): boolean {
  const root = sweep.fieldAt([]);
  const metric = root?.get('metric');
  const hasMetric = metric ? metric.has('goal') : sweep.settings?.has('metrics') === true;
  return (
    optunaCanDraw(sweep) &&
    hasMetric &&
    root?.has('early_terminate') !== true &&
    (sweep.method === undefined || sweep.method.name === 'custom' || sweep.schedulerKind !== 'none')
  );
}
