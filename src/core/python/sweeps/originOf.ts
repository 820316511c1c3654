import { isSequence, type Value } from '../evaluate/value.ts';
import type { PythonOrigin } from './origin.ts';
import type { PythonSweeps } from './readSweeps.ts';
import type { SweepCall } from './sweepCall.ts';

/** Where a sweep goes and who runs it, as far as the file tells. */
export function originOf(
  { kind, call, config, project, entity, priorRuns }: SweepCall,
  { agents }: PythonSweeps,
): PythonOrigin {
  const counts = agents.map(({ count }) => (count?.type === 'int' ? Number(count.value) : undefined));
  return {
    call,
    kind,
    ...(config.type === 'dict' && config.opened !== undefined && { opened: config.opened }),
    project: textOf(project),
    entity: textOf(entity),
    hasEntity: entity !== undefined,
    priorRuns: idsOf(priorRuns),
    agents: agents.length === 0 ? 'none' : agents.some(agent => agent.function) ? 'function' : 'program',
    count: agents.length === 0 || counts.includes(undefined) ? undefined : Math.max(...counts.map(Number)),
  };
}

function textOf(value: Value | undefined): string | undefined {
  return value && (value.type === 'str' ? value.value : '?');
}

/** None and an empty list are the same to the client. */
function idsOf(value: Value | undefined): PythonOrigin['priorRuns'] {
  if (value === undefined) return [];
  const items = isSequence(value) ? value.items.value : undefined;
  const ids = items?.flatMap(item => (item.type === 'str' ? [item.value] : []));
  return ids !== undefined && ids.length === items?.length ? ids : '?';
}
