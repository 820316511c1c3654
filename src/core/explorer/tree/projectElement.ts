import * as l10n from '@vscode/l10n';
import type { Project } from '../../api/types.ts';
import { projectRow } from '../rows/projectRow.ts';
import { sameProject, type ProjectPath } from '../../wandb/projectPath.ts';
import { filterText } from '../rows/filterText.ts';
import { isApiError } from '../../api/apiError.ts';
import { inSweepOrder } from '../../live/inSweepOrder.ts';
import { matchesFilter } from '../../live/matchesFilter.ts';
import type { ItemNode, ListAddress, ListNode, LiveState } from '../../live/types.ts';
import { element, once } from './element.ts';
import type { TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { sweepElement } from './sweepElement.ts';
import type { SweepLists, SweepNode } from './sweepLists.ts';
import type { SweepsShown } from './sweepsShown.ts';

export interface ProjectElementOptions {
  readonly parent: TreeElement | undefined;
  readonly live: LiveState;
  readonly around: SweepLists;
  readonly now: () => number;
  readonly shows: SweepsShown;
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
  const { parent, live, around, now, shows, role } = options;
  const whole = live.store.list<'sweeps'>({ kind: 'sweeps', ...path });
  /** What the server found, where it searches by the filter. */
  const filtered = (): ListNode<'sweeps'> | undefined => {
    const filters = shows.serverFilters();
    if (filters === undefined) return undefined;
    const list = live.store.list<'sweeps'>({ kind: 'sweeps', ...path, filters });
    // It says that it can filter, and then refuses: the loaded ones are filtered here.
    return list.load.status === 'failed' && isApiError(list.load.error, 'refused', 'tooOld', 'server')
      ? undefined
      : list;
  };
  const list = (): ListNode<'sweeps'> => filtered() ?? whole;
  const node = options.node ?? namedNode(live, path, whole);
  const inOrder = (items: readonly ItemNode<'sweeps'>[]): readonly ItemNode<'sweeps'>[] =>
    inSweepOrder(
      items.filter(each => matchesFilter(each.value, shows.filter(), around.configOf)),
      shows.order(),
      around.configOf,
    );
  const foundLists = (): readonly ListNode<'sweep'>[] =>
    shows
      .found()
      .filter(each => sameProject(each, path))
      .map(each => live.store.list<'sweep'>({ kind: 'sweep', ...each }));
  /** The rows of a list, and loaded sweeps that answer the filter although the server's search has not told of them. */
  const arranged = (items: readonly ItemNode<'sweeps'>[]): readonly ItemNode<'sweeps'>[] => {
    if (filtered() === undefined) return inOrder(items);
    const listed = new Set(items.map(each => each.value.name));
    const all = [...items, ...whole.items.filter(each => !listed.has(each.value.name))];
    return inOrder(all.sort((a, b) => (b.value.createdAt ?? 0) - (a.value.createdAt ?? 0)));
  };
  /** Sweeps that were looked for, where they are not shown anyway. */
  const besides = (): readonly ItemNode<'sweep'>[] => {
    const found = foundLists().flatMap(each => each.items);
    if (found.length === 0) return found;
    const listed = new Set(arranged(list().items).map(each => each.value.name));
    return found.filter(each => !listed.has(each.value.name));
  };
  const shown = (): readonly SweepNode[] => [...besides(), ...arranged(list().items)];
  const self: TreeElement = element({
    id: `project/${encodeURIComponent(path.entity)}/${encodeURIComponent(path.project)}`,
    parent,
    node,
    shape: role === 'current' ? 'open' : 'closed',
    row: () =>
      projectRow(
        { ...node.value, sweepCount: whole.total ?? node.value.sweepCount },
        { now: now(), pinned: role === 'pinned', current: role === 'current' },
      ),
    lists: () => [...addresses(), ...around.ofRows(shown())],
    alsoShows: () => addresses(),
    children: () => rows(list())(),
  });
  const addresses = (): readonly ListAddress[] => [
    whole.address,
    list().address,
    ...foundLists().map(each => each.address),
  ];
  const sweepRowElement = once((sweep: SweepNode) =>
    sweepElement(sweep, { parent: self, live, around, now, foundRuns: () => shows.foundRuns() }),
  );
  const listed = new WeakMap<ListNode<'sweeps'>, () => readonly TreeElement[]>();
  const rows = (of: ListNode<'sweeps'>): (() => readonly TreeElement[]) => {
    const made =
      listed.get(of) ??
      listChildren({
        parent: self,
        list: of,
        now,
        what: 'sweeps',
        elementOf: sweepRowElement,
        arrange: arranged,
        noneLeft: {
          sentence: () => noneLeft(of),
          remedy: { label: () => l10n.t('Show all sweeps'), action: 'clearFilter' },
        },
        before: () => besides().map(sweepRowElement),
        isFiltered: of !== whole,
      });
    listed.set(of, made);
    return made;
  };
  const words = (): string => filterText(shows.filter(), now());
  const noneLeft = (of: ListNode<'sweeps'>): string =>
    of === whole
      ? l10n.t('None of the {0} loaded sweeps matches the filter: {1}', of.items.length, words())
      : l10n.t('No sweep matches the filter: {0}', words());
  return self;
}
