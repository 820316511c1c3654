import * as l10n from '@vscode/l10n';
import { nearestWord } from '../../../sweep/spelling.ts';
import { useText } from '../commonFixes.ts';
import { choice } from '../words.ts';
import type { Rule } from '../rule.ts';
import type { FitContext } from './fitContext.ts';

export const metricNotLogged: Rule = { code: 'metric-not-logged', severities: ['warning'] };

/** More names than these are not listed. */
const MOST_LISTED = 5;

/** Checks that the program logs the metric, where everything is known that it logs. */
export function checkIsLogged(context: FitContext): void {
  const { fit, sweep } = context;
  const name = sweep.metric?.get('name');
  if (name?.text === undefined || fit.isMetricLogged !== false) return;
  const { keys, summary, prefixes } = fit.program.logs;
  const names = [...new Set([...keys, ...summary])];
  const near = nearestWord(name.text, names) ?? namesWithin(name.text, names)[0] ?? prefixed(name.text, prefixes[0]);
  const others = names.slice(0, MOST_LISTED);
  const message =
    near !== undefined
      ? l10n.t('The program never logs `{0}`, so the sweep does not learn from its runs. Use `{1}`.', name.text, near)
      : others.length > 0
        ? l10n.t(
            'The program never logs `{0}`, so the sweep does not learn from its runs. It logs {1}.',
            name.text,
            choice(others),
          )
        : l10n.t('The program logs nothing, so the sweep does not learn from its runs. Log `{0}`.', name.text);
  const offered = near === undefined ? names.slice(0, 3) : [near];
  context.report(metricNotLogged, name, message, { fixes: offered.map(each => useText(sweep, name, each)) });
}

/** Keras's own names come under a folder. */
function prefixed(name: string, prefix: string | undefined): string | undefined {
  return prefix === undefined ? undefined : prefix + name;
}

/** `val_loss` for `loss`, `val/loss` for `val_loss`. */
function namesWithin(name: string, names: readonly string[]): string[] {
  const parts = (word: string) =>
    word
      .toLowerCase()
      .split(/[\W_]+/)
      .sort()
      .join();
  const same = names.filter(each => parts(each) === parts(name));
  return same.length > 0 ? same : names.filter(each => each.split(/[\W_]+/).includes(name)).slice(0, 1);
}
