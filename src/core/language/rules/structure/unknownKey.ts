import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isRunCount } from '../../../sweep/intended.ts';
import type { TopLevel } from '../../../wandb/sweepKeys.ts';
import { fix, renameKey, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import { optunaNeedsMetric, optunaNeedsParameters } from '../optuna/severity.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const unknownKey: Rule = { code: 'unknown-key', severities: ['warning', 'error'] };

/**
 * Reports a key at the top of the file that W&B does not know: the server warns of it and ignores it
 * (docs/facts/config.md).
 */
export function reportUnknownKey(context: RuleContext, field: Field): void {
  const missing = missingKeyOf(context, field);
  if (missing === undefined && isRunCount(field.name)) {
    reportRunCount(context, field);
    return;
  }
  const isError = missing !== undefined && isRequired(context, missing);
  const schedulerFails = missing !== undefined && optunaNeeds(context, missing);
  context.report(unknownKey, keyPlace(field), unknownKeyMessage(field.name, missing, { isError, schedulerFails }), {
    severity: isError ? 'error' : 'warning',
    schedulerFails,
    fixes: [unknownKeyFix(context, field, missing)],
  });
}

/** Reports another name of `run_cap`, where that is there already, or the value is not a number of runs. */
function reportRunCount(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const isThere = sweep.top('run_cap') !== undefined;
  const message = isThere
    ? l10n.t('W&B does not know the key `{0}` and ignores it: `run_cap` is the number of runs. Remove it.', field.name)
    : l10n.t('W&B does not know the key `{0}` and ignores it. Use `run_cap` for the number of runs.', field.name);
  const number = /^[1-9]\d*(?:\.0*)?$/.exec(field.text ?? field.source)?.[0].replace(/\..*$/, '');
  const fixes = [
    isThere || number === undefined
      ? unknownKeyFix(context, field, undefined)
      : fix(l10n.t('Use {0}', `run_cap: ${number}`), [
          renameKey(sweep, field, 'run_cap'),
          replaceValue(sweep, field, number),
        ]),
  ];
  context.report(unknownKey, keyPlace(field), message, { fixes });
}

/** The missing key that this one is most likely meant as. */
function missingKeyOf({ sweep }: RuleContext, field: Field): TopLevel | undefined {
  for (const [name, misnamed] of sweep.misnamedKeys) if (misnamed === field) return name;
  return undefined;
}

function unknownKeyMessage(
  name: string,
  missing: TopLevel | undefined,
  { isError, schedulerFails }: { readonly isError: boolean; readonly schedulerFails: boolean },
): string {
  if (missing === undefined) return l10n.t('W&B does not know the key `{0}` and ignores it. Remove it.', name);
  if (schedulerFails)
    return l10n.t(
      "W&B does not know the key `{0}` and warns, and Optuna's scheduler fails without `{1}`. Use `{1}`.",
      name,
      missing,
    );
  return isError
    ? l10n.t('W&B does not know the key `{0}` and refuses a sweep without `{1}`. Use `{1}`.', name, missing)
    : l10n.t('W&B does not know the key `{0}` and ignores it. Use `{1}`.', name, missing);
}

function unknownKeyFix({ sweep }: RuleContext, field: Field, missing: TopLevel | undefined): Fix | undefined {
  if (missing !== undefined) return isCheckedInside(missing, field) ? undefined : useKey(sweep, field, missing, true);
  return field.scalar ? removeKey(sweep, field) : undefined;
}

/**
 * True for a launch block with keys that are checked only once it has its right name: renaming it could bring new
 * diagnostics, so that fix is not offered.
 */
function isCheckedInside(name: TopLevel, field: Field): boolean {
  if (name !== 'launch' && name !== 'scheduler') return false;
  const isSound = (key: string): boolean =>
    name === 'launch'
      ? key === 'queue' && field.get(key)?.falsy === false
      : key === 'num_workers' && (field.get(key)?.number ?? 0) > 0;
  return field.type !== 'map' || !field.names.every(isSound);
}

/** True where W&B refuses the sweep without this key. */
function isRequired({ sweep }: RuleContext, name: TopLevel): boolean {
  switch (name) {
    case 'parameters':
      return !sweep.isCustom && !sweep.isUndecided;
    case 'method':
      return sweep.schedulerKind === 'none' && sweep.method === undefined && !sweep.isCustom && !sweep.isUndecided;
    case 'metric':
      return sweep.engine === 'bayes' || sweep.localEngine !== undefined;
    case 'job':
    case 'image_uri':
      return sweep.kind === 'launch-sweep' && !sweep.root.has('job') && !sweep.root.has('image_uri');
    default:
      return false;
  }
}

/** True where W&B's Optuna scheduler fails without this key, and the server only warns. */
function optunaNeeds({ sweep }: RuleContext, name: TopLevel): boolean {
  return name === 'parameters' ? optunaNeedsParameters(sweep) : name === 'metric' && optunaNeedsMetric(sweep);
}
