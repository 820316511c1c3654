import { askQueue, askTarget } from './askTarget.ts';
import { showDryRun } from './dryRun.ts';
import type { LaunchContext } from './launchContext.ts';
import { planOf } from './ready.ts';
import { startPreflight } from './startPreflight.ts';
import { stopOnErrors } from './stopOnErrors.ts';
import { findSourceOrPython } from './pythonSource.ts';

/** Dry Run: what a launch of the file would send, in a document. */
export async function dryRun(context: LaunchContext, argument: unknown, at?: unknown): Promise<void> {
  const source = await findSourceOrPython(context.services, argument, at);
  if (!source) return;
  await stopOnErrors(source, context.diagnostics);
  const target = await askTarget(context.services, source);
  if (!target) return;
  const queue = source.kind === 'sweep' ? '' : await askQueue(context.services, source, target);
  if (queue === undefined) return;
  const ready = { source, target, queue, options: undefined };
  const plan = await planOf(ready);
  await showDryRun(context, ready, plan, startPreflight(context, ready, plan));
}
