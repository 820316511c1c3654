import * as l10n from '@vscode/l10n';
import type { Project } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { projectPathText } from '../../wandb/projectPath.ts';
import { joined, spoken, tooltipOf, words, type Row } from './row.ts';

export interface ProjectContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly pinned?: boolean;
  /** It is the project in use. */
  readonly current?: boolean;
}

function sweepsText(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  if (count === 0) return l10n.t('no sweeps');
  return count === 1 ? l10n.t('1 sweep') : l10n.t('{0} sweeps', count);
}

/** A project as a row of the tree. */
export function projectRow(project: Project, { now, pinned, current }: ProjectContext): Row {
  const parts = [
    current === true ? l10n.t('in use') : undefined,
    pinned === true ? l10n.t('pinned') : undefined,
    sweepsText(project.sweepCount),
  ];
  return {
    label: project.name,
    description: joined(parts),
    tooltip: tooltipOf(projectPathText({ entity: project.entity, project: project.name }), [
      [l10n.t('Sweeps'), sweepsText(project.sweepCount)],
      [l10n.t('Created'), project.createdAt === undefined ? undefined : fullDateText(project.createdAt, now)],
    ]),
    icon: pinned === true ? { id: 'pinned' } : { id: 'project' },
    accessibilityLabel: spoken(l10n.t('Project {0}', project.name), ...parts),
    contextValue: words(
      'project',
      'openable',
      'copyable',
      pinned === true ? 'unpinnable' : 'pinnable',
      current !== true && 'choosable',
    ),
  };
}
