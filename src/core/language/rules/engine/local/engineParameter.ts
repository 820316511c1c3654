import * as l10n from '@vscode/l10n';
import { engineFinding } from '../../../../space/engine/engineFinding.ts';
import type { EngineFinding } from '../../../../space/engine/finding.ts';
import type { Field } from '../../../../sweep/field.ts';
import { isSciText } from '../../../../sweep/parameterForm.ts';
import { allParameters, type Parameter } from '../../../../sweep/sweepFile.ts';
import { ENGINE_NAMES, MOST_AX_VALUES, NARROWEST_AX_RANGE } from '../../../../wandb/localEngines.ts';
import { removeKey } from '../../commonFixes.ts';
import type { Fix } from '../../../types.ts';
import { keyPlace, placeOf } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { describe, parameterName } from '../../words.ts';
import { reportSciEngine } from '../../yaml/sciString.ts';

export const engineParameter: Rule = { code: 'engine-parameter', severities: ['error', 'warning'] };

/** Numbers of a parameter that W&B's own engine requires to be numbers. */
const NUMBERS = ['min', 'max', 'mu', 'sigma', 'q', 'a', 'b'];

/** Checks what the local engine makes of each parameter (docs/facts/local-engines.md). */
export function checkEngineParameters(context: RuleContext): void {
  const { sweep } = context;
  if (sweep.localEngine === 'wandb') {
    for (const { field } of allParameters(sweep.parameters))
      for (const name of NUMBERS) checkText(context, field.get(name));
    return;
  }
  for (const parameter of sweep.parameters) {
    const finding = engineFinding(parameter.field, sweep);
    if (finding) reportFinding(context, parameter, finding);
  }
}

/** W&B's own engine gets a number such as `1e-5` as the string that PyYAML reads. */
function checkText(context: RuleContext, field: Field | undefined): void {
  if (field && isSciText(field)) reportSciEngine(context, field, 'W&B');
}

/** What no rule of parameters explains better, or says at all. */
const OWN: readonly string[] = [
  'group',
  'distribution',
  'mixed',
  'null',
  'list',
  'too-many',
  'narrow',
  'letters',
  'log-step',
];

function reportFinding(context: RuleContext, parameter: Parameter, finding: EngineFinding): void {
  const { sweep, unfit } = context;
  const { at, fault, refused } = finding;
  const engine = ENGINE_NAMES[sweep.localEngine ?? 'optuna'];
  if ((fault === 'bound' || fault === 'order') && reportTextBounds(context, parameter, engine)) return;
  // Those rules have reported the parameter, as an error where the engine refuses it.
  if (unfit.has(parameter.field) && !OWN.includes(fault)) return;
  const message = messageOf(parameter, finding, engine);
  const place = at === parameter.field ? keyPlace(at) : placeOf(at);
  context.report(engineParameter, place, message, {
    severity: refused ? 'error' : 'warning',
    fixes: [fixOf(context, parameter, finding)],
  });
}

/** Bounds such as `1e-5`, which PyYAML reads as strings and the engine does not compare as numbers. */
function reportTextBounds(context: RuleContext, { field }: Parameter, engine: string): boolean {
  const bounds = [field.get('min'), field.get('max')].filter(bound => isSciText(bound));
  for (const bound of bounds) if (bound) reportSciEngine(context, bound, engine);
  return bounds.length > 0;
}

function fixOf({ sweep }: RuleContext, { field, form }: Parameter, { fault, at }: EngineFinding): Fix | undefined {
  if (fault === 'distribution' && form === 'categorical_w_probabilities' && field.has('values') && !field.has('min'))
    return removeKey(sweep, at);
  return undefined;
}

function messageOf(parameter: Parameter, { fault, at, refused }: EngineFinding, engine: string): string {
  const name = parameterName(parameter);
  switch (fault) {
    case 'group':
      return l10n.t(
        "`{0}` is a group, which {1}'s engine refuses. Move its parameters to the first level.",
        name,
        engine,
      );
    case 'distribution':
      return at.text === 'categorical_w_probabilities'
        ? l10n.t(
            "{1}'s engine refuses `distribution: {2}` of `{0}`. Remove it: the values are drawn evenly.",
            name,
            engine,
            at.text,
          )
        : l10n.t(
            "{1}'s engine does not have the distribution of `{0}`, {2}. Use `min` and `max`, or `values`.",
            name,
            engine,
            describe(at),
          );
    case 'mixed':
      return l10n.t(
        "`values` of `{0}` mix types, which {1}'s engine refuses. Use one type, or the engine `optuna`.",
        name,
        engine,
      );
    case 'null':
      return l10n.t(
        "`{0}` is null, which {1}'s engine refuses. Use a value such as 0, or the engine `optuna`.",
        name,
        engine,
      );
    case 'list':
      if (refused)
        return l10n.t("`values` of `{0}` are lists, which {1}'s engine refuses. Use strings or numbers.", name, engine);
      return engine === ENGINE_NAMES.ax
        ? l10n.t('Ax turns {1}, the value of `{0}`, into a string. Use a string or a number.', name, describe(at))
        : l10n.t('Optuna warns about {1} as a value of `{0}`. Use strings or numbers, if you can.', name, describe(at));
    case 'too-many':
      return l10n.t(
        '`{0}` has more than {1} values, which Ax refuses. Use a range, or a larger step.',
        name,
        MOST_AX_VALUES,
      );
    case 'narrow':
      return l10n.t(
        'The range of `{0}` is narrower than {1}, which Ax refuses. Use another unit.',
        name,
        NARROWEST_AX_RANGE,
      );
    case 'letters':
      return l10n.t('`values` of `{0}` is a string, so {1} takes it letter by letter. Use a list.', name, engine);
    case 'step':
      return l10n.t(
        "`q` of `{0}` is {1}, which {2}'s engine refuses. Use a number above 0.",
        name,
        describe(at),
        engine,
      );
    case 'step-end':
      return refused
        ? l10n.t('The step does not divide the range of `{0}`, which Ax refuses. Change `q`, `min` or `max`.', name)
        : l10n.t('The step does not divide the range of `{0}`, so Optuna ends below `max`. Change `q` or `max`.', name);
    case 'log-step':
      return refused
        ? l10n.t('Ax takes `q_log_uniform_values` of `{0}` with `q: 1` only. Use that, or `log_uniform_values`.', name)
        : l10n.t(
            'Optuna draws fractions for `{0}`, unless `q` is 1 and `min` is 1 or more. Use those, or `values`.',
            name,
          );
    case 'order':
      return l10n.t(
        "`min` of `{0}` is not less than `max`, which {1}'s engine refuses. Swap or change them.",
        name,
        engine,
      );
    case 'not-positive':
      return l10n.t(
        "`min` of `{0}` is {1}, too small for a logarithm, so {2}'s engine fails. Use a number above 0.",
        name,
        at.source,
        engine,
      );
    case 'bound':
      return l10n.t("`{3}` of `{0}` is {1}, so {2}'s engine fails. Use a number.", name, describe(at), engine, at.name);
    case 'no-values':
    case 'not-a-list':
      return l10n.t("`values` of `{0}` is not a list with values, so {1}'s engine fails. Use one.", name, engine);
    case 'no-bound':
    case 'form':
      return l10n.t(
        "{1}'s engine cannot use `{0}` as it is. Use `value`, `values`, or both `min` and `max`.",
        name,
        engine,
      );
  }
}
