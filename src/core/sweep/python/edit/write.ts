import type { NewPairs, NewValue } from '../../../yaml/edit/change.ts';
import { emptyScalar } from '../../../yaml/read/node.ts';
import { parseYaml } from '../../../yaml/read/parse.ts';
import { toYaml } from '../../../yaml/write/toYaml.ts';
import { quoted } from '../../../python/values/repr.ts';
import { Field } from '../../field.ts';
import { pythonLiteral, type QuoteMark } from '../pythonLiteral.ts';
import type { Brackets } from './brackets.ts';

type New = NewValue | { readonly pairs: NewPairs };

/** A new value as Python source on one line. */
export function written(to: New, mark: QuoteMark): string {
  if ('pairs' in to)
    return `{${to.pairs.map(([name, inner]) => `${quoted(name, mark)}: ${written(inner, mark)}`).join(', ')}}`;
  const yaml = 'yaml' in to ? to.yaml : toYaml(to.value, { flow: true, json: true });
  return pythonLiteral(new Field([], parseYaml(yaml).root ?? emptyScalar(0)), mark);
}

/** Whether Python takes a name without quotes: as the name of an argument. */
export function isIdentifier(name: string): boolean {
  return /^[a-z_]\w*$/i.test(name) && !KEYWORDS.has(name);
}

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** A new pair as it is written in some brackets; undefined where its name cannot be that of an argument. */
export function pairText({ kind }: Brackets, name: string, value: string, mark: QuoteMark): string | undefined {
  if (kind === 'call') return isIdentifier(name) ? `${name}=${value}` : undefined;
  return kind === 'dict' ? `${quoted(name, mark)}: ${value}` : undefined;
}
