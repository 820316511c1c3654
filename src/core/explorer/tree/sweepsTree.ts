import * as l10n from '@vscode/l10n';
import { MODEL_REGISTRY } from '../../wandb/queueProject.ts';
import { groupRow } from '../rows/groupRow.ts';
import { sentencesOf } from '../rows/listSentences.ts';
import type { ItemNode, LiveState } from '../../live/types.ts';
import { element, once, onceNamed } from './element.ts';
import type { TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { projectElement } from './projectElement.ts';
import type { ProjectElementOptions } from './projectElement.ts';
import { sameProject, type ProjectPath } from '../../wandb/projectPath.ts';
import { createSweepLists, type SweepListsOptions } from './sweepLists.ts';
import { ALL_SHOWN, type SweepsShown } from './sweepsShown.ts';
import type { ViewTree } from './viewTree.ts';

export interface SweepsTreeOptions extends Pick<SweepListsOptions, 'expected' | 'prices' | 'bestRanks'> {
  readonly live: LiveState;
  readonly now: () => number;
  /** The project in use. */
  readonly place: ProjectPath;
  /** Projects that the person keeps in sight, in this order. */
  readonly pinned: () => readonly ProjectPath[];
  /** Other projects that were asked for in this window, by showing a sweep of theirs. */
  readonly visited: () => readonly ProjectPath[];
  /** What of the sweeps is shown; by default all of them. */
  readonly shows?: SweepsShown;
}

const pathOf = (key: string): ProjectPath => {
  const [entity = '', project = ''] = key.split('/').map(decodeURIComponent);
  return { entity, project };
};
const keyOf = ({ entity, project }: ProjectPath): string =>
  `${encodeURIComponent(entity)}/${encodeURIComponent(project)}`;

/** The Sweeps view: the project in use, the pinned ones, and all others of the entity, each with its sweeps. */
export function createSweepsTree({
  live,
  now,
  place,
  pinned,
  visited,
  shows = ALL_SHOWN,
  expected,
  prices,
  bestRanks,
}: SweepsTreeOptions): ViewTree {
  const around = createSweepLists(live, now, {
    runOrder: sweep => shows.runOrder(sweep),
    panelRuns: sweep => shows.panelRuns(sweep),
    expected,
    prices,
    bestRanks,
  });
  const shared = { live, around, now, shows };
  const current = projectElement(place, { ...shared, parent: undefined, role: 'current' });
  const currentList = live.store.list<'sweeps'>({ kind: 'sweeps', ...place });
  const pinnedOnes = (): readonly ProjectPath[] => pinned().filter(each => !sameProject(each, place));
  const visitedOnes = (): readonly ProjectPath[] =>
    visited().filter(each => ![place, ...pinnedOnes()].some(path => sameProject(path, each)));
  const visit = onceNamed(key => projectElement(pathOf(key), { ...shared, parent: undefined, role: 'other' }));
  const pin = onceNamed(key => projectElement(pathOf(key), { ...shared, parent: undefined, role: 'pinned' }));

  const projects = live.store.list<'projects'>({ kind: 'projects', entity: place.entity });
  const isElsewhere = (each: ItemNode<'projects'>): boolean =>
    [place, ...pinnedOnes(), ...visitedOnes()].some(path =>
      sameProject(path, { entity: each.value.entity, project: each.value.name }),
    );
  const others: TreeElement = element({
    id: `others/${encodeURIComponent(place.entity)}`,
    parent: undefined,
    shape: 'closed',
    row: () =>
      groupRow(
        l10n.t('Other projects'),
        place.entity,
        'folder-library',
        l10n.t('Other projects of {0}.', place.entity),
      ),
    lists: () => [projects.address],
    alsoShows: () => [projects.address],
    children: () => otherRows(),
  });
  const other = (node: ItemNode<'projects'>): TreeElement => {
    const options: ProjectElementOptions = { ...shared, parent: others, role: 'other', node };
    return projectElement({ entity: node.value.entity, project: node.value.name }, options);
  };
  const otherRows = listChildren({
    parent: others,
    list: projects,
    now,
    what: 'projects',
    elementOf: once(other),
    // W&B's own: it holds queues and no sweeps.
    arrange: items => items.filter(each => !isElsewhere(each) && each.value.name !== MODEL_REGISTRY),
    noneLeft: { sentence: () => sentencesOf('projects').empty },
  });

  const nothing = (): boolean =>
    currentList.load.status === 'loaded' && currentList.items.length === 0 && !currentList.hasMore;
  // Also if the project in use is the pinned one: people who pin projects work on several.
  const isEmpty = (): boolean => nothing() && pinned().length === 0 && visitedOnes().length === 0;
  return {
    isEmpty,
    roots: () =>
      isEmpty()
        ? []
        : [
            current,
            ...pinnedOnes().map(each => pin(keyOf(each))),
            ...visitedOnes().map(each => visit(keyOf(each))),
            others,
          ],
    lists: () => [currentList.address, ...around.ofRows(currentList.items)],
  };
}
