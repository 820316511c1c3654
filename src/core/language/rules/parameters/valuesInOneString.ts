import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { meantNumbers, type MeantValues } from './meantValues.ts';
import { meantText, useMeant } from './useMeant.ts';

export const valuesInOneString: Rule = { code: 'values-in-one-string', severities: ['warning', 'information'] };

/** Checks the items of `values` for one that is several: numbers without commas, or a range of another language. */
export function checkValuesInOneString(context: RuleContext, { field }: Parameter): void {
  const values = field.get('values');
  if (values?.type !== 'seq') return;
  const isOnly = values.items.length === 1;
  for (const item of values.items) {
    const { text } = item;
    if (text === undefined || !SEVERAL.test(text)) continue;
    const meant = isOnly || !isLabel(text) ? meantNumbers(text) : undefined;
    if (meant) report(context, field, { values, item, text, meant, isOnly });
    else if (isOnly && isPlain(item)) reportWords(context, item, text);
  }
}

const SEVERAL = /[\s,;|]|\.\.|…|\(|^\d+[-:~–]\d+$/;

/** Among other items `1-3` may be a name. */
function isLabel(text: string): boolean {
  return !/\.\.|…|\(|^[^a-z]*\s[^a-z:~–-]*$/i.test(text);
}

interface Found {
  readonly values: Field;
  readonly item: Field;
  readonly text: string;
  readonly meant: MeantValues;
  readonly isOnly: boolean;
}

function report(context: RuleContext, parameter: Field, { values, item, text, meant, isOnly }: Found): void {
  const message = l10n.t('`{0}` is one string, which every run gets as it is. Use `{1}`.', text, meantText(meant));
  context.report(valuesInOneString, item, message, {
    fixes: [isOnly ? useMeant(context, parameter, values, meant) : splitItem(context, item, meant)],
  });
}

/** `[adam sgd]`: words without commas. */
function reportWords(context: RuleContext, item: Field, text: string): void {
  const words = text.split(/\s+/);
  if (words.length < 2 || !words.every(word => /^[A-Za-z_][\w.-]*$/.test(word))) return;
  const list = `[${words.join(', ')}]`;
  const message = l10n.t('`{0}` is one string, since there are no commas. Use `{1}` if you mean several.', text, list);
  context.report(valuesInOneString, item, message, {
    severity: 'information',
    fixes: [splitItem(context, item, { kind: 'list', yaml: list })],
  });
}

function splitItem({ sweep }: RuleContext, item: Field, meant: MeantValues): Fix | undefined {
  if (meant.kind === 'range' || item.node.kind !== 'scalar' || !isOwn(sweep, item)) return undefined;
  const pieces = meant.yaml.slice(1, -1).split(', ');
  return fix(l10n.t('Use {0}', meant.yaml), [{ verb: 'split', path: item.path, into: pieces.map(yaml => ({ yaml })) }]);
}

function isPlain({ node }: Field): boolean {
  return node.kind === 'scalar' && node.style === 'plain';
}
