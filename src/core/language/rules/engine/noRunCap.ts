import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { addKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const noRunCap: Rule = { code: 'no-run-cap', severities: ['information'] };

/** Reports a launch sweep that goes on until somebody stops it (docs/facts/schedulers.md). */
export function checkRunCap(context: RuleContext): void {
  const { sweep } = context;
  if (sweep.kind !== 'launch-sweep' || sweep.isUndecided || hasEnd(sweep)) return;
  const at = sweep.method?.field ?? sweep.scheduler?.get('job') ?? sweep.root.items[0];
  if (!at) return;
  const message = l10n.t(
    '`run_cap` is missing, so the sweep runs until you stop it. Add `run_cap: 50`, or as many runs as you want.',
  );
  context.report(noRunCap, at, message, {
    absent: true,
    fixes: [addKey(sweep, sweep.root, 'run_cap', '50')],
  });
}

/** True also where it is unknown who chooses the values. */
function hasEnd({ tree, root, method, engine, schedulerKind }: SweepFile): boolean {
  if (root.has('run_cap') || tree.python?.count !== undefined) return true;
  if (engine === undefined) return method === undefined || schedulerKind === 'none';
  // A scheduler job other than W&B's own goes on whatever method is next to it.
  return engine === 'grid' && (schedulerKind === 'none' || schedulerKind === 'wandb');
}
