import * as l10n from '@vscode/l10n';
import type { PreflightLook } from '../../api/operations/preflight.ts';
import { searchSpace } from '../../space/searchSpace.ts';
import { notChecked, type Finding } from './finding.ts';
import { lastName, type LastLaunch } from './lastLaunch.ts';
import { judgeJob, judgeSource } from './judgeJob.ts';
import { readSent } from '../plan/readSent.ts';
import { sameConfig } from '../plan/sameConfig.ts';
import { movedAlias, movedSinceLaunch } from './movedAlias.ts';
import { judgeAgents, judgePriority, judgeQueue, judgeResources } from './judgeQueue.ts';
import { judgeTemplates } from './judgeTemplates.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { isSweepState, sweepActive } from '../../wandb/sweepStates.ts';
import { listOf } from '../../sentence.ts';

/** What is judged: the plan, and what was looked up for it. */
export interface Judged {
  readonly facts: LaunchFacts;
  /** The configuration as it would be sent. */
  readonly config?: string;
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

/** What agents before 0.28 hand on to a shell unchanged (docs/facts/agent-wire.md, 0.1). */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** The list of what matters, worst first. What is unknown gives only one line that names it. */
export function judgePreflight(judged: Judged): Finding[] {
  const { facts, look, elsewhere, now } = judged;
  if (facts.scheduler === 'none') return sorted([...endlessGrid(facts), ...activeSweeps(judged), ...unknowns(judged)]);
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
    ...movedAliases(judged),
    ...unknowns(judged),
  ]);
}

/** Aliases that name other versions than at the last launch of the same job from this file. */
function movedAliases({ facts, look, last }: Judged): Finding[] {
  if (!last || !look) return [];
  const { facts: before } = readSent(last.variables);
  return (['job', 'schedulerJob'] as const).flatMap((role): Finding[] => {
    if (facts[role] === undefined || facts[role] !== before[role]) return [];
    const move = movedAlias(facts[role], look[role]?.job, { version: last.versions?.[role], at: last.at });
    if (move === undefined) return [];
    return [{ severity: 'info', code: 'alias-moved', sentence: movedSinceLaunch(move, role, lastName(last)) }];
  });
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** A grid over a parameter with endless values. */
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
      sentence: l10n.t(
        'A grid over {0} never ends, so W&B refuses it. Set values (or q) there, or use method: bayes or random.',
        endless.join(', '),
      ),
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
      sentence: l10n.t(
        'An agent older than 0.28 splits arguments at spaces and quotes, such as {0}. Update the agent, or rename.',
        listOf(odd.map(each => `"${each}"`)),
      ),
    },
  ];
}

/** Sweeps launched from this file before that have not ended. */
function activeSweeps({ facts, config, look, last }: Judged): Finding[] {
  if (!last || !look || last.entity !== facts.entity || last.project !== facts.project) return [];
  const active = [last.sweep, ...last.earlier].filter(name => sweepActive(look.states.get(name)));
  const [name] = active;
  if (name === undefined) return [];
  const state = (look.states.get(name) ?? '').toLowerCase();
  return [
    {
      severity: 'warning',
      code: 'active-sweep',
      sentence: stillActive(name === last.sweep ? lastName(last) : name, state, active.length - 1),
      action: { kind: 'showSweep', entity: last.entity, project: last.project, sweep: name },
    },
    ...(name !== last.sweep || config === undefined
      ? []
      : sameConfig(config, last.variables.config)
        ? earlierRuns(last, look.states.get(name))
        : [editedSince(last, look.states.get(name))]),
  ];
}

/** The same is launched again while its sweep goes on: what that has found can go into another. */
function earlierRuns(last: LastLaunch, state: string | undefined): readonly Finding[] {
  if (isSweepState(state, 'PENDING')) return [];
  const { entity, project, sweep } = last;
  return [
    {
      severity: 'info',
      code: 'earlier-runs',
      sentence: l10n.t('The runs of {0} so far can count in the next sweep.', lastName(last)),
      action: { kind: 'proposeNext', entity, project, sweep },
    },
  ];
}

/** The file was edited since it created a sweep that is still active: what becomes of that one. */
function editedSince(last: LastLaunch, state: string | undefined): Finding {
  const isWaiting = isSweepState(state, 'PENDING');
  const sentence = isWaiting
    ? l10n.t(
        'This file was edited since it launched {0}, which has not begun. Update Sweep gives it the edit.',
        lastName(last),
      )
    : l10n.t(
        'This file was edited since it launched {0}, which has begun and keeps what it was created with.',
        lastName(last),
      );
  const { entity, project, sweep } = last;
  return {
    severity: 'info',
    code: 'edited-since',
    sentence,
    // It cannot be changed anymore: what its runs have found can go into another.
    ...(!isWaiting && { action: { kind: 'proposeNext', entity, project, sweep } }),
  };
}

function stillActive(name: string, state: string, others: number): string {
  if (others === 0) return l10n.t('The sweep {0} from this file is still {1}. This creates another one.', name, state);
  if (others === 1)
    return l10n.t('The sweep {0} from this file is still {1}, as is one other. This creates another one.', name, state);
  return l10n.t(
    'The sweep {0} from this file is still {1}, as are {2} others. This creates another one.',
    name,
    state,
    others,
  );
}

function unknowns({ facts, look, failed }: Judged): Finding[] {
  if (!look) return [notChecked(facts, failed ?? l10n.t('W&B did not answer.'))];
  const parts =
    facts.scheduler === 'none'
      ? []
      : [
          ...(look.queues === undefined ? [l10n.t('the queue')] : []),
          ...(look.agents === undefined ? [l10n.t('its agents')] : []),
          ...(facts.job !== undefined && look.job === undefined ? [l10n.t('the job')] : []),
          ...(facts.schedulerJob !== undefined && look.schedulerJob === undefined ? [l10n.t('the scheduler job')] : []),
        ];
  return parts.length === 0
    ? []
    : [
        {
          severity: 'unknown',
          code: 'not-known',
          sentence: l10n.t('Could not be checked: {0}.', listOf(parts)),
        },
      ];
}
