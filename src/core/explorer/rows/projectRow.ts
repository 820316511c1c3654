import type { Project } from '../../api/types.ts';
import { agoText } from '../../duration.ts';
import { counted, joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';

export interface ProjectContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly pinned?: boolean;
  /** It is the project in use. */
  readonly current?: boolean;
}

/** A project as a row of the tree. */
export function projectRow(project: Project, { now, pinned, current }: ProjectContext): Row {
  const count =
    project.sweepCount === undefined
      ? undefined
      : project.sweepCount === 0
        ? 'no sweeps'
        : counted(project.sweepCount, 'sweep');
  const since = project.createdAt === undefined ? undefined : agoText(project.createdAt, now);
  return {
    label: project.name,
    description: joined([current === true ? 'in use' : undefined, pinned === true ? 'pinned' : undefined, count]),
    tooltip: tooltipOf(`${project.entity}/${project.name}`, [
      ['Sweeps', count],
      ['Created', since],
    ]),
    icon: pinned === true ? { id: 'pinned' } : { id: 'project' },
    accessibilityLabel: `${joined([`Project ${project.name}`, current === true ? 'in use' : undefined, pinned === true ? 'pinned' : undefined, count], ', ')}.`,
    contextValue: words(
      'project',
      'openable',
      'copyable',
      pinned === true ? 'unpinnable' : 'pinnable',
      current !== true && 'choosable',
    ),
  };
}
