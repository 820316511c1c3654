import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { MapNode, Pair, YamlNode } from '../../../yaml/read/node.ts';
import type { Refused } from '../../../python/sweeps/origin.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { keyName } from '../../../yaml/read/keyName.ts';
import { lineAt } from '../../../yaml/read/position.ts';
import { duplicateKey } from '../yaml/duplicateKey.ts';
import { notJson } from '../yaml/notJson.ts';

const keyNotString: Rule = { code: 'key-not-string', severities: ['information'] };
const tupleIsList: Rule = { code: 'tuple-is-list', severities: ['information'] };

/** What `json.dumps` makes of Python's values, or refuses (docs/facts/python-sweeps.md, 2). */
export const pythonValues: Family = {
  name: 'How Python is sent',
  only: 'python',
  rules: [keyNotString, tupleIsList],
  check(context) {
    checkValue(context, context.sweep.root);
  },
};

function checkValue(context: RuleContext, field: Field): void {
  const { target } = field;
  if (target?.kind === 'unknown' && target.refused) {
    context.report(notJson, target, refusal(target.refused, pathName(field.path)), { ofUnknown: true });
    return;
  }
  if (target?.kind === 'map') {
    checkKeys(
      context,
      target.pairs.map(({ key }) => key),
      field,
    );
    checkRepeats(context, target);
  }
  // A list of choices may be a tuple as well; what is drawn is not equal to a tuple, and not hashable.
  if (target?.kind === 'seq' && target.isTuple && (field.name === 'value' || typeof field.path.at(-1) === 'number'))
    context.report(
      tupleIsList,
      target,
      l10n.t('The client sends this tuple as a list, so the run gets a list. Call `tuple()` on it in the program.'),
    );
  for (const item of field.items) checkValue(context, item);
}

function checkKeys(context: RuleContext, keys: readonly YamlNode[], within: Field): void {
  for (const key of keys) {
    if (key.kind === 'unknown')
      context.report(notJson, key, refusal('tupleKey', pathName(within.path)), { ofUnknown: true });
    else if (key.kind === 'scalar' && key.value && key.value.type !== 'str')
      context.report(
        keyNotString,
        key,
        l10n.t('JSON has only strings as keys, so the client sends this one as `"{0}"`. Write the string.', key.text),
      );
  }
}

/** A dict that is written out may set a key twice. */
function checkRepeats(context: RuleContext, { pairs }: MapNode): void {
  const { tree } = context.sweep;
  const last = new Map<string, Pair>();
  for (const pair of pairs) {
    const name = pair.key.kind === 'scalar' ? keyName(pair.key) : undefined;
    const before = name === undefined ? undefined : last.get(name);
    if (name !== undefined) last.set(name, pair);
    if (before)
      context.report(
        duplicateKey,
        before.key,
        l10n.t(
          '`{0}` is set again in line {1}, and Python keeps only the last. Remove one of them.',
          name ?? '',
          lineAt(tree.lineStarts, pair.value.start) + 1,
        ),
      );
  }
}

function refusal(what: Refused, path: string): string {
  switch (what) {
    case 'set':
      return l10n.t('`{0}` is a set, which the client cannot send. Use a list: `[…]` or `list(…)`.', path);
    case 'range':
      return l10n.t('`{0}` is a range, which the client cannot send. Use `list(range(…))`.', path);
    case 'iterator':
      return l10n.t('`{0}` is an iterator, which the client cannot send. Use `list(…)`.', path);
    case 'array':
      return l10n.t('`{0}` is a NumPy array, which the client cannot send. Add `.tolist()`.', path);
    case 'numpy':
      return l10n.t("`{0}` is NumPy's integer, which the client cannot send. Use `int(…)` or `.tolist()`.", path);
    case 'class':
      return l10n.t('`{0}` is a class, which the client cannot send. Use its name as a string.', path);
    case 'function':
    case 'builtin':
      return l10n.t('`{0}` is a function, which the client cannot send. Use its name as a string.', path);
    case 'tupleKey':
      return l10n.t('`{0}` has a tuple as a key, which the client cannot send. Use a string.', path);
  }
}
