import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { AliasNode, YamlNode } from '../../../yaml/read/node.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const anchorHolder: Rule = { code: 'anchor-holder', severities: ['warning'] };

/** Tells of a value whether an alias elsewhere in the file names an anchor in it. Reads the file's aliases once. */
export function anchorHolders({ sweep }: RuleContext): (field: Field) => boolean {
  const { root, text } = sweep.tree;
  let aliases: readonly AliasNode[] | undefined;
  return ({ node }) => {
    aliases ??= root && text.includes('*') ? aliasesOf(root) : [];
    return aliases.some(alias => pointsInto(alias, node));
  };
}

/**
 * Reports a key at the top that only holds what aliases use: the client uploads it, and the server warns of it
 * (docs/facts/config.md).
 */
export function reportAnchorHolder(context: RuleContext, field: Field): void {
  const message = l10n.t(
    'W&B warns about the unknown key `{0}`, but its anchor works. Keep it, or put the anchor where it is used first.',
    field.name,
  );
  context.report(anchorHolder, keyPlace(field), message);
}

function aliasesOf(node: YamlNode, found: AliasNode[] = []): AliasNode[] {
  if (node.kind === 'alias') found.push(node);
  else if (node.kind === 'seq') node.items.forEach(item => aliasesOf(item, found));
  else if (node.kind === 'map')
    for (const { key, value } of node.pairs) {
      aliasesOf(key, found);
      aliasesOf(value, found);
    }
  return found;
}

/** The anchor is in the node, and the alias is not. */
function pointsInto({ target, start }: AliasNode, node: YamlNode): boolean {
  if (!target || target.start < node.start || target.end > node.end) return false;
  return start < node.start || start >= node.end;
}
