import type { Value } from '../evaluate/value.ts';
import type { PythonOrigin } from './origin.ts';
import type { PythonSweeps } from './readSweeps.ts';
import type { SweepCall } from './sweepCall.ts';

/** Where a sweep goes and who runs it, as far as the file tells. */
export function originOf({ call, project, entity }: SweepCall, { agents }: PythonSweeps): PythonOrigin {
  const counts = agents.map(({ count }) => (count?.type === 'int' ? Number(count.value) : undefined));
  return {
    call,
    project: textOf(project),
    entity: textOf(entity),
    hasEntity: entity !== undefined,
    agents: agents.length === 0 ? 'none' : agents.some(agent => agent.function) ? 'function' : 'program',
    count: agents.length === 0 || counts.includes(undefined) ? undefined : Math.max(...counts.map(Number)),
  };
}

function textOf(value: Value | undefined): string | undefined {
  return value && (value.type === 'str' ? value.value : '?');
}
