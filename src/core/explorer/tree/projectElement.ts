import * as l10n from '@vscode/l10n';
import type { Project } from '../../api/types.ts';
import { projectRow } from '../rows/projectRow.ts';
import type { ProjectPath } from '../../wandb/projectPath.ts';
import { filterText } from '../rows/filterText.ts';
import { matchesFilter } from '../../live/sweepFilter.ts';
import type { SweepFilter } from '../../live/sweepFilter.ts';
import type { ItemNode, ListNode, LiveState } from '../../live/types.ts';
import { element, once } from './element.ts';
import type { TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { sweepElement } from './sweepElement.ts';
import type { SweepLists } from './sweepLists.ts';

export interface ProjectElementOptions {
  readonly parent: TreeElement | undefined;
  readonly live: LiveState;
  readonly around: SweepLists;
  readonly now: () => number;
  readonly filter: () => SweepFilter;
  readonly role: 'current' | 'pinned' | 'other';
  /** Where the project was read from a list; else only its name is known. */
  readonly node?: ItemNode<'projects'>;
}

/** A node for a project that no list was asked for: menus take it like any other. */
function namedNode(
  live: LiveState,
  { entity, project }: ProjectPath,
  sweeps: ListNode<'sweeps'>,
): ItemNode<'projects'> {
  const list = live.store.list<'projects'>({ kind: 'projects', entity });
  return {
    type: 'item',
    kind: 'projects',
    id: `${list.id}//named/${encodeURIComponent(project)}`,
    list,
    get value(): Project {
      const known = list.items.find(each => each.value.name === project)?.value;
      return { ...(known ?? { id: project, name: project, entity }), sweepCount: sweeps.total ?? known?.sweepCount };
    },
  };
}

/** A project with its sweeps under it, the newest first. The one in use is open from the start. */
export function projectElement(path: ProjectPath, options: ProjectElementOptions): TreeElement {
  const { parent, live, around, now, filter, role } = options;
  const list = live.store.list<'sweeps'>({ kind: 'sweeps', ...path });
  const node = options.node ?? namedNode(live, path, list);
  const shown = (): readonly ItemNode<'sweeps'>[] => list.items.filter(each => matchesFilter(each.value, filter()));
  const self: TreeElement = element({
    id: `project/${encodeURIComponent(path.entity)}/${encodeURIComponent(path.project)}`,
    parent,
    node,
    shape: role === 'current' ? 'open' : 'closed',
    row: () =>
      projectRow(
        { ...node.value, sweepCount: list.total ?? node.value.sweepCount },
        { now: now(), pinned: role === 'pinned', current: role === 'current' },
      ),
    lists: () => [list.address, ...around.ofRows(shown())],
    alsoShows: () => [list.address],
    children: () => rows(),
  });
  const rows = listChildren({
    parent: self,
    list,
    now,
    what: 'sweeps',
    elementOf: once((sweep: ItemNode<'sweeps'>) => sweepElement(sweep, { parent: self, live, around, now })),
    arrange: shown,
    noneLeft: {
      sentence: () =>
        l10n.t('None of the {0} loaded sweeps matches the filter: {1}', list.items.length, filterText(filter(), now())),
      remedy: { label: () => l10n.t('Show all sweeps'), action: 'clearFilter' },
    },
  });
  return self;
}
