import type { Finding, Preflight } from '../../core/launch/preflight/finding.ts';
import type { Planned } from '../../core/launch/plan/types.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Ready } from './ready.ts';

/** What is found out before a launch; neither promise rejects. */
export interface Beforehand {
  /** What was looked up. */
  readonly preflight: Promise<Preflight>;
  /** What is to be shown of it and of the plan, worst first. */
  readonly findings: Promise<readonly Finding[]>;
}

/** Looks at queue, agents and job, in one request or two. What cannot be looked up is not known, and blocks nothing. */
export function lookBeforehand(context: LaunchContext, { target, source }: Ready, plan: Planned): Beforehand {
  const look = async (): Promise<Preflight> => {
    const [{ preflight }, sender] = await Promise.all([
      import('../../core/launch/preflight/preflight.ts'),
      context.senderOf(target.client),
    ]);
    const last = await sender.lastLaunch(source.document.uri.toString());
    return preflight(target.client, { facts: plan.facts, last, jobFiles: context.jobFilesOf(target.client) });
  };
  const preflight = look().catch((error: unknown): Preflight => {
    context.services.log.warn(`looking beforehand: ${error instanceof Error ? error.message : 'unknown error'}`);
    return { findings: [], baseline: { at: target.client.clock.now() } };
  });
  const notes = plan.notes.map((sentence): Finding => ({ severity: 'info', code: 'note', sentence }));
  return { preflight, findings: preflight.then(found => [...found.findings, ...notes]) };
}
