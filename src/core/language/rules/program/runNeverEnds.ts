import * as l10n from '@vscode/l10n';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { LOCAL_PROCESS } from '../../../wandb/resourceTypes.ts';

export const runNeverEnds: Rule = { code: 'run-never-ends', severities: ['warning'] };

/**
 * Checks that a program ends its run where the agent starts it as a process of its own machine
 * (docs/facts/agent-wire.md).
 */
export function checkRunEnds(context: RuleContext): void {
  const { sweep, files } = context;
  const resource = sweep.launch?.get('resource');
  const script = sweep.top('program')?.text ?? scriptOf(sweep);
  if (resource?.text !== LOCAL_PROCESS || script === undefined || files?.programEndsRun?.(script) !== false) return;
  const message = l10n.t(
    '`{0}` never ends its run, so with `local-process` the run keeps its worker forever. Call `run.finish()`.',
    script,
  );
  context.report(runNeverEnds, resource, message);
}

/** The script in a command. */
function scriptOf(sweep: SweepFile): string | undefined {
  const words = sweep.top('command')?.items ?? [];
  return words.map(word => word.text).find(word => word?.endsWith('.py') === true);
}
