import * as l10n from '@vscode/l10n';
import { METHODS } from '../wandb/methods.ts';
import { isOptuna, type SweepFile } from '../sweep/sweepFile.ts';
import { counted } from '../space/countWords.ts';
import { estimateRuns } from '../space/estimateRuns.ts';
import { runsShort } from '../space/runsShort.ts';
import type { CodeLens } from './types.ts';

/**
 * What can be done with the file, shown above its first key: launching and a dry run for a launch sweep; a preview
 * and the expected runs for each. What can be done comes first, in few words: half a window cuts the end.
 */
export function lenses(sweep: SweepFile): CodeLens[] {
  const first = sweep.root.target;
  const at = first?.kind === 'map' ? first.pairs[0]?.key : undefined;
  if (!at) return [];
  const place = { start: at.start, end: at.end };
  const title = summaryOf(sweep);
  const preview: CodeLens = { ...place, action: 'preview', title: l10n.t('Preview') };
  const summary: CodeLens[] = title === undefined ? [] : [{ ...place, action: 'explain', title }];
  if (sweep.tree.python) {
    const start: CodeLens[] =
      sweep.kind === 'launch-sweep'
        ? [
            { ...place, action: 'launch', title: l10n.t('Launch') },
            { ...place, action: 'dryRun', title: l10n.t('Dry Run') },
          ]
        : sweep.tree.python.kind === 'sweep'
          ? [{ ...place, action: 'create', title: l10n.t('Create Sweep') }]
          : [];
    return [...start, preview, { ...place, action: 'openAsYaml', title: l10n.t('Open as YAML') }, ...summary];
  }
  if (sweep.kind === 'sweep') return [{ ...place, action: 'startAgent', title: l10n.t('Launch') }, preview, ...summary];
  return [
    { ...place, action: 'launch', title: l10n.t('Launch') },
    { ...place, action: 'dryRun', title: l10n.t('Dry Run') },
    preview,
    ...summary,
  ];
}

/**
 * `grid, 12 runs`; undefined where a mistake keeps the runs from being counted, for its message tells more
 * than the bare method.
 */
function summaryOf(sweep: SweepFile): string | undefined {
  const runs = runsShort(sweep);
  if (runs === undefined || !sweep.method || !(METHODS as readonly string[]).includes(sweep.method.name))
    return undefined;
  const by = schedulerWord(sweep) ?? sweep.method.name;
  // `wandb.agent(…, count=20)` ends what has no end of its own.
  const count = sweep.tree.python?.count;
  if (count !== undefined && estimateRuns(sweep).runs === 'endless')
    return l10n.t('{0}, {1} an agent', by, counted(BigInt(count), 'run'));
  return `${by}, ${runs}`;
}

function schedulerWord({ schedulerKind, engine }: SweepFile): string | undefined {
  if (isOptuna(schedulerKind)) return 'Optuna';
  if (schedulerKind === 'wandb') return engine;
  return schedulerKind === 'custom' ? l10n.t('custom scheduler') : undefined;
}
