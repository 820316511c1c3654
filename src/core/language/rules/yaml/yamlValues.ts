import type { Field, FieldType } from '../../../sweep/field.ts';
import { isSciString } from '../../../sweep/parameterForm.ts';
import { followAlias } from '../../../yaml/read/alias.ts';
import type { MapNode, Pair, ScalarNode, YamlNode } from '../../../yaml/read/node.ts';
import { positionAt } from '../../../yaml/read/position.ts';
import { hashKey } from '../../../python/values/equality.ts';
import { scalarTag, scalarValue } from '../../../yaml/read/scalarValue.ts';
import { fix, removeFrom, replaceValue } from '../../fixes/edit.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { saySciString, sciString } from './sciStrings.ts';
import { pathName } from '../words.ts';

const duplicateKey: Rule = {
  code: 'duplicate-key',
  severities: ['warning'],
  what: 'A key stands twice in one mapping.',
  why: 'PyYAML keeps the last one and says nothing: the first does not count.',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n  lr: {values: [0.5]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n',
  source: 'PyYAML constructor.py `construct_mapping`.',
};

const notJson: Rule = {
  code: 'not-json',
  severities: ['error'],
  what: 'A value that has no form in JSON: a date, bytes or a set.',
  why: 'PyYAML makes a date of `2024-01-01`, and the client cannot send one: "Object of type date is not JSON serializable".',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  day: {values: [2024-01-01, 2024-02-01]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  day: {values: ["2024-01-01", "2024-02-01"]}\n',
  source:
    'wandb/apis/public/sweeps.py `_upsert_sweep` and cli.py `launch_sweep` (json.dumps of the whole configuration).',
};

const octal: Rule = {
  code: 'octal-number',
  severities: ['warning'],
  what: 'A number with a leading zero is read in base 8.',
  why: 'PyYAML takes `010` for 8 and `0o10` for a text (YAML 1.1).',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  seed: {values: [010, 11]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  seed: {values: [10, 11]}\n',
  source: 'PyYAML constructor.py `construct_yaml_int`.',
};

const sexagesimal: Rule = {
  code: 'base-60-number',
  severities: ['warning'],
  what: 'Digits with colons are read in base 60.',
  why: 'PyYAML takes `1:30` for 90 (YAML 1.1).',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  ratio: {values: [1:30, 1:45]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  ratio: {values: ["1:30", "1:45"]}\n',
  source: 'PyYAML constructor.py `construct_yaml_int`, `construct_yaml_float`.',
};

const wordIsBool: Rule = {
  code: 'word-is-bool',
  severities: ['information'],
  what: '`yes`, `no`, `on` and `off` are bools.',
  why: 'PyYAML reads them as true and false (YAML 1.1): the run gets a bool, not the word.',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  augment: {values: [on, off]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  augment: {values: [true, false]}\n',
  source: 'PyYAML resolver.py (`tag:yaml.org,2002:bool`).',
};

const noneText: Rule = {
  code: 'none-text',
  severities: ['information'],
  what: '`None` is a text.',
  why: 'YAML\'s word for nothing is `null`. The run gets the text "None", which is true in Python.',
  wrong: 'program: train.py\nmethod: grid\nparameters:\n  schedule: {values: [None, cosine]}\n',
  right: 'program: train.py\nmethod: grid\nparameters:\n  schedule: {values: [null, cosine]}\n',
  source: 'PyYAML resolver.py (`tag:yaml.org,2002:null`: `~`, `null`, `Null`, `NULL` and nothing at all).',
};

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
      fixes: [
        item.key === key
          ? fix('Put it in quotes', [{ start: key.start, end: key.end, newText: JSON.stringify(key.text) }], true)
          : undefined,
      ],
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
