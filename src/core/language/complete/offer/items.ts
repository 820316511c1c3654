import * as l10n from '@vscode/l10n';
import { itemOf, type Ask } from './ask.ts';
import { isParameterPath } from '../../parameterPath.ts';
import { commandWords } from './command.ts';
import { mappingItems, schemasOf } from './keys.ts';
import { enumItems, suggestedItems, wordItem } from './values.ts';
import { escapeSnippet, isArray, isObject } from '../place/writing.ts';
import { valueTexts } from './valueTexts.ts';
import { nameHint } from './nameHint.ts';
import { pythonToYaml } from './pythonToYaml.ts';
import { schemaAt, type SchemaAt } from '../../schema.ts';
import type { CompletionItem } from '../../types.ts';

/**
 * What may be an item of the list at the cursor: words and macros, or the keys of a mapping. Words already in the list
 * are left out.
 */
export function itemItems(ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  if (context.path.length === 2 && context.path[0] === 'command')
    return commandWords(ask).map(({ word, meaning }) => wordItem(ask, word, meaning));
  const schemas = schemasOf(context.path, sweep);
  if (schemas.some(({ node }) => isObject(node))) return mappingItems(ask);
  const present = new Set(context.frame?.kind === 'seq' ? context.frame.items : []);
  const items = [
    ...schemas.flatMap(schema => (schema.node.enum ? enumItems(schema, ask) : suggestedItems(schema, ask))),
    ...parameterItems(ask),
    ...exampleItems(ask),
  ];
  return items.filter(item => !present.has(item.label));
}

/** The first item of a list that has not begun, on the line under its key. */
export function firstItems(ask: Ask): CompletionItem[] {
  const { context, sweep, writing } = ask;
  if (writing.flow || !schemasOf(context.path, sweep).some(({ node }) => isArray(node))) return [];
  const inside: Ask = {
    ...ask,
    context: {
      ...context,
      at: 'item',
      path: [...context.path, 0],
      lead: `${context.lead}- `,
      column: context.column + 2,
      keys: [],
      frame: undefined,
    },
  };
  return [...allValues(inside), ...itemItems(inside)];
}

/** As many values as the parameter has probabilities, each on a line of its own. */
function allValues(ask: Ask): CompletionItem[] {
  const { context, sweep, writing } = ask;
  const path = context.path.slice(0, -2);
  const parameter = sweep.fieldAt(path);
  if (context.path.at(-2) !== 'values' || !isParameterPath(path) || !parameter?.has('probabilities')) return [];
  const strings = valueTexts(String(path.at(-1)), parameter, writing) ?? [];
  const next = `\n${' '.repeat(context.column - 2)}- `;
  return strings.length < 2
    ? []
    : [
        itemOf(
          ask,
          { label: strings.join(', '), kind: 'snippet', detail: l10n.t('as many as `probabilities`') },
          snippet => strings.map(text => snippet.stop(text)).join(next),
        ),
      ];
}

/** Values of a parameter: what the program takes, or what its name suggests. */
function parameterItems(ask: Ask): CompletionItem[] {
  const { context, program, writing } = ask;
  if (context.path.at(-2) !== 'values' || !isParameterPath(context.path.slice(0, -2))) return [];
  const name = String(context.path.at(-3));
  const known = program?.parameters.find(p => p.name === name);
  const fromProgram =
    known?.type === 'bool'
      ? ['true', 'false']
      : [...(known?.choices ?? []), known?.default].flatMap(text =>
          text === undefined ? [] : (pythonToYaml(text, writing) ?? []),
        );
  return [...new Set(fromProgram.length ? fromProgram : (nameHint(name)?.values ?? []))].map(text =>
    itemOf(
      ask,
      { label: text, kind: 'value', detail: fromProgram.length ? l10n.t('from the program') : undefined },
      () => escapeSnippet(text),
    ),
  );
}

/** The words of the lists that the schema gives as examples. */
function exampleItems(ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  if (isParameterPath(context.path.slice(0, -2))) return [];
  const examples = schemaAt(context.path.slice(0, -1), sweep)
    .flatMap(({ node }: SchemaAt) => node.examples ?? [])
    .filter(Array.isArray)
    .flat();
  return [...new Set(examples)].map(word => ({ ...wordItem(ask, word, undefined), kind: 'value' as const }));
}
