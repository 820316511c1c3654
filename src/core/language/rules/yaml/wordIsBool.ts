import * as l10n from '@vscode/l10n';
import { addQuotes } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { isMeant, takesString, type PlainScalar } from './plainScalar.ts';

export const wordIsBool: Rule = { code: 'word-is-bool', severities: ['information'] };

/** Reports `yes`, `no`, `on` and `off`, which are booleans in YAML 1.1. */
export function checkWordIsBool(context: RuleContext, scalar: PlainScalar): boolean {
  const { field, text, inParameter } = scalar;
  if (!inParameter || field.type !== 'bool' || !isMeant(scalar) || !/^(?:yes|no|on|off)$/i.test(text)) return false;
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` as the boolean {2}. Use `"{0}"` if you mean the word.',
    text,
    pathName(field.path),
    /^(?:yes|on)$/i.test(text) ? 'true' : 'false',
  );
  const fixes = [takesString(scalar) ? addQuotes(context.sweep, field, text) : undefined];
  context.report(wordIsBool, field, message, { fixes });
  return true;
}
