import * as l10n from '@vscode/l10n';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

export const launchFileName: Rule = { code: 'launch-file-name', severities: ['information'] };

/**
 * Checks the ending of a launch sweep's file: the client reads any other than these as JSON
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkLaunchFileName(context: RuleContext): void {
  const { root, fileName, tree } = context.sweep;
  const first = root.items[0];
  // A document without an ending has not been saved yet.
  if (!first || tree.python || !/\.\w+$/.test(fileName) || /\.(?:yaml|json)$/.test(fileName)) return;
  const message = l10n.t(
    '`wandb launch-sweep` reads only files that end in `.yaml` or `.json`. Rename {0}, or launch from VS Code.',
    fileName.split(/[\\/]/).at(-1) ?? fileName,
  );
  context.report(launchFileName, keyPlace(first), message);
}
