import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { slipOf } from '../../../sweep/spelling.ts';
import { useText } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const programMisspelled: Rule = { code: 'program-misspelled', severities: ['warning'] };

/**
 * Reports a program that is not found where a file with nearly the same name is, or one with the same name in another
 * folder. Gives whether it did.
 */
export function checkSpelling(context: RuleContext, program: Field, path: string): boolean {
  const near = nearFile(path, context.files?.scripts?.(path) ?? []);
  if (near === undefined) return false;
  const message = l10n.t('`{0}` was not found next to this file or in the workspace root. Use `{1}`.', path, near);
  context.report(programMisspelled, program, message, { fixes: [useText(context.sweep, program, near)] });
  return true;
}

/** The one file that is most likely meant. */
function nearFile(path: string, scripts: readonly string[]): string | undefined {
  const plain = path.replace(/^\.\//, '');
  const others = scripts.filter(script => script !== plain);
  if (others.includes(`${plain}.py`)) return `${plain}.py`;
  const asModule = `${plain.replaceAll('.', '/')}.py`;
  if (others.includes(asModule)) return asModule;
  const sameName = others.filter(script => nameOf(script) === nameOf(plain));
  if (sameName.length === 1) return sameName[0];
  if (sameName.length > 1) return undefined;
  // Without its ending, so that every `.py` is not near to every other.
  const stem = (script: string) => script.replace(/\.\w+$/, '');
  const near = slipOf(stem(plain), others.map(stem));
  return near === undefined ? undefined : others.find(script => stem(script) === near);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
