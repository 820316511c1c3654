import { fitBeside } from '../../program/programFit.ts';
import type { Family } from '../rule.ts';
import type { FitContext } from './fitContext.ts';
import { checkReachesBand, earlyTerminateNoBand } from './earlyTerminateNoBand.ts';
import { checkIsLogged, metricNotLogged } from './metricNotLogged.ts';
import { checkConfig, programConfigMissing } from './programConfigMissing.ts';
import { checkMacroFits, programMacroMismatch } from './programMacroMismatch.ts';
import { checkIsOption, programOptionUnknown } from './programOptionUnknown.ts';
import { checkIsRead, programParameterUnread } from './programParameterUnread.ts';
import { checkRivals, programOptionsRival } from './programOptionsRival.ts';
import { checkRequired, programRequiredMissing } from './programRequiredMissing.ts';
import { checkSwitch, programSwitchValue } from './programSwitchValue.ts';
import { checkArrives, programValueChanged } from './programValueChanged.ts';
import { checkValues, programValueRefused } from './programValueRefused.ts';

/** What the program takes, reads and logs, beside what the sweep gives it (docs/facts/python-sweeps.md). */
export const options: Family = {
  name: 'What the program takes',
  rules: [
    programMacroMismatch,
    programOptionUnknown,
    programOptionsRival,
    programSwitchValue,
    programValueRefused,
    programValueChanged,
    programRequiredMissing,
    programParameterUnread,
    programConfigMissing,
    metricNotLogged,
    earlyTerminateNoBand,
  ],
  check(context) {
    const fit = fitBeside(context.sweep, context.files);
    if (!fit) return;
    const own: FitContext = { ...context, fit };
    checkRequired(own);
    if (!checkMacroFits(own)) for (const each of fit.parameters) checkParameter(own, each);
    checkRivals(own);
    checkConfig(own);
    checkIsLogged(own);
    checkReachesBand(own);
  },
};

function checkParameter(context: FitContext, each: FitContext['fit']['parameters'][number]): void {
  if (context.unfit.has(each.parameter.field) || checkSwitch(context, each)) return;
  checkIsOption(context, each);
  checkValues(context, each);
  checkArrives(context, each);
  checkIsRead(context, each);
}
