import { topItems, untilClosed } from './brackets.ts';

/** The kinds of literals, by the names that Python gives their types. */
export type LiteralType = 'int' | 'float' | 'str' | 'bool' | 'NoneType' | 'list' | 'dict' | 'set' | 'tuple';

/**
 * The type of an expression that is a literal; undefined where it is anything else. `code` is the expression without
 * what is in its strings (`maskPython`).
 */
export function literalType(code: string): LiteralType | undefined {
  const expression = code.trim();
  if (/^(?:True|False)$/.test(expression)) return 'bool';
  if (expression === 'None') return 'NoneType';
  if (/^[-+]?\d[\d_]*$/.test(expression)) return 'int';
  if (/^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/.test(expression)) return 'float';
  if (/^[fFrRuU]{0,2}(?:" *"|' *')$/.test(expression)) return 'str';
  if (topItems(expression).length > 1 || /,$/.test(expression)) return 'tuple';
  const inside = bracketed(expression);
  if (inside === undefined) return undefined;
  if (expression.startsWith('[')) return 'list';
  if (expression.startsWith('('))
    return inside.trim() === '' || inside.includes(',') ? tupleOr(inside) : literalType(inside);
  return inside.trim() === '' || /^[^:]*(?:\*\*|:)/.test(topItems(inside)[0] ?? '') ? 'dict' : 'set';
}

function tupleOr(inside: string): LiteralType | undefined {
  return inside.trim() === '' || topItems(inside).length > 1 || /,\s*$/.test(inside) ? 'tuple' : literalType(inside);
}

/** The items of a tuple with or without its brackets; undefined for anything else. */
export function tupleItems(code: string): string[] | undefined {
  const expression = code.trim();
  const inside = expression.startsWith('(') ? bracketed(expression) : undefined;
  const items = topItems(inside ?? expression);
  return literalType(expression) === 'tuple' ? items : undefined;
}

/** What is in the brackets that a whole expression is; undefined where it is not one. */
function bracketed(expression: string): string | undefined {
  const inside = /^[([{]/.test(expression) ? untilClosed(expression, 1) : undefined;
  return inside?.length === expression.length - 2 ? inside : undefined;
}
