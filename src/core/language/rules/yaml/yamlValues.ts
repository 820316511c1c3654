import type { Field } from '../../../sweep/field.ts';
import { followAlias } from '../../../yaml/read/alias.ts';
import type { Family, RuleContext } from '../rule.ts';
import { base60Number, checkBase60Number } from './base60Number.ts';
import { checkDuplicateKeys, duplicateKey } from './duplicateKey.ts';
import { checkNoneText, noneText } from './noneText.ts';
import { checkDate, checkKeyIsJson, checkValueIsJson, notJson } from './notJson.ts';
import { checkOctalNumber, octalNumber } from './octalNumber.ts';
import type { PlainScalar } from './plainScalar.ts';
import { checkSciString, sciString } from './sciString.ts';
import { checkWordIsBool, wordIsBool } from './wordIsBool.ts';

/** What PyYAML makes of scalars and keys that people mean otherwise. */
export const yamlValues: Family = {
  name: 'How YAML is read',
  rules: [duplicateKey, notJson, octalNumber, base60Number, wordIsBool, noneText, sciString],
  check(context) {
    const { sweep } = context;
    if (sweep.tree.root) checkDuplicateKeys(context, sweep.tree.root);
    checkValues(context, sweep.root, new Set(), false);
  },
};

/** Each reports the scalar and gives true, or gives false; the first that reports it is the only one. */
const plainChecks: readonly ((context: RuleContext, scalar: PlainScalar) => boolean)[] = [
  checkDate,
  checkOctalNumber,
  checkBase60Number,
  checkSciString,
  checkWordIsBool,
  checkNoneText,
];

/** Walks every value once, behind aliases too. */
function checkValues(context: RuleContext, field: Field, seen: Set<unknown>, inParameter: boolean): void {
  const { target } = field;
  if (!target || seen.has(target)) return;
  if (target.kind !== 'scalar') seen.add(target);
  else if (target.style === 'plain') {
    const scalar = { field, text: target.text, inParameter };
    plainChecks.some(check => check(context, scalar));
  }
  checkValueIsJson(context, field, target);
  const parameters = context.sweep.top('parameters');
  for (const item of field.items) {
    const key = item.key && followAlias(item.key);
    if (key?.kind === 'scalar' && key.style === 'plain') checkKeyIsJson(context, item, key);
    checkValues(context, item, seen, inParameter || field === parameters);
  }
}
