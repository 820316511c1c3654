import type { YamlNode } from './node.ts';

/** The node behind an alias, or behind several; undefined for an alias inside the node that it names. */
export function followAlias(node: YamlNode | undefined): Exclude<YamlNode, { kind: 'alias' }> | undefined {
  let at = node;
  for (let i = 0; at?.kind === 'alias' && i < 100; i++) at = at.target;
  return at?.kind === 'alias' ? undefined : at;
}
