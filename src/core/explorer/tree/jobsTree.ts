import * as l10n from '@vscode/l10n';
import type { JobSourceFound, JobSourceVariables } from '../../api/operations/jobSource.ts';
import { jobSourceText } from '../../api/operations/jobSource.ts';
import type { JobVersion } from '../../api/types.ts';
import type { Lookups } from '../../live/lookups.ts';
import { jobUseRow } from '../rows/jobUseRow.ts';
import { jobRow } from '../rows/jobRow.ts';
import { usesOf } from '../rows/jobUses.ts';
import { jobVersionRow } from '../rows/jobVersionRow.ts';
import { jobSourceRows } from '../rows/jobSourceRows.ts';
import { groupRow } from '../rows/groupRow.ts';
import { sentenceRow } from '../rows/statusRows.ts';
import type { ItemNode, LiveState } from '../../live/types.ts';
import { element, once, onceNamed } from './element.ts';
import type { TreeElement } from './element.ts';
import { listChildren } from './listChildren.ts';
import { valuesOf } from './loaded.ts';
import { LATEST } from '../../wandb/jobPath.ts';
import type { ProjectPath } from '../../wandb/projectPath.ts';
import { createSweepLists } from './sweepLists.ts';
import type { ViewTree } from './viewTree.ts';

export interface JobsTreeOptions {
  readonly live: LiveState;
  readonly now: () => number;
  readonly place: ProjectPath;
  /** What versions of jobs run, by the id of their artifact. */
  readonly sources: Lookups<JobSourceVariables, JobSourceFound>;
}

/** The row of one version of a job. */
export interface VersionElement extends TreeElement {
  /** `v3`. */
  readonly version: string;
}

/**
 * The Jobs view: the jobs of the project in use, each with its versions and the loaded sweeps that launch runs of it.
 */
export function createJobsTree({ live, now, place, sources }: JobsTreeOptions): ViewTree {
  const list = live.store.list<'jobs'>({ kind: 'jobs', ...place });
  const sweeps = live.store.list<'sweeps'>({ kind: 'sweeps', ...place });
  const around = createSweepLists(live, now);

  const jobElement = (node: ItemNode<'jobs'>): TreeElement => {
    const uses = () => usesOf(node.value, valuesOf(sweeps) ?? []);
    const newest = (): JobVersion | undefined =>
      node.value.versions.find(each => each.aliases.includes(LATEST)) ?? node.value.versions[0];
    const source = (): JobSourceFound | undefined => {
      const id = newest()?.id;
      return id === undefined ? undefined : (sources.get({ id }) ?? undefined);
    };
    const look = (): void => {
      const id = newest()?.id;
      if (id !== undefined) sources.want({ id });
    };
    const self: TreeElement = element({
      id: node.id,
      parent: undefined,
      node,
      shape: 'closed',
      alsoShows: () => [sweeps.address],
      pointed: look,
      row: () => {
        const found = source();
        return jobRow(node.value, {
          now: now(),
          sweeps: valuesOf(sweeps),
          source: found === undefined ? undefined : jobSourceText(found),
        });
      },
      children: () => {
        look();
        const found = source();
        return [...(found === undefined ? [] : factsOf(found)), ...below()];
      },
    });
    const below = (): readonly TreeElement[] => [
      ...node.value.versions.map(each => version(each.version)),
      ...(hidden() > 0 ? [more] : []),
      ...(uses().length > 0 ? [group] : []),
    ];
    const facts = new WeakMap<JobSourceFound, readonly TreeElement[]>();
    const factsOf = (found: JobSourceFound): readonly TreeElement[] => {
      const rows =
        facts.get(found) ??
        jobSourceRows(found).map(({ fact, row }) =>
          element({ id: `${node.id}#${fact}`, parent: self, row: () => row }),
        );
      facts.set(found, rows);
      return rows;
    };
    const hidden = (): number => (node.value.versionCount ?? 0) - node.value.versions.length;
    const version = onceNamed((name): VersionElement => {
      const shown = (): JobVersion =>
        node.value.versions.find(each => each.version === name) ?? { version: name, id: '', aliases: [] };
      return {
        ...element({
          id: `${node.id}/${name}`,
          parent: self,
          node,
          row: () => jobVersionRow(node.value, shown(), now()),
        }),
        version: name,
      };
    });
    const more = element({
      id: `${node.id}#older`,
      parent: self,
      row: () =>
        sentenceRow(
          hidden() === 1
            ? l10n.t('1 older version: see it in W&B')
            : l10n.t('{0} older versions: see them in W&B', hidden()),
          'ellipsis',
        ),
    });
    const group = element({
      id: `${node.id}#uses`,
      parent: self,
      shape: 'closed',
      alsoShows: () => [sweeps.address],
      row: () =>
        groupRow(
          l10n.t('Used by'),
          l10n.t('{0} of the loaded sweeps', uses().length),
          'references',
          l10n.t('Used by {0} of the loaded sweeps.', uses().length),
        ),
      children: () =>
        uses()
          .map(use => sweeps.items.find(each => each.value.name === use.sweep.name))
          .filter(each => each !== undefined)
          .map(useElement),
    });
    const useElement = once((sweep: ItemNode<'sweeps'>) =>
      element({
        id: `${node.id}#${sweep.id}`,
        parent: group,
        node: sweep,
        row: () =>
          jobUseRow(
            uses().find(use => use.sweep.name === sweep.value.name) ?? { sweep: sweep.value, alias: '' },
            around.context(sweep),
          ),
      }),
    );
    return self;
  };

  const rows = listChildren({
    parent: undefined,
    list,
    now,
    what: 'jobs',
    elementOf: once(jobElement),
  });
  const isEmpty = (): boolean => list.load.status === 'loaded' && list.items.length === 0 && !list.hasMore;
  return { isEmpty, roots: () => (isEmpty() ? [] : rows()), lists: () => [list.address] };
}
