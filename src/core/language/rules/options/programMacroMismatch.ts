import * as l10n from '@vscode/l10n';
import { macroText } from '../../../wandb/macros.ts';
import { wholeMacro } from '../program/commandMacros.ts';
import type { Rule } from '../rule.ts';
import { allAre, type FitContext } from './fitContext.ts';
import { useMacro } from './useMacro.ts';

export const programMacroMismatch: Rule = { code: 'program-macro-mismatch', severities: ['warning'] };

/**
 * Checks that the parameters come with hyphens where the program wants them, and without where it does not. Gives
 * whether it reported: what then happens to each parameter need not be said.
 */
export function checkMacroFits(context: FitContext): boolean {
  const { fit, sweep } = context;
  const { line, started, parameters } = fit;
  if (!line || parameters.length === 0) return false;
  const isHydra = line.parser === 'hydra';
  const hasHyphens = !['args_no_hyphens', 'args_append_hydra', 'args_override_hydra'].includes(started.passing);
  if (isHydra !== hasHyphens || !parameters.every(each => allAre(each, 'unknown argument', 'ignored'))) return false;
  const command = sweep.top('command');
  const at = command?.items.find(({ text }) => wholeMacro(text) === started.passing) ?? sweep.top('program');
  if (!at) return false;
  const [written, better] = [macroText(started.passing), isHydra ? 'args_no_hyphens' : 'args'];
  const message = isHydra
    ? l10n.t(
        'Hydra takes `name=value` and refuses the `--name=value` of `{0}`, so each run ends at once. Use `{1}`.',
        written,
        macroText(better),
      )
    : l10n.t(
        'The program takes `--name=value`, and `{0}` writes it without hyphens. Use `{1}`.',
        written,
        macroText(better),
      );
  context.report(programMacroMismatch, at, message, { fixes: [useMacro(context, better)] });
  return true;
}
