import type { Field } from '../../../sweep/field.ts';
import { isTopLevel, type TopLevel } from '../../../wandb/sweepKeys.ts';
import { emptyJob } from '../account/launchJobMissing.ts';
import { checkEngineRunCap } from '../engine/local/engineRunCap.ts';
import { strayParameters } from '../parameters/parameterOutdented.ts';
import { startedEmpty } from '../program/programEmpty.ts';
import { macroOfKey, reportMacroAsKey } from '../program/macroAsKey.ts';
import type { Family, RuleContext } from '../rule.ts';
import { anchorHolder, anchorHolders, reportAnchorHolder } from './anchorHolder.ts';
import { controllerNotAMapping, reportControllerNotAMapping } from './controllerNotAMapping.ts';
import { blockForm } from './forms.ts';
import { misfitRules, reportMisfit } from './misfitRules.ts';
import { blockOf, misplacedKey, reportMisplacedAtTop } from './misplacedKey.ts';
import { notAMapping, reportNotAMapping } from './notAMapping.ts';
import { misfits } from './structure.ts';
import { reportUnknownKey, unknownKey } from './unknownKey.ts';

/** Keys whose values another family checks. */
const CHECKED_ELSEWHERE: readonly string[] = [
  'method',
  'metric',
  'metrics',
  'parameters',
  'command',
  'early_terminate',
  'launch',
  'scheduler',
] satisfies TopLevel[];

/** The file as a whole: which keys are at its top, and the plain values there. */
export const topLevel: Family = {
  name: 'The file as a whole',
  rules: [notAMapping, misplacedKey, controllerNotAMapping, unknownKey, anchorHolder, ...misfitRules],
  check(context) {
    const { sweep } = context;
    const { root } = sweep;
    if (root.type === 'broken') return;
    if (root.type !== 'map' || root.items.length === 0) {
      reportNotAMapping(context);
      return;
    }
    const strays = strayParameters(sweep);
    const holdsAnchor = anchorHolders(context);
    for (const field of root.items) {
      if (CHECKED_ELSEWHERE.includes(field.name) || strays.includes(field)) continue;
      const block = blockOf(field.name, context);
      const macro = macroOfKey(field);
      if (isTopLevel(field.name)) checkPlainKey(context, field);
      else if (block !== undefined) reportMisplacedAtTop(context, field, block);
      else if (macro !== undefined) reportMacroAsKey(context, field, macro);
      else if (holdsAnchor(field)) reportAnchorHolder(context, field);
      else reportUnknownKey(context, field);
    }
  },
};

function checkPlainKey(context: RuleContext, field: Field): void {
  const { sweep } = context;
  // These say what follows from an empty one: the rules program-empty and launch-job-missing.
  if (field === startedEmpty(sweep) || (field.type === 'null' && field === emptyJob(sweep))) return;
  // The rule job-form checks a launch sweep's job; null is as if the key were missing.
  if (field.name === 'job' && sweep.kind === 'launch-sweep' && field.type !== 'null') return;
  if (field.name === 'run_cap' && checkEngineRunCap(context, field)) return;
  const isMapping = field.type === 'map' || field.type === 'broken';
  if (field.name === 'controller' && sweep.kind === 'sweep' && !isMapping) reportControllerNotAMapping(context, field);
  else
    for (const misfit of misfits(field, blockForm(field.name, sweep.kind), { numbersAsSent: true }))
      reportMisfit(context, misfit);
}
