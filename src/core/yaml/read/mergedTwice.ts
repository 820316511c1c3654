import { followAlias } from './alias.ts';
import { effectivePairs } from './merge.ts';
import type { MapNode, YamlNode, YamlTree } from './node.ts';

/**
 * Whether a mapping merges a key from two others (`<<: [*a, *b]`, or two `<<`) and does not set it itself: which of
 * them counts depends on the version of PyYAML (docs/facts/config.md, "YAML as PyYAML reads it").
 */
export function mergesTwice({ root }: YamlTree): boolean {
  return root !== undefined && isIn(root);
}

function isIn(node: YamlNode): boolean {
  switch (node.kind) {
    case 'seq':
      return node.items.some(isIn);
    case 'map':
      return hasTwice(node) || node.pairs.some(({ key, value }) => isIn(key) || isIn(value));
    default:
      return false;
  }
}

function hasTwice(map: MapNode): boolean {
  const merges = map.pairs.filter(({ key }) => isMerge(key));
  if (merges.length === 0) return false;
  const own = new Set(map.pairs.filter(({ key }) => !isMerge(key)).map(({ key }) => nameOf(key)));
  const seen = new Map<string, YamlNode>();
  const sources = merges.flatMap(({ value }) => {
    const node = followAlias(value);
    return node?.kind === 'seq' ? node.items.map(followAlias) : [node];
  });
  return sources.some(source => {
    if (source?.kind !== 'map') return false;
    const names = effectivePairs(source);
    const twice = names.some(({ key, value }) => {
      const name = nameOf(key);
      const before = name === undefined ? undefined : seen.get(name);
      return before !== undefined && before !== value && !own.has(name);
    });
    for (const { key, value } of names) {
      const name = nameOf(key);
      if (name !== undefined) seen.set(name, value);
    }
    return twice;
  });
}

function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.tag === undefined && key.text === '<<';
}

function nameOf(key: YamlNode): string | undefined {
  const node = followAlias(key);
  return node?.kind === 'scalar' ? node.text : undefined;
}
