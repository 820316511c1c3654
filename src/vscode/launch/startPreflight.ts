import { messageOf } from '../../core/api/scrub.ts';
import { notChecked, type Finding, type Preflight } from '../../core/launch/preflight/finding.ts';
import type { Planned } from '../../core/launch/plan/types.ts';
import type { Ahead } from '../../core/launch/preflight/timeAhead.ts';
import { askAhead } from './askAhead.ts';
import { schedulerFindings } from './fileProblems.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Ready } from './ready.ts';

/** The checks before a launch, under way; no promise rejects. */
export interface RunningPreflight {
  /** What the checks found. */
  readonly result: Promise<Preflight>;
  /** The same; undefined while it is under way, which does not delay a launch: the sender then checks for itself. */
  readonly soFar: () => Promise<Preflight | undefined>;
  /** What to show of it and of the plan, worst first. */
  readonly findings: Promise<readonly Finding[]>;
  /** What the launch will take; a launch does not wait for it. */
  readonly ahead: Promise<Ahead>;
}

/**
 * Checks queue, agents, job and earlier sweeps, in one or two requests. A check that fails leaves its answer unknown
 * and blocks nothing.
 */
export function startPreflight(context: LaunchContext, { target, source }: Ready, plan: Planned): RunningPreflight {
  const check = async (): Promise<Preflight> => {
    const [{ preflight }, sender] = await Promise.all([
      import('../../core/launch/preflight/preflight.ts'),
      context.senderOf(target.client),
    ]);
    const last = await sender.lastLaunch(source.key);
    return preflight(target.client, {
      facts: plan.facts,
      config: plan.upsertSweep.config,
      last,
      jobFiles: context.jobFilesOf(target.client),
    });
  };
  const result = check().catch((error: unknown): Preflight => {
    const reason = messageOf(error);
    context.services.log.warn(`preflight: ${reason}`);
    return { findings: [notChecked(plan.facts, reason)], baseline: { at: target.client.clock.now() } };
  });
  const notes = plan.notes.map((sentence): Finding => ({ severity: 'info', code: 'note', sentence }));
  const ofFile = schedulerFindings(source, context.diagnostics);
  return {
    result,
    soFar: () => Promise.race([result, Promise.resolve(undefined)]),
    ahead: askAhead(context, target.client, plan),
    findings: result.then(async found => [...(await ofFile), ...found.findings, ...notes]),
  };
}
