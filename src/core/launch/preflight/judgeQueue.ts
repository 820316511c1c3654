import * as l10n from '@vscode/l10n';
import { plainText } from '../../json.ts';
import type { LaunchAgent, Queue } from '../../api/types.ts';
import { agentLife, agentsOfQueue } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import type { Finding } from './finding.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { DEFAULT_PRIORITY, PRIORITIZATION, priorityNumber } from '../../wandb/priorities.ts';
import { LOCAL_PROCESS, RESOURCE_TYPES, RUNNERS } from '../../wandb/resourceTypes.ts';
import { inSentences } from '../../sentence.ts';

/** Whether the queue exists; `elsewhere` names other entities that have one of its name. */
export function judgeQueue(facts: LaunchFacts, queues: readonly Queue[], elsewhere: readonly string[]): Finding[] {
  const { queue: name = '', entity = '' } = facts;
  if (queues.some(queue => queue.name === name)) return [];
  const [owner] = elsewhere;
  if (owner !== undefined) {
    return [
      {
        severity: 'error',
        code: 'queue-elsewhere',
        sentence: l10n.t(
          'The queue {0} belongs to {1}, not to {2}. Launch under {3}, or choose a queue of {2}.',
          name,
          elsewhere.join(', '),
          entity,
          owner,
        ),
        action: { kind: 'chooseQueue' },
      },
    ];
  }
  const others = queues.map(queue => queue.name);
  return [
    {
      severity: 'error',
      code: 'queue-missing',
      sentence: missingQueue(name, entity, others),
      action: { kind: 'chooseQueue' },
    },
  ];
}

function missingQueue(name: string, entity: string, others: readonly string[]): string {
  if (others.length === 0)
    return l10n.t(
      'The queue {1} was not found, and {0} does not have any queues yet. Create one on the Launch page of W&B.',
      entity,
      name,
    );
  return others.length > 4
    ? l10n.t('The queue {1} was not found in {0}. Choose one of its {2} queues.', entity, name, others.length)
    : l10n.t('The queue {1} was not found in {0}. Choose one of: {2}.', entity, name, others.join(', '));
}

/** Whether an agent serves it. `now` by the server's clock. */
export function judgeAgents(queue: Queue, agents: readonly LaunchAgent[], now: number): Finding[] {
  const own = agentsOfQueue(agents, queue);
  const lives = own.map(agent => agentLife(agent, now));
  if (lives.includes('alive') || lives.includes('unknown')) return [];
  const [last] = own;
  if (!last)
    return [
      {
        severity: 'warning',
        code: 'no-agent',
        sentence: l10n.t('No agent has ever served the queue {0}. The sweep waits until you start one.', queue.name),
        action: { kind: 'showAgents' },
      },
    ];
  return [
    {
      severity: 'warning',
      code: 'agent-gone',
      sentence:
        last.heartbeatAt === undefined
          ? l10n.t(
              'No active agent serves the queue {0} ({1}). The sweep waits until you start one.',
              queue.name,
              last.name,
            )
          : l10n.t(
              'No active agent serves the queue {0} ({1}, last heard from {2}). The sweep waits until you start one.',
              queue.name,
              last.name,
              agoText(last.heartbeatAt, now),
            ),
      action: { kind: 'showAgents' },
    },
  ];
}

/** Whether the resources that are asked for fit the queue. */
export function judgeResources(facts: LaunchFacts, queue: Queue | undefined): Finding[] {
  const findings: Finding[] = [];
  const { resource, schedulerResource, schedulerImage } = facts;
  const told = (severity: Finding['severity'], code: Finding['code'], sentence: string) => {
    findings.push({ severity, code, sentence });
  };
  for (const [key, value] of [
    ['launch.resource', resource],
    ['scheduler.resource', schedulerResource],
  ] as const) {
    if (value !== undefined && !RUNNERS.includes(value))
      told(
        'error',
        'agent-cannot-run',
        l10n.t('No agent can run the resource "{0}" ({1}). Use one of: {2}.', value, key, RESOURCE_TYPES.join(', ')),
      );
  }
  if (
    queue?.resource !== undefined &&
    resource !== undefined &&
    RUNNERS.includes(resource) &&
    resource !== queue.resource
  ) {
    told(
      'warning',
      'agent-cannot-run',
      inSentences([
        l10n.t(
          'The runs ask for {0}, but agents of the queue {1}, which is for {2}, may not be able to run them.',
          resource,
          queue.name,
          queue.resource,
        ),
        l10n.t('Remove launch.resource, or choose another queue.'),
      ]),
    );
  }
  const needsContainers =
    schedulerResource !== undefined && schedulerResource !== LOCAL_PROCESS && RUNNERS.includes(schedulerResource);
  if (queue?.resource !== undefined && needsContainers && schedulerResource !== queue.resource) {
    told(
      'warning',
      'scheduler-resource',
      inSentences([
        l10n.t(
          'The scheduler asks for {0}, but agents of the queue {1}, which is for {2}, may not be able to start it.',
          schedulerResource,
          queue.name,
          queue.resource,
        ),
        queue.resource === LOCAL_PROCESS
          ? l10n.t('Set scheduler.resource: local-container and use an agent that has Docker.')
          : l10n.t('Set scheduler.resource: {0}.', queue.resource),
      ]),
    );
  }
  if (facts.scheduler === 'standard' && needsContainers && schedulerImage === undefined) {
    told(
      'warning',
      'scheduler-resource',
      l10n.t(
        'The scheduler asks for {0} without an image. Set scheduler.docker_image, or remove scheduler.resource.',
        schedulerResource,
      ),
    );
  }
  return findings;
}

/**
 * What the runs' priority means: an integer from 0 to 3; anything else ends the scheduler
 * (docs/facts/launch-sweep-cli.md).
 */
export function judgePriority({ priority }: LaunchFacts, queue: Queue | undefined): Finding[] {
  if (priority === undefined) return [];
  const number = typeof priority === 'string' && /^[0-3]$/.test(priority) ? Number(priority) : priority;
  if (!Number.isInteger(number) || Number(number) < 0 || Number(number) > 3) {
    const meant = priorityNumber(plainText(priority));
    return [
      {
        severity: 'error',
        code: 'priority-word',
        sentence: inSentences([
          l10n.t(
            'launch.priority must be an integer from 0 (critical) to 3 (low): the scheduler fails on other values.',
          ),
          meant === undefined
            ? l10n.t('Write 2 for medium.')
            : l10n.t('Write {0} for {1}.', meant, plainText(priority).toLowerCase()),
        ]),
      },
    ];
  }
  if (
    queue === undefined ||
    queue.prioritization === undefined ||
    queue.prioritization === PRIORITIZATION.on ||
    number === DEFAULT_PRIORITY
  )
    return [];
  return [
    {
      severity: 'info',
      code: 'priority-ignored',
      sentence: l10n.t('The queue {0} does not use priorities, so the runs are queued as medium.', queue.name),
    },
  ];
}
