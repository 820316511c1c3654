import * as l10n from '@vscode/l10n';
import type { Rule, RuleContext } from '../rule.ts';

export const noProgram: Rule = { code: 'no-program', severities: ['information'] };

/** Checks that a plain sweep gives `wandb agent` something to start (docs/facts/launch-sweep-cli.md). */
export function checkHasProgram(context: RuleContext): void {
  const { sweep } = context;
  const { root } = sweep;
  // A function that the agent of a Python file runs takes the program's place.
  if (sweep.tree.python?.agents === 'function') return;
  const first = root.type === 'map' ? root.items[0]?.key : undefined;
  if (sweep.kind !== 'sweep' || !first || sweep.top('program') || sweep.top('command')) return;
  context.report(
    noProgram,
    first,
    l10n.t('Without `program` or `command`, `wandb agent` in a terminal has nothing to start. Add `program: …`.'),
    { absent: true },
  );
}
