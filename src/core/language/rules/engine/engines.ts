import { allParameters, type Parameter } from '../../../sweep/sweepFile.ts';
import { isGridDistribution } from '../../../wandb/distributions.ts';
import type { Family, RuleContext } from '../rule.ts';
import { bayesNothingToSearch, checkBayesSearches } from './bayesNothingToSearch.ts';
import { gridContinuous, reportGridContinuous } from './gridContinuous.ts';
import { gridProbabilities, reportGridProbabilities } from './gridProbabilities.ts';
import { gridStepEnd, reportGridStepEnd } from './gridStepEnd.ts';
import { checkExponents, logUniformExponents } from './logUniformExponents.ts';
import { checkRunCap, noRunCap } from './noRunCap.ts';
import { checkFinite, notFinite } from './notFinite.ts';

/** What W&B's engines refuse when they start, of parameters that are well formed. */
export const engines: Family = {
  name: 'The engines',
  rules: [
    gridContinuous,
    gridProbabilities,
    gridStepEnd,
    bayesNothingToSearch,
    notFinite,
    logUniformExponents,
    noRunCap,
  ],
  check(context) {
    const { sweep, unfit } = context;
    const leaves = allParameters(sweep.parameters).filter(p => p.form !== 'nested');
    for (const parameter of leaves) {
      checkExponents(context, parameter);
      checkFinite(context, parameter);
      if (sweep.engine === 'grid' && !unfit.has(parameter.field)) checkGrid(context, parameter);
    }
    checkBayesSearches(context, leaves);
    checkRunCap(context);
  },
};

function checkGrid(context: RuleContext, parameter: Parameter): void {
  if (parameter.form === 'categorical_w_probabilities') reportGridProbabilities(context, parameter);
  else if (!isGridDistribution(parameter.form)) reportGridContinuous(context, parameter);
  else if (parameter.form === 'q_uniform') reportGridStepEnd(context, parameter);
}
