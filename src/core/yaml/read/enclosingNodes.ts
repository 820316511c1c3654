import type { AliasNode, YamlNode } from './node.ts';

/** For each alias that is inside the node it names, that node. */
export function enclosingNodes(root: YamlNode): Map<AliasNode, YamlNode> {
  const found = new Map<AliasNode, YamlNode>();
  const walk = (node: YamlNode, anchors: ReadonlyMap<string, YamlNode>): void => {
    if (node.kind === 'alias') {
      const outer = node.target ? undefined : anchors.get(node.name);
      if (outer) found.set(node, outer);
      return;
    }
    const inner = node.anchor === undefined ? anchors : new Map([...anchors, [node.anchor, node] as const]);
    if (node.kind === 'seq') for (const item of node.items) walk(item, inner);
    if (node.kind === 'map')
      for (const { key, value } of node.pairs) {
        walk(key, inner);
        walk(value, inner);
      }
  };
  walk(root, new Map());
  return found;
}
