import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { Severity } from '../../types.ts';
import { removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, pathName } from '../words.ts';

export const unknownInnerKey: Rule = { code: 'unknown-inner-key', severities: ['warning', 'error'] };

/** This many keys are short enough to list in a message. */
const FEW = 8;

/** Reports a key in a block that W&B does not know: it has no effect. `known` are the keys of the block. */
export function reportUnknownInnerKey(
  context: RuleContext,
  field: Field,
  known: readonly string[],
  severity: Severity,
): void {
  const { sweep } = context;
  const parentPath = field.path.slice(0, -1);
  const parent = sweep.fieldAt(parentPath);
  const block = pathName(parentPath);
  const near = nearestWord(
    field.name,
    known.filter(key => !parent?.has(key)),
  );
  const message =
    near !== undefined
      ? l10n.t('W&B does not know the key `{0}` in `{1}`. Use `{2}`.', field.name, block, near)
      : known.length <= FEW
        ? l10n.t('W&B does not know the key `{0}` in `{1}`. Remove it, or use {2}.', field.name, block, choice(known))
        : l10n.t('W&B does not know the key `{0}` in `{1}`. Remove it.', field.name, block);
  const fixes = [near === undefined ? removeKey(sweep, field) : useKey(sweep, field, near, true)];
  context.report(unknownInnerKey, keyPlace(field), message, { severity, fixes });
}
