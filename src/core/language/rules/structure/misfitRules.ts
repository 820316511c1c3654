import type { Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { missingKey, reportMissingKey } from './missingKey.ts';
import type { Misfit } from './structure.ts';
import { reportUnknownInnerKey, unknownInnerKey } from './unknownInnerKey.ts';
import { reportUnknownValue, unknownValue } from './unknownValue.ts';
import { outOfRange, reportWrongValue, wrongType } from './wrongType.ts';

/** The rules for misfits that no other rule explains better. */
export const misfitRules: readonly Rule[] = [unknownInnerKey, missingKey, wrongType, unknownValue, outOfRange];

/** Reports a misfit by its kind. */
export function reportMisfit(context: RuleContext, misfit: Misfit, severity: Severity = 'warning'): void {
  switch (misfit.kind) {
    case 'unknown-key':
      reportUnknownInnerKey(context, misfit.field, misfit.known, severity);
      return;
    case 'missing-key':
      reportMissingKey(context, misfit.field, misfit.name, severity);
      return;
    case 'type':
    case 'length':
      reportWrongValue(context, wrongType, misfit, severity);
      return;
    case 'range':
      reportWrongValue(context, outOfRange, misfit, severity);
      return;
    case 'enum':
      reportUnknownValue(context, misfit.field, misfit.node, severity);
      return;
  }
}
