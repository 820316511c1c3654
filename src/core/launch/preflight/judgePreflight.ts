import type { PreflightLook } from '../../api/operations/preflight.ts';
import { searchSpace } from '../../space/searchSpace.ts';
import type { Finding } from './finding.ts';
import type { LastLaunch } from './lastLaunch.ts';
import { judgeJob, judgeSource } from './judgeJob.ts';
import { judgeAgents, judgePriority, judgeQueue, judgeResources } from './judgeQueue.ts';
import { judgeTemplates } from './judgeTemplates.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { sweepActive } from '../../wandb/sweepStates.ts';

export interface Judged {
  readonly facts: LaunchFacts;
  /** Undefined where nothing could be looked up at all. */
  readonly look: PreflightLook | undefined;
  /** Other entities with a queue of that name, where this one has none. */
  readonly elsewhere: readonly string[];
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: number;
  readonly last?: LastLaunch;
  /** Why the look-up failed, where it did. */
  readonly failed?: string;
}

const ORDER: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, unknown: 2, info: 3 };

/** What agents of before 0.28 hand on to a shell as it stands (facts/agent-wire.md, 0.1). */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** The list of what matters, worst first. What is not known gives no finding of its own, only one line that names it. */
export function judgePreflight(judged: Judged): Finding[] {
  const { facts, look, elsewhere, now } = judged;
  if (facts.scheduler === 'none') return sorted([...endlessGrid(facts), ...activeSweeps(judged), ...notKnown(judged)]);
  const queue = look?.queues?.find(each => each.name === facts.queue);
  return sorted([
    ...(look?.queues ? judgeQueue(facts, look.queues, elsewhere) : []),
    ...(queue && look?.agents ? judgeAgents(queue, look.agents, now) : []),
    ...(facts.job !== undefined && look?.job ? judgeJob(facts.job, look.job, 'job') : []),
    ...(facts.schedulerJob !== undefined && look?.schedulerJob
      ? judgeJob(facts.schedulerJob, look.schedulerJob, 'schedulerJob')
      : []),
    ...judgeSource(facts, look?.job, queue),
    ...judgeResources(facts, queue),
    ...judgePriority(facts, queue),
    ...(queue ? judgeTemplates(facts, queue) : []),
    ...endlessGrid(facts),
    ...quotedArguments(facts),
    ...activeSweeps(judged),
    ...notKnown(judged),
  ]);
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** A grid over a parameter that has no end of values. */
function endlessGrid({ sweep }: LaunchFacts): Finding[] {
  if (sweep.engine !== 'grid') return [];
  const endless = searchSpace(sweep)
    .dimensions.filter(dimension => dimension.count === 'endless')
    .map(dimension => dimension.names.join('.'));
  if (endless.length === 0) return [];
  return [
    {
      severity: 'error',
      code: 'endless-grid',
      sentence: `A grid over ${endless.join(' and ')} has no end, and W&B refuses it; give values (or q) there, or take method: bayes or random.`,
    },
  ];
}

function quotedArguments({ scheduler, schedulerArgs }: LaunchFacts): Finding[] {
  if (scheduler !== 'standard') return [];
  const odd = schedulerArgs.filter(each => !PLAIN.test(each));
  if (odd.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'quoted-args',
      sentence: `An agent older than 0.28 breaks on ${odd.map(each => `"${each}"`).join(' and ')}: it splits the scheduler's arguments at blanks and quotes. Update the agent, or rename.`,
    },
  ];
}

/** Sweeps launched from this file before that have not ended. */
function activeSweeps({ facts, look, last }: Judged): Finding[] {
  if (!last || !look || last.entity !== facts.entity || last.project !== facts.project) return [];
  const active = [last.sweep, ...last.earlier].filter(name => sweepActive(look.states.get(name)));
  const [name] = active;
  if (name === undefined) return [];
  const others =
    active.length > 1
      ? `, and so ${active.length === 2 ? 'is one other' : `are ${String(active.length - 1)} others`}`
      : '';
  return [
    {
      severity: 'warning',
      code: 'active-sweep',
      sentence: `The sweep ${name}, launched from this file, is still ${(look.states.get(name) ?? '').toLowerCase()}${others}; this makes another one.`,
      action: { kind: 'showSweep', entity: last.entity, project: last.project, sweep: name },
    },
  ];
}

function notKnown({ facts, look, failed }: Judged): Finding[] {
  if (!look)
    return [
      {
        severity: 'unknown',
        code: 'not-known',
        sentence: `Queue, agents and job could not be looked up: ${failed ?? 'W&B did not answer.'}`,
      },
    ];
  const parts =
    facts.scheduler === 'none'
      ? []
      : [
          ...(look.queues === undefined ? ['the queue'] : []),
          ...(look.agents === undefined ? ['its agents'] : []),
          ...(facts.job !== undefined && look.job === undefined ? ['the job'] : []),
          ...(facts.schedulerJob !== undefined && look.schedulerJob === undefined ? ['the scheduler job'] : []),
        ];
  return parts.length === 0
    ? []
    : [
        {
          severity: 'unknown',
          code: 'not-known',
          sentence: `Not known, as it could not be looked up: ${parts.join(', ')}.`,
        },
      ];
}
