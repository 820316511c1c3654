import * as l10n from '@vscode/l10n';
import { stringsIn } from '../../../python/source/joined.ts';
import type { Field } from '../../../sweep/field.ts';
import type { Place, YamlTree } from '../../../yaml/read/node.ts';
import { fix } from '../../fixes/edit.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';

export const joinedStrings: Rule = { code: 'joined-strings', severities: ['warning', 'error', 'information'] };

/** Strings on several lines without a comma between them: Python joins them, and says nothing. */
export const joinedLines: Family = {
  name: 'Strings that Python joins',
  only: 'python',
  rules: [joinedStrings],
  check(context) {
    checkField(context, context.sweep.root);
  },
};

function checkField(context: RuleContext, field: Field): void {
  const { target } = field;
  if (target?.kind === 'map')
    for (const { key } of target.pairs)
      if (key.kind === 'scalar' && piecesOf(context.sweep.tree, key))
        context.report(
          joinedStrings,
          key,
          l10n.t('Python joins these strings to the key `{0}`. Put a comma or a value between them.', key.text),
        );
  if (target?.kind === 'seq') for (const item of field.items) checkItem(context, item);
  for (const item of field.items) checkField(context, item);
}

/** An item of a list; a long text in several pieces is one in parentheses. */
function checkItem(context: RuleContext, item: Field): void {
  const { node, text } = item;
  const pieces = text === undefined ? undefined : piecesOf(context.sweep.tree, node);
  if (!pieces) return;
  context.report(
    joinedStrings,
    node,
    l10n.t('Python joins these strings to one item, `{0}`. Put a comma between them if they are two.', text ?? ''),
    {
      severity: 'information',
      fixes: [
        fix(l10n.t('Put commas between them'), [
          { verb: 'split', path: item.path, into: pieces.map(value => ({ value })) },
        ]),
      ],
    },
  );
}

/** The strings that are written at a place, on several lines; undefined where there is only one. */
function piecesOf({ text }: YamlTree, { start, end }: Place): readonly string[] | undefined {
  const written = text.slice(start, end);
  if (!written.includes('\n') || !/^[rRuUbBfF]{0,2}['"]/.test(written)) return undefined;
  const pieces = stringsIn(written);
  return pieces && pieces.length > 1 ? pieces : undefined;
}
