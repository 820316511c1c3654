import type { LaunchAgent, Queue } from '../../api/types.ts';
import { agentLife, agentsOfQueue } from '../../live/agentLife.ts';
import { agoText } from '../../duration.ts';
import type { Finding } from './finding.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { DEFAULT_PRIORITY, PRIORITIZATION, priorityNumber } from '../../wandb/priorities.ts';
import { RESOURCE_TYPES, RUNNERS } from '../../wandb/resourceTypes.ts';

/** Whether the queue is there; `elsewhere` names other entities that have one of its name. */
export function judgeQueue(facts: LaunchFacts, queues: readonly Queue[], elsewhere: readonly string[]): Finding[] {
  const { queue: name = '', entity = '' } = facts;
  if (queues.some(queue => queue.name === name)) return [];
  const [owner] = elsewhere;
  if (owner !== undefined) {
    return [
      {
        severity: 'error',
        code: 'queue-elsewhere',
        sentence: `The queue ${name} belongs to ${elsewhere.join(' and ')}, not to ${entity}: launch under ${owner}, or choose a queue of ${entity}.`,
        action: { kind: 'chooseQueue' },
      },
    ];
  }
  const others = queues.map(queue => queue.name);
  const list =
    others.length === 0
      ? `${entity} has no queues yet; make one in W&B's Launch page`
      : `choose ${others.length > 4 ? `one of its ${String(others.length)} queues` : others.join(' or ')}`;
  return [
    {
      severity: 'error',
      code: 'queue-missing',
      sentence: `${entity} has no queue ${name}: ${list}.`,
      action: { kind: 'chooseQueue' },
    },
  ];
}

/** Whether anybody serves it. `now` by the server's clock. */
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
        sentence: `No agent has ever served the queue ${queue.name}: the sweep waits until you start one.`,
        action: { kind: 'showAgents' },
      },
    ];
  const since = last.heartbeatAt === undefined ? '' : `, last heard of ${agoText(last.heartbeatAt, now)}`;
  return [
    {
      severity: 'warning',
      code: 'agent-gone',
      sentence: `No living agent serves the queue ${queue.name} (${last.name}${since}): the sweep waits until you start one.`,
      action: { kind: 'showAgents' },
    },
  ];
}

/** Whether what is asked for fits the queue: resources, priority. */
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
        `No agent can run the resource "${value}" (${key}); write one of ${RESOURCE_TYPES.join(', ')}.`,
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
      `The runs ask for ${resource}, the queue ${queue.name} is one for ${queue.resource}: its agents may not be able to run them. Take launch.resource out, or choose another queue.`,
    );
  }
  const needsContainers =
    schedulerResource !== undefined && schedulerResource !== 'local-process' && RUNNERS.includes(schedulerResource);
  if (queue?.resource !== undefined && needsContainers && schedulerResource !== queue.resource) {
    told(
      'warning',
      'scheduler-resource',
      `The scheduler asks for ${schedulerResource}, the queue ${queue.name} is one for ${queue.resource}: its agents may not be able to start it. Set scheduler.resource: ${queue.resource === 'local-process' ? 'local-container with an agent that has Docker' : queue.resource}.`,
    );
  }
  if (facts.scheduler === 'standard' && needsContainers && schedulerImage === undefined) {
    told(
      'warning',
      'scheduler-resource',
      `The scheduler asks for ${schedulerResource} without an image to run in; set scheduler.docker_image, or take scheduler.resource out.`,
    );
  }
  return findings;
}

/** What the runs' priority comes to (facts/launch-sweep-cli.md: a whole number 0 to 3; anything else ends the scheduler). */
export function judgePriority({ priority }: LaunchFacts, queue: Queue | undefined): Finding[] {
  if (priority === undefined) return [];
  const number = typeof priority === 'string' && /^[0-3]$/.test(priority) ? Number(priority) : priority;
  if (!Number.isInteger(number) || Number(number) < 0 || Number(number) > 3) {
    const meant = priorityNumber(String(priority));
    return [
      {
        severity: 'error',
        code: 'priority-word',
        sentence: `launch.priority must be a number from 0 (critical) to 3 (low), the scheduler ends on anything else; write ${meant === undefined ? '2 for medium' : `${String(meant)} for ${String(priority).toLowerCase()}`}.`,
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
      sentence: `The queue ${queue.name} has no priorities: the runs are queued as medium.`,
    },
  ];
}
