import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import { fix, isOwn, setValue } from '../../fixes/edit.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import type { Fix } from '../../types.ts';
import { placeOf } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';
import type { ParameterCheck } from './parameterCheck.ts';
import { hasRepeats } from '../../../space/gridValue.ts';

export const parameterNotAMapping: Rule = { code: 'parameter-not-a-mapping', severities: ['error', 'warning'] };

/** Reports a parameter that is not a mapping. Outside a group the client refuses it, whatever the method. */
export function reportParameterNotAMapping(check: ParameterCheck): void {
  const { context, field, label, isTop } = check;
  const isChoice = field.type === 'seq' && field.items.length > 0;
  const isNothing = field.type === 'null' || (field.type === 'seq' && !isChoice);
  const key = isChoice ? 'values' : 'value';
  const mapping = `{${key}: ${field.source}}`;
  const severity = isTop ? { severity: 'error' as const } : {};
  if (isParameterKey(field.name)) {
    check.report(parameterNotAMapping, placeOf(field), keyMessage(field.name, mapping), severity);
    return;
  }
  const message = isNothing ? nothingMessage(field, label) : valueMessage(field, label, mapping);
  const fixes = [isNothing ? undefined : wrapIn(context, field, key)];
  check.report(parameterNotAMapping, placeOf(field), message, { ...severity, fixes });
}

function keyMessage(name: string, mapping: string): string {
  return l10n.t(
    '`{0}` is read as a parameter of its own. Indent it under the parameter that it belongs to, or use `{0}: {1}`.',
    name,
    mapping,
  );
}

function nothingMessage(field: Field, label: string): string {
  return l10n.t(
    'The parameter `{0}` is {1}, but W&B requires a mapping. Use `{value: …}`, or `{values: […]}` for a choice.',
    label,
    describe(field),
  );
}

function valueMessage(field: Field, label: string, mapping: string): string {
  return l10n.t('The parameter `{0}` is {1}, but W&B requires a mapping. Use `{2}`.', label, describe(field), mapping);
}

function wrapIn({ sweep }: RuleContext, field: Field, key: string): Fix | undefined {
  const { node } = field;
  const text = sweep.tree.text.slice(node.start, node.end);
  const isSimple = node.kind !== 'alias' && node.anchor === undefined && node.tag === undefined && !/[\n#]/.test(text);
  if (!isSimple || !isOwn(sweep, field) || !isOnKeyLine(sweep, field) || hasRepeats(field)) return undefined;
  // In Python the value may be an expression, which stays as it is.
  const change: Change | undefined = sweep.tree.python
    ? { verb: 'wrap', path: field.path, name: key }
    : setValue(sweep, field, { yaml: `{${key}: ${text}}` });
  return fix(l10n.t('Use {0}', `{${key}: ${field.source}}`), [change]);
}

/** A flow list on a line of its own may be less indented than what replaces it may. */
function isOnKeyLine({ tree }: RuleContext['sweep'], { key, node }: Field): boolean {
  return key !== undefined && !/[\r\n]/.test(tree.text.slice(key.end, node.start));
}
