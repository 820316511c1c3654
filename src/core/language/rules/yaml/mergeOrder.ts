import * as l10n from '@vscode/l10n';
import { followAlias } from '../../../yaml/read/alias.ts';
import { keyName } from '../../../yaml/read/keyName.ts';
import { effectivePairs, isOneObject } from '../../../yaml/read/merge.ts';
import { modelOf, sameModel } from '../../../yaml/edit/model.ts';
import type { MapNode, Pair, YamlNode } from '../../../yaml/read/node.ts';
import { fix, pathTo } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const mergeOrder: Rule = { code: 'merge-order', severities: ['warning'] };

/**
 * Reports each key that several mappings of `<<` bring in with different values: PyYAML 6.0.4 takes another one than
 * the versions before.
 */
export function checkMergeOrder(context: RuleContext): void {
  const { root, text } = context.sweep.tree;
  if (root && text.includes('<<')) checkNode(context, root);
}

function checkNode(context: RuleContext, node: YamlNode): void {
  if (node.kind === 'seq') for (const item of node.items) checkNode(context, item);
  if (node.kind !== 'map') return;
  checkMap(context, node);
  for (const { value } of node.pairs) checkNode(context, value);
}

function checkMap(context: RuleContext, map: MapNode): void {
  const merges = map.pairs.filter(({ key }) => key.kind === 'scalar' && key.style === 'plain' && key.text === '<<');
  const [first] = merges;
  const lists = merges.map(sourcesOf);
  if (!first || lists.flat().length < 2) return;
  const now = winners(lists, true);
  const before = winners(
    lists.map(list => list.toReversed()),
    false,
  );
  const own = new Set(map.pairs.map(({ key }) => keyName(key)));
  const differing = [...now].flatMap(([name, pair]): Differing[] => {
    const other = before.get(name);
    if (own.has(name) || !other || isSame(pair, other)) return [];
    return [{ name, now: pair, before: other }];
  });
  if (differing.length > 0) report(context, map, first, differing);
}

function isSame(a: Pair, b: Pair): boolean {
  return sameModel(modelOf(followAlias(a.value)), modelOf(followAlias(b.value)));
}

/** The mappings that a merge key names, in the order of the text. */
function sourcesOf({ value }: Pair): MapNode[] {
  const node = followAlias(value);
  const nodes = node?.kind === 'seq' ? node.items.map(followAlias) : [node];
  return nodes.filter(each => each?.kind === 'map');
}

/** The pair of each key that counts in the end. `today`: PyYAML 6.0.4 takes what is one object only once. */
function winners(lists: readonly (readonly MapNode[])[], today: boolean): Map<string, Pair> {
  const found = new Map<string, Pair>();
  const seen = new Set<unknown>();
  for (const pair of lists.flat().flatMap(effectivePairs)) {
    const name = keyName(pair.key);
    if (name === undefined) continue;
    const key = isOneObject(pair.key) ? name : followAlias(pair.key);
    if (!today || !seen.has(key)) found.set(name, pair);
    seen.add(key);
  }
  return found;
}

interface Differing {
  readonly name: string;
  readonly now: Pair;
  readonly before: Pair;
}

/** One diagnostic for a mapping, which names the first of its keys. */
function report(context: RuleContext, map: MapNode, merge: Pair, differing: readonly Differing[]): void {
  const { tree } = context.sweep;
  const [first] = differing;
  if (!first) return;
  const written = ({ value }: Pair) => tree.text.slice(value.start, value.end);
  const message = l10n.t(
    '`{0}` is in several mappings of `<<`: PyYAML 6.0.4 takes {1}, versions before it take {2}. Write `{0}` here.',
    differing.map(({ name }) => name).join(', '),
    written(first.now),
    written(first.before),
  );
  context.report(mergeOrder, merge.key, message, { fixes: [writeHere(context, map, differing)] });
}

/** Writes the values that today's version takes. */
function writeHere({ sweep: { tree } }: RuleContext, map: MapNode, differing: readonly Differing[]): Fix | undefined {
  const path = tree.root && pathTo(tree.root, map);
  const pairs = differing.map(({ name, now: { value } }) => {
    const yaml = tree.text.slice(value.start, value.end);
    const isPlain = value.kind === 'scalar' && value.anchor === undefined && value.tag === undefined;
    const isSimple = (isPlain || value.kind === 'alias') && yaml !== '' && !/[\r\n]/.test(yaml);
    return isSimple ? ([name, { yaml }] as const) : undefined;
  });
  if (!path || !pairs.every(pair => pair !== undefined)) return undefined;
  const text = pairs.map(([name, { yaml }]) => `${name}: ${yaml}`).join(', ');
  return fix(l10n.t('Add {0}', text), [{ verb: 'insert', path, pairs, at: 'end' }]);
}
