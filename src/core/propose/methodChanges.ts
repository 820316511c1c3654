import * as l10n from '@vscode/l10n';
import { gridOf } from '../space/grid/gridRuns.ts';
import { readSpace } from '../space/readSpace.ts';
import { orRefused } from '../space/refused.ts';
import { runCap } from '../space/runCap.ts';
import { serverValue } from '../sweep/fieldValue.ts';
import { readDocument } from '../sweep/reading.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { get } from '../python/values/dict.ts';
import type { ProposedChange } from './proposal.ts';
import { writeChanges } from './writeProposal.ts';

/**
 * What becomes of the method and of `run_cap`: a grid where few combinations are left, bayes as an offer after random
 * search, and as many runs more where a sweep goes on.
 */
export function methodChanges(
  sweep: SweepFile,
  changes: readonly ProposedChange[],
  tried: number,
): readonly ProposedChange[] {
  const config = serverValue(sweep.root);
  const cap = config?.type === 'map' ? runCap(get(config, 'run_cap')) : undefined;
  if (changes.length === 0) return cap === undefined ? [] : [raiseCap(Number(cap), tried)];
  const { engine, method } = sweep;
  if (engine !== 'random' || method?.field?.text !== 'random') return [];
  const total = combinationsAfter(sweep, changes);
  const path = method.field.path;
  if (total !== undefined && total <= tried) {
    const words =
      total === 1
        ? l10n.t('One combination is left: a grid tries it once more.')
        : l10n.t('{0} combinations are left: a grid tries each of them once.', total);
    return [methodChange(path, 'grid', words, true)];
  }
  if (hasProbabilities(sweep)) return [];
  return [methodChange(path, 'bayes', l10n.t('Bayes learns from each run. It needs runs one after the other.'), false)];
}

function methodChange(
  path: readonly (string | number)[],
  to: 'grid' | 'bayes',
  reason: string,
  advised: boolean,
): ProposedChange {
  const ways = [[{ verb: 'set', path, to: { value: to } } as const]];
  return { kind: 'method', name: 'method', from: 'random', to, reason, ways, advised };
}

function raiseCap(cap: number, tried: number): ProposedChange {
  const to = cap + Math.max(tried, cap);
  return {
    kind: 'runCap',
    name: 'run_cap',
    from: String(cap),
    to: String(to),
    reason: l10n.t('{0} runs exist already, and as many are still to come.', tried),
    ways: [[{ verb: 'set', path: ['run_cap'], to: { value: to } }]],
    advised: true,
  };
}

/** How many combinations a grid of the changed file has; undefined where a grid cannot list them. */
function combinationsAfter(sweep: SweepFile, changes: readonly ProposedChange[]): number | undefined {
  const { tree, fileName } = sweep;
  const after = readDocument({ text: writeChanges(tree.text, fileName, changes), fileName }).sweep;
  const config = serverValue(after.root);
  if (config?.type !== 'map') return undefined;
  const grid = orRefused(() => gridOf(readSpace(config)));
  return 'refused' in grid ? undefined : Number(grid.total);
}

function hasProbabilities(sweep: SweepFile): boolean {
  const config = serverValue(sweep.root);
  return (
    config?.type === 'map' &&
    readSpace(config).some(({ parameter }) => parameter.form === 'categorical_w_probabilities')
  );
}
