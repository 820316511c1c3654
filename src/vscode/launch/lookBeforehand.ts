import type { Finding } from '../../core/launch/finding.ts';
import type { Baseline } from '../../core/launch/intent.ts';
import type { Plan } from '../../core/launch/types.ts';
import type { LaunchContext } from './launchContext.ts';
import type { Ready } from './launchSweep.ts';

/** What is found out before a launch; neither promise rejects. */
export interface Beforehand {
  readonly findings: Promise<readonly Finding[]>;
  readonly baseline: Promise<Baseline | undefined>;
}

/** Looks at queue, agents and job, side by side. */
export function lookBeforehand(_context: LaunchContext, _ready: Ready, plan: Exclude<Plan, { readonly refused: unknown }>): Beforehand {
  const findings = plan.notes.map((sentence): Finding => ({ severity: 'info', code: 'note', sentence }));
  return { findings: Promise.resolve(findings), baseline: Promise.resolve(undefined) };
}
