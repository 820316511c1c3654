import * as l10n from '@vscode/l10n';
import type { YamlTree } from '../yaml/read/node.ts';
import type { Diagnostic } from './types.ts';

/**
 * What is said of a sweep in Python whose configuration is read from another file. That file shows its errors and
 * warnings itself, at their places, and they are fixed there; here it is said once, with the worst.
 */
export function withOpenedOnce(found: readonly Diagnostic[], { python, root }: YamlTree): Diagnostic[] {
  const { opened } = python ?? {};
  const isOfFile = ({ start, end, severity }: Diagnostic) =>
    start === root?.start && end === root.end && (severity === 'error' || severity === 'warning');
  const all = found.filter(isOfFile);
  const first = all.find(({ severity }) => severity === 'error') ?? all[0];
  if (opened === undefined || !first) return [...found];
  const { fixes: _, ...worst } = first;
  const message =
    all.length === 1
      ? l10n.t('In `{0}`, which is opened here: {1}', opened, first.message)
      : l10n.t('`{0}`, which is opened here, has several problems. The most serious: {1}', opened, first.message);
  return [{ ...worst, message }, ...found.filter(each => !isOfFile(each))].sort((a, b) => a.start - b.start);
}
