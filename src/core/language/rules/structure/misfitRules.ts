import type { Field } from '../../../sweep/field.ts';
import { isSciText } from '../../../sweep/parameterForm.ts';
import { nearestWord, slipOf } from '../../../sweep/spelling.ts';
import { fix, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import type { SchemaNode } from '../../schema.ts';
import type { Misfit } from './structure.ts';
import type { Fix, Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { choice, describe, pathName } from '../words.ts';

const unknownInnerKey: Rule = { code: 'unknown-inner-key', severities: ['warning', 'error'] };

const missingKey: Rule = { code: 'missing-key', severities: ['warning', 'error'] };

export const wrongType: Rule = { code: 'wrong-type', severities: ['warning', 'error'] };

const unknownValue: Rule = { code: 'unknown-value', severities: ['warning', 'error'] };

const outOfRange: Rule = { code: 'out-of-range', severities: ['warning', 'error'] };

export const misfitRules: readonly Rule[] = [unknownInnerKey, missingKey, wrongType, unknownValue, outOfRange];

/** Says a misfit in the general words. `place` names the block where its path would not (`metric` of several). */
export function sayMisfit(context: RuleContext, misfit: Misfit, severity: Severity = 'warning'): void {
  const { sweep } = context;
  const { field } = misfit;
  const name = pathName(field.path);
  switch (misfit.kind) {
    case 'unknown-key':
      sayUnknownKey(context, field, misfit.known, severity);
      break;
    case 'missing-key':
      context.report(missingKey, field, `\`${name}\` has no \`${misfit.name}\`: add \`${misfit.name}: …\`.`, {
        severity,
        absent: true,
      });
      break;
    case 'type':
    case 'range':
    case 'length': {
      const rule = misfit.kind === 'range' ? outOfRange : wrongType;
      context.report(rule, field, `\`${name}\` is ${describe(field)}: write ${expected(misfit.node)}.`, {
        severity,
        fixes: [typeFix(context, field, misfit.node)],
      });
      break;
    }
    case 'enum': {
      const words = (misfit.node.enum ?? []).map(String);
      const near = field.text === undefined ? undefined : slipOf(field.text, words);
      const cure = near === undefined ? `write ${choice(words)}` : `write \`${near}\``;
      const edits = near === undefined ? undefined : fix(`Write ${near}`, [replaceValue(sweep, field, near)], true);
      context.report(unknownValue, field, `\`${name}\` is ${describe(field)}, which W&B does not know: ${cure}.`, {
        severity,
        fixes: [edits],
      });
    }
  }
}

function sayUnknownKey(context: RuleContext, field: Field, known: readonly string[], severity: Severity): void {
  const { sweep } = context;
  const parent = sweep.fieldAt(field.path.slice(0, -1));
  const near = nearestWord(
    field.name,
    known.filter(k => !parent?.has(k)),
  );
  const cure =
    near !== undefined
      ? `write \`${near}\``
      : known.length <= 8
        ? `take it out, or write ${choice(known)}`
        : 'take it out';
  const edits =
    near === undefined
      ? fix('Take it out', [removePair(sweep, field)])
      : fix(`Write ${near}`, [renameKey(sweep, field, near)], true);
  context.report(
    unknownInnerKey,
    keyPlace(field),
    `\`${field.name}\` is no key of \`${pathName(field.path.slice(0, -1))}\`: ${cure}.`,
    { severity, fixes: [edits] },
  );
}

/** What a schema wants, as words: `a whole number above 0`. */
export function expected(node: SchemaNode): string {
  if (node.enum) return choice(node.enum.map(String));
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  const words = types
    .filter(t => t !== 'null')
    .map(type => {
      switch (type) {
        case 'string':
          return 'a text';
        case 'integer':
          return `a whole number${rangeWords(node)}`;
        case 'number':
          return `a number${rangeWords(node)}`;
        case 'boolean':
          return '`true` or `false`';
        case 'array':
          return node.minItems ? `a list of at least ${node.minItems}` : 'a list';
        default:
          return 'a mapping';
      }
    });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function rangeWords({ minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  return minimum === undefined ? '' : ` from ${minimum} on`;
}

/** A number in quotes where a number belongs, and the other way about: the one cure that is certain. */
function typeFix(context: RuleContext, field: Field, node: SchemaNode): Fix | undefined {
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  const only = types.filter(t => t !== 'null');
  if (only.length !== 1) return undefined;
  if (only[0] === 'string' && (field.type === 'int' || field.type === 'float' || field.type === 'bool') && !node.enum) {
    return fix('Put it in quotes', [replaceValue(context.sweep, field, JSON.stringify(field.source))], true);
  }
  const text = field.text ?? '';
  const isNumber =
    only[0] === 'integer' ? /^[1-9]\d*$/.test(text) : only[0] === 'number' && /^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(text);
  if (isNumber && !isSciText(field))
    return inRange(Number(text), node)
      ? fix('Take the quotes off', [replaceValue(context.sweep, field, text)], true)
      : undefined;
  return undefined;
}

function inRange(value: number, { minimum, maximum, exclusiveMinimum }: SchemaNode): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum)
  );
}
