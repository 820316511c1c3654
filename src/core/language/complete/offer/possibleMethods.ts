import { gridCanDraw } from './forms.ts';
import { METHODS_OF_ENGINE, readsNoMethod } from '../../../wandb/localEngines.ts';
import { isOptuna, type SweepFile } from '../../../sweep/sweepFile.ts';

/**
 * The methods that can work with what is there, the likeliest first: no grid over real numbers, no bayes where nothing
 * is searched, custom for a scheduler job.
 */
export function possibleMethods(sweep: SweepFile): string[] {
  const root = sweep.fieldAt([]);
  if (readsNoMethod(sweep.localEngine)) return [...METHODS_OF_ENGINE[sweep.localEngine]];
  if (isOptuna(sweep.schedulerKind) || root?.has('metrics')) return ['custom'];
  // A grid leaves the last step of `q_uniform` out.
  const gridLast = sweep.parameters.some(({ form }) => form === 'q_uniform');
  const searched = sweep.parameters.length === 0 || sweep.parameters.some(p => p.form !== 'constant');
  const grid = gridCanDraw(sweep) ? ['grid'] : [];
  const bayes = searched ? ['bayes'] : [];
  const custom = sweep.schedulerKind === 'none' ? [] : ['custom'];
  if (root?.has('metric')) return [...custom, ...bayes, 'random', ...grid];
  return [...custom, ...(sweep.parameters.length && !gridLast ? [...grid, 'random'] : ['random', ...grid]), ...bayes];
}
