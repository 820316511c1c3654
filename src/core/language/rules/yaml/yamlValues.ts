import type { Field, FieldType } from '../../../sweep/field.ts';
import { isSciString } from '../../../sweep/parameterForm.ts';
import { followAlias } from '../../../yaml/read/alias.ts';
import type { MapNode, Pair, ScalarNode, YamlNode } from '../../../yaml/read/node.ts';
import { positionAt } from '../../../yaml/read/position.ts';
import { hashKey } from '../../../python/values/equality.ts';
import { scalarTag, scalarValue } from '../../../yaml/read/scalarValue.ts';
import { fix, removeFrom, renameKey, replaceValue } from '../../fixes/edit.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { saySciString, sciString } from './sciStrings.ts';
import { pathName } from '../words.ts';

const duplicateKey: Rule = { code: 'duplicate-key', severities: ['warning'] };

const notJson: Rule = { code: 'not-json', severities: ['error'] };

const octal: Rule = { code: 'octal-number', severities: ['warning'] };

const sexagesimal: Rule = { code: 'base-60-number', severities: ['warning'] };

const wordIsBool: Rule = { code: 'word-is-bool', severities: ['information'] };

const noneText: Rule = { code: 'none-text', severities: ['information'] };

/** What PyYAML makes of scalars and keys that people mean otherwise. */
export const yamlValues: Family = {
  name: 'How YAML is read',
  rules: [duplicateKey, notJson, octal, sexagesimal, wordIsBool, noneText, sciString],
  check(context) {
    const { sweep } = context;
    if (sweep.tree.root) sayDuplicates(context, sweep.tree.root, new Set());
    sayScalars(context, sweep.root, new Set(), false);
  },
};

function sayDuplicates(context: RuleContext, node: YamlNode, seen: Set<YamlNode>): void {
  if (node.kind === 'seq') {
    for (const item of node.items) sayDuplicates(context, item, seen);
    return;
  }
  if (node.kind !== 'map' || seen.has(node)) return;
  seen.add(node);
  const last = new Map<string, Pair>();
  for (const pair of node.pairs) {
    const hash = keyHash(pair);
    const before = hash === undefined ? undefined : last.get(hash);
    if (before) sayDuplicate(context, node, before, pair);
    if (hash !== undefined) last.set(hash, pair);
    sayDuplicates(context, pair.value, seen);
  }
}

function keyHash({ key: written }: Pair): string | undefined {
  const key = followAlias(written);
  if (key?.kind !== 'scalar' || scalarTag(key) === 'merge') return undefined;
  const value = scalarTag(key) === 'value' ? undefined : scalarValue(key);
  return value === undefined || 'refused' in value ? `?${key.text}` : hashKey(value);
}

function sayDuplicate(context: RuleContext, map: MapNode, before: Pair, after: Pair): void {
  const { tree } = context.sweep;
  const line = positionAt(tree.lineStarts, after.key.start).line + 1;
  const name = tree.text.slice(before.key.start, before.key.end);
  context.report(
    duplicateKey,
    before.key,
    `\`${name}\` stands again in line ${line}, and W&B keeps only the last: take one of the two out.`,
    {
      alsoPlainYaml: true,
      fixes: [fix('Take this one out, which does not count', [removeFrom(tree, map, before)])],
    },
  );
}

/** Walks every value once, behind aliases too. `inParameter`: beneath a parameter, where the value goes to the run. */
function sayScalars(context: RuleContext, field: Field, seen: Set<unknown>, inParameter: boolean): void {
  const { target } = field;
  if (!target || seen.has(target)) return;
  if (target.kind !== 'scalar') seen.add(target);
  else if (target.style === 'plain') sayPlain(context, field, target, inParameter);
  if (target.kind !== 'scalar' && target.tag?.endsWith(':set')) sayNotJson(context, field, 'a set');
  if (field.type === 'bytes') sayNotJson(context, field, 'bytes');
  const parameters = context.sweep.top('parameters');
  for (const item of field.items) {
    const key = item.key && followAlias(item.key);
    if (key?.kind === 'scalar' && key.style === 'plain') sayKey(context, item, key);
    sayScalars(context, item, seen, inParameter || field === parameters);
  }
}

const DATES: readonly FieldType[] = ['date', 'datetime'];

function sayPlain(context: RuleContext, field: Field, node: ScalarNode, inParameter: boolean): void {
  const { text } = node;
  if (DATES.includes(field.type)) {
    context.report(
      notJson,
      field,
      `PyYAML reads \`${text}\` in \`${pathName(field.path)}\` as a date, which the client cannot send: write \`"${text}"\` in quotes.`,
      {
        fixes: [
          inParameter && takesAnything(field)
            ? fix('Put it in quotes', [replaceValue(context.sweep, field, JSON.stringify(text))], true)
            : undefined,
        ],
      },
    );
  } else if (field.type === 'int' && /^[-+]?0[0-7_]*[0-7]$/.test(text) && field.number !== 0) {
    context.report(
      octal,
      field,
      `PyYAML reads \`${text}\` in \`${pathName(field.path)}\` in base 8, as ${String(field.number)}: write \`${String(field.number)}\`, or \`"${text}"\` for the text.`,
      {
        fixes: [
          fix(`Write ${String(field.number)}`, [replaceValue(context.sweep, field, String(field.number))]),
          inParameter && takesAnything(field)
            ? fix('Put it in quotes', [replaceValue(context.sweep, field, JSON.stringify(text))])
            : undefined,
        ],
      },
    );
  } else if (inParameter && field.type === 'str' && /^[-+]?0o[0-7]+$/.test(text)) {
    const number = parseInt(text.replace(/0o/, ''), 8);
    context.report(
      octal,
      field,
      `PyYAML reads \`${text}\` in \`${pathName(field.path)}\` as a text, not a number: write \`${number}\`.`,
      { fixes: [fix(`Write ${number}`, [replaceValue(context.sweep, field, String(number))])] },
    );
  } else if ((field.type === 'int' || field.type === 'float') && text.includes(':')) {
    context.report(
      sexagesimal,
      field,
      `PyYAML reads \`${text}\` in \`${pathName(field.path)}\` in base 60, as ${String(field.number)}: write \`"${text}"\` in quotes.`,
      {
        fixes: [
          inParameter && takesAnything(field)
            ? fix('Put it in quotes', [replaceValue(context.sweep, field, JSON.stringify(text))], true)
            : undefined,
        ],
      },
    );
  } else if (isSciString(field) && isValue(field, inParameter)) {
    saySciString(context, field, 'a run may get the text');
  } else if (inParameter && isValue(field, inParameter)) {
    if (field.type === 'bool' && /^(?:yes|no|on|off)$/i.test(text)) {
      context.report(
        wordIsBool,
        field,
        `PyYAML reads \`${text}\` in \`${pathName(field.path)}\` as ${/^(?:yes|on)$/i.test(text) ? 'true' : 'false'}: write \`"${text}"\` if the word is meant.`,
        {
          fixes: [
            takesAnything(field)
              ? fix('Put it in quotes', [replaceValue(context.sweep, field, JSON.stringify(text))])
              : undefined,
          ],
        },
      );
    } else if (text === 'None') {
      context.report(
        noneText,
        field,
        `\`None\` in \`${pathName(field.path)}\` is the text "None": write \`null\` for nothing.`,
        { fixes: [fix('Write null', [replaceValue(context.sweep, field, 'null')])] },
      );
    }
  }
}

/** `value` and `values`, and what is in them: a text is as good there as anything. */
function takesAnything(field: Field): boolean {
  return field.path.includes('value') || field.path.includes('values');
}

/** Where a number or a word is meant as such: what a parameter may take, and the numbers beside it. */
function isValue(field: Field, inParameter: boolean): boolean {
  if (!inParameter)
    return ['target', 'run_cap', 'eta', 'min_iter', 'max_iter'].includes(field.name) || field.path.includes('args');
  return field.name !== 'distribution';
}

function sayKey(context: RuleContext, item: Field, key: ScalarNode): void {
  const tag = scalarTag(key);
  if (tag !== 'timestamp' && tag !== 'binary') return;
  context.report(
    notJson,
    key,
    `PyYAML reads the key \`${key.text}\` as ${tag === 'timestamp' ? 'a date' : 'bytes'}, which the client cannot send: write \`"${key.text}"\` in quotes.`,
    {
      fixes: [item.key === key ? fix('Put it in quotes', [renameKey(context.sweep, item, key.text)], true) : undefined],
    },
  );
}

function sayNotJson(context: RuleContext, field: Field, what: string): void {
  context.report(
    notJson,
    field,
    `\`${pathName(field.path)}\` is ${what}, which the client cannot send: write a text or a list.`,
  );
}
