import type { Field } from '../../../sweep/field.ts';
import { followAlias } from '../../../yaml/read/alias.ts';
import type { YamlNode } from '../../../yaml/read/node.ts';
import { isOrdinaryNumber } from '../../../yaml/read/resolve.ts';
import type { Family, RuleContext } from '../rule.ts';
import { base60Number, checkBase60Number } from './base60Number.ts';
import { checkDuplicateKeys, duplicateKey } from './duplicateKey.ts';
import { checkNoneText, noneText } from './noneText.ts';
import { checkDate, checkKeyIsJson, checkValueIsJson, notJson } from './notJson.ts';
import { checkOctalNumber, octalNumber } from './octalNumber.ts';
import type { PlainScalar } from './plainScalar.ts';
import { checkMergeOrder, mergeOrder } from './mergeOrder.ts';
import { checkPythonExpression, pythonExpression } from './pythonExpression.ts';
import { checkSciString, sciString } from './sciString.ts';
import { checkWordIsBool, wordIsBool } from './wordIsBool.ts';

/** What PyYAML makes of scalars and keys that people mean otherwise. */
export const yamlValues: Family = {
  name: 'How YAML is read',
  only: 'yaml',
  rules: [
    duplicateKey,
    notJson,
    octalNumber,
    base60Number,
    wordIsBool,
    noneText,
    sciString,
    pythonExpression,
    mergeOrder,
  ],
  check(context) {
    const { sweep } = context;
    const walk: Walk = {
      parameters: sweep.top('parameters'),
      seen: sweep.tree.text.includes('&') ? new Set() : undefined,
      searched: new Set(),
    };
    checkValues(context, sweep.root, walk, false);
    checkMergeOrder(context);
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
  checkPythonExpression,
];

interface Walk {
  readonly parameters: Field | undefined;
  /** Undefined where nothing has an anchor, and so is nowhere twice. */
  readonly seen: Set<YamlNode> | undefined;
  /** Searched for equal keys. */
  readonly searched: Set<YamlNode>;
}

/** Walks every value once, also through aliases. */
function checkValues(context: RuleContext, field: Field, walk: Walk, inParameter: boolean): void {
  const { target } = field;
  if (!target) return;
  if (target.kind === 'scalar') {
    if (target.style === 'plain' && !isOrdinaryNumber(target.text)) {
      const scalar = { field, text: target.text, inParameter };
      plainChecks.some(check => check(context, scalar));
    }
    if (target.tag !== undefined) checkValueIsJson(context, field, target);
    return;
  }
  if (walk.seen?.has(target)) return;
  walk.seen?.add(target);
  checkValueIsJson(context, field, target);
  // Without merge keys, every pair is an item unless two have equal keys: only then they are compared.
  if (target.kind === 'map' && (target.merged || target.pairs.length !== field.items.length))
    checkDuplicateKeys(context, target, walk.searched);
  for (const item of field.items) {
    const key = item.key && followAlias(item.key);
    if (key?.kind === 'scalar' && key.style === 'plain') checkKeyIsJson(context, item, key);
    checkValues(context, item, walk, inParameter || field === walk.parameters);
  }
}
