// What the Optuna scheduler makes of whole sweep files, with a real Optuna: the judge of what is an Error there.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { planLaunch } from '../../src/core/launch/plan/planLaunch.ts';
import type { Plan } from '../../src/core/launch/plan/types.ts';
import { repositoryRoot } from './launchShared.ts';

const PROGRAM = join(repositoryRoot, 'test', 'contract', 'optunaScheduler.py');
const PLACE = { entity: 'my-team', project: 'my-proj', queue: 'queue' };

function planned(text: string): Plan {
  return planLaunch({ name: 'sweep.yaml', text }, PLACE);
}

/** Whether the client does not refuse a launch sweep before anything is sent. */
export function isSent(text: string): boolean {
  return !('refused' in planned(text));
}

/** Why the scheduler fails on each launch sweep; undefined where it does not, and where the client sends nothing. */
export function schedulerFailures(python: string, texts: readonly string[]): (string | undefined)[] {
  const sent = texts.map(text => {
    const plan = planned(text);
    return 'refused' in plan ? null : plan.upsertSweep;
  });
  const { stdout, stderr } = spawnSync(python, [PROGRAM], {
    input: JSON.stringify(sent),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as (string | null)[]).map(error => error ?? undefined);
}
