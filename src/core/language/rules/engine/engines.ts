import type { Field } from '../../../sweep/field.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import { allParameters, type Parameter, type SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, insertPair, removePair, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { GRID_FORMS } from './gridForms.ts';
import { PARAMETER_KEYS } from '../parameters/names.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

const gridContinuous: Rule = { code: 'grid-continuous', severities: ['error'] };

const gridProbabilities: Rule = { code: 'grid-probabilities', severities: ['error'] };

const gridStepEnd: Rule = { code: 'grid-step-end', severities: ['information'] };

const bayesNothing: Rule = { code: 'bayes-nothing-to-search', severities: ['error'] };

const notFinite: Rule = { code: 'not-finite', severities: ['error', 'warning'] };

const exponents: Rule = { code: 'log-uniform-exponents', severities: ['warning'] };

const noRunCap: Rule = { code: 'no-run-cap', severities: ['information'] };

const DEPRECATED: Partial<Record<FormName, FormName>> = {
  log_uniform: 'log_uniform_values',
  q_log_uniform: 'q_log_uniform_values',
  inv_log_uniform: 'inv_log_uniform_values',
};

/** What W&B's engines refuse as they begin, of parameters that are well formed. */
export const engines: Family = {
  name: 'The engines',
  rules: [gridContinuous, gridProbabilities, gridStepEnd, bayesNothing, notFinite, exponents, noRunCap],
  check(context) {
    const { sweep, unfit } = context;
    const all = allParameters(sweep.parameters);
    const leaves = all.filter(p => p.form !== 'nested');
    for (const parameter of leaves) {
      sayExponents(context, parameter);
      sayNotFinite(context, parameter);
      if (sweep.engine === 'grid' && !unfit.has(parameter.field)) sayGrid(context, parameter);
    }
    if (
      sweep.engine === 'bayes' &&
      leaves.length &&
      unfit.size === 0 &&
      leaves.every(p => p.form === 'constant') &&
      sweep.method?.field
    ) {
      context.report(
        bayesNothing,
        sweep.method.field,
        '`method: bayes` has only constants to search: give a parameter `values` or `min` and `max`, or write `method: grid`.',
      );
    }
    // A scheduler job other than W&B's own goes on whatever method stands beside it.
    const hasEnd =
      (sweep.engine === 'grid' && (sweep.schedulerKind === 'none' || sweep.schedulerKind === 'wandb')) ||
      sweep.root.has('run_cap') ||
      (sweep.method === undefined && sweep.engine === undefined) ||
      (sweep.engine === undefined && sweep.schedulerKind === 'none');
    if (sweep.kind === 'launch-sweep' && !hasEnd) {
      const at = sweep.method?.field ?? sweep.scheduler?.get('job') ?? sweep.root.items[0];
      if (at)
        context.report(
          noRunCap,
          at,
          'The sweep has no `run_cap` and goes on until it is stopped: add `run_cap: 50`, or as many runs as it should make.',
          { absent: true, fixes: [fix('Add run_cap: 50', [insertPair(sweep, sweep.root, 'run_cap', '50')])] },
        );
    }
  },
};

function sayGrid(context: RuleContext, { names, field, form }: Parameter): void {
  const label = names.join('.');
  if (form === 'categorical_w_probabilities') {
    const probabilities = field.get('probabilities') ?? field;
    const named = field.get('distribution');
    context.report(
      gridProbabilities,
      keyPlace(probabilities),
      `A grid tries each of the \`values\` of \`${label}\` once: take \`probabilities\` out, or write \`method: random\`.`,
      {
        fixes: [named ? undefined : fix('Take probabilities out', [removePair(context.sweep, probabilities)])],
      },
    );
  } else if (!GRID_FORMS.includes(form)) {
    const range = field.has('min')
      ? `from ${field.get('min')?.source ?? ''} to ${field.get('max')?.source ?? ''}`
      : 'its distribution';
    const named = field.get('distribution')?.text;
    const kind = named === undefined ? 'a range of floats' : `a range (\`${named}\`)`;
    const cure = field.has('min')
      ? 'list `values`, add `q` with `distribution: q_uniform`, or write `method: random`'
      : 'list `values`, or write `method: random`';
    context.report(
      gridContinuous,
      keyPlace(field),
      `A grid cannot try every value of \`${label}\`, ${field.has('min') ? `${kind} ${range}` : `drawn from \`${named ?? ''}\``}: ${cure}.`,
      { fixes: [drawAtRandom(context.sweep)] },
    );
  } else if (form === 'q_uniform') {
    const max = field.get('max');
    if (max)
      context.report(
        gridStepEnd,
        max,
        `A grid over \`${label}\` leaves \`max\` ${max.source} out: write a larger \`max\`, or list \`values\`, if it is to be tried.`,
      );
  }
}

/** The one cure that keeps every range as it is; a launch sweep then needs an end, which its grid would have had. */
function drawAtRandom(sweep: SweepFile): Fix | undefined {
  const field = sweep.method?.field;
  if (!field) return undefined;
  const method = replaceValue(sweep, field, 'random');
  if (sweep.kind !== 'launch-sweep' || sweep.root.has('run_cap')) return fix('Write method: random', [method]);
  return fix('Write method: random, run_cap: 50', [method, insertPair(sweep, sweep.root, 'run_cap', '50')]);
}

function sayExponents(context: RuleContext, { names, field, form }: Parameter): void {
  const instead = form && DEPRECATED[form];
  const distribution = field.get('distribution');
  const [min, max] = [field.get('min'), field.get('max')];
  if (!instead || !distribution || min?.number === undefined || max?.number === undefined || context.unfit.has(field)) {
    if (instead && distribution)
      context.report(
        exponents,
        distribution,
        `\`${form ?? ''}\` of \`${names.join('.')}\` is deprecated, and its bounds are exponents of e: write \`${instead}\` with the values themselves.`,
      );
    return;
  }
  const [low, high] = form === 'inv_log_uniform' ? [-max.number, -min.number] : [min.number, max.number];
  const [from, to] = [shortExp(low), shortExp(high)];
  const rename = replaceValue(context.sweep, distribution, instead);
  const asValues =
    min.number > 0
      ? fix(`Take ${min.source} and ${max.source} for the values themselves (${instead})`, [rename])
      : undefined;
  const converted =
    from && to && Number(from) < Number(to) && Number(from) > 0
      ? fix(`Keep the range ${from} to ${to} (${instead})`, [
          rename,
          replaceValue(context.sweep, min, from),
          replaceValue(context.sweep, max, to),
        ])
      : undefined;
  const looksLikeValues = min.number > 0 && max.number <= 1;
  const reading = from && to ? `, so \`${names.join('.')}\` goes from ${from} to ${to}` : '';
  context.report(
    exponents,
    distribution,
    `\`${form ?? ''}\` is deprecated and takes exponents of e${reading}: write \`${instead}\` with the values themselves.`,
    {
      fixes: looksLikeValues ? [asValues, converted] : [converted, asValues],
    },
  );
}

/** e to the power of an exponent, as a number that PyYAML reads as a float; undefined where it is too large or too small to write. */
function shortExp(exponent: number): string | undefined {
  const value = Math.exp(exponent);
  if (!Number.isFinite(value) || value === 0) return undefined;
  const [mantissa = '', power = '0'] = value.toExponential(3).split('e');
  const short = Number(mantissa).toString();
  if (Number(power) < -4 || Number(power) > 5)
    return `${short.includes('.') ? short : `${short}.0`}e${Number(power) < 0 ? '-' : '+'}${Math.abs(Number(power))}`;
  const plain = Number(value.toPrecision(4)).toString();
  return plain.includes('.') ? plain : `${plain}.0`;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first float in a value that is infinite or not a number. */
function infinite(field: Field | undefined): Field | undefined {
  if (field?.type === 'float') return Number.isFinite(field.number) ? undefined : field;
  return field && firstOf(field.items, infinite);
}

function sayNotFinite(context: RuleContext, { names, field, form }: Parameter): void {
  const { engine } = context.sweep;
  const values = field.get('values');
  const list = form === 'categorical' || form === 'categorical_w_probabilities';
  const found = list
    ? infinite(values)
    : firstOf(field.items, item => (PARAMETER_KEYS.includes(item.name) ? infinite(item) : undefined));
  if (!found) return;
  // Of a list the first run takes the first value (grid), or any.
  const first =
    !list ||
    values?.items.every(v => infinite(v)) === true ||
    (engine === 'grid' && values?.items[0] !== undefined && infinite(values.items[0]) !== undefined);
  const bound = found.name === 'min' || found.name === 'max';
  context.report(
    notFinite,
    found,
    `${bound ? `\`${found.name}\` of ` : ''}\`${names.join('.')}\` is ${found.source}, which W&B cannot hand to a run: write a ${bound ? 'finite number' : 'large finite number, such as 1.0e+30'}.`,
    { severity: engine && first ? 'error' : 'warning' },
  );
}
