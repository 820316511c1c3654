import * as l10n from '@vscode/l10n';
import { hashKey } from '../../../python/values/equality.ts';
import { followAlias } from '../../../yaml/read/alias.ts';
import type { MapNode, Pair, YamlNode } from '../../../yaml/read/node.ts';
import { lineAt } from '../../../yaml/read/position.ts';
import { scalarTag, scalarValue } from '../../../yaml/read/scalarValue.ts';
import { fix, removeFrom } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const duplicateKey: Rule = { code: 'duplicate-key', severities: ['warning'] };

/**
 * Reports each key that a later one in the same mapping replaces, here and in what the mapping holds; keys are equal as
 * Python compares them.
 */
export function checkDuplicateKeys(context: RuleContext, node: YamlNode, seen: Set<YamlNode>): void {
  if (node.kind === 'seq') {
    for (const item of node.items) checkDuplicateKeys(context, item, seen);
    return;
  }
  if (node.kind !== 'map' || seen.has(node)) return;
  seen.add(node);
  const [only] = node.pairs;
  if (only && node.pairs.length === 1) {
    checkDuplicateKeys(context, only.value, seen);
    return;
  }
  const last = new Map<string, Pair>();
  for (const pair of node.pairs) {
    const hash = keyHash(pair);
    const before = hash === undefined ? undefined : last.get(hash);
    if (before) report(context, node, before, pair);
    if (hash !== undefined) last.set(hash, pair);
    checkDuplicateKeys(context, pair.value, seen);
  }
}

function keyHash({ key: written }: Pair): string | undefined {
  const key = followAlias(written);
  if (key?.kind !== 'scalar' || scalarTag(key) === 'merge') return undefined;
  const value = scalarTag(key) === 'value' ? undefined : scalarValue(key);
  return value === undefined || 'refused' in value ? `?${key.text}` : hashKey(value);
}

function report(context: RuleContext, map: MapNode, before: Pair, after: Pair): void {
  const { tree } = context.sweep;
  const line = lineAt(tree.lineStarts, after.key.start) + 1;
  const name = tree.text.slice(before.key.start, before.key.end);
  const message = l10n.t(
    '`{0}` is set again in line {1}, and W&B keeps only the last. Remove one of them.',
    name,
    line,
  );
  context.report(duplicateKey, before.key, message, {
    alsoPlainYaml: true,
    fixes: [fix(l10n.t('Remove this one, which has no effect'), [removeFrom(tree, map, before)])],
  });
}
