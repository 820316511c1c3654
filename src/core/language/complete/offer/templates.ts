import * as l10n from '@vscode/l10n';
import type { TemplateFacts } from '../../accountKnowledge.ts';
import type { CompletionItem } from '../../types.ts';
import { toYaml } from '../../../yaml/write/toYaml.ts';
import { escapeSnippet } from '../place/writing.ts';
import { itemOf, type Ask } from './ask.ts';

/** The names of the queue's template variables, each with its default or a value that its schema allows. */
export function templateItems(ask: Ask): CompletionItem[] {
  const { context } = ask;
  if (!isTemplates(context.path)) return [];
  const present = new Set(context.keys.map(({ key }) => key));
  return templatesOf(ask)
    .filter(({ name }) => !present.has(name))
    .map(template =>
      itemOf(
        ask,
        { label: template.name, kind: 'reference', detail: schemaWords(template), ...documented(template) },
        snippet =>
          context.colonFollows
            ? snippet.key(template.name)
            : `${snippet.key(template.name)}: ${snippet.value(valuesOf(template)[0] ?? '')}`,
      ),
    );
}

/** The values that a template variable allows; undefined where the value is not one's, or anything may be written. */
export function templateValues(ask: Ask): CompletionItem[] | undefined {
  const { path } = ask.context;
  const template = isTemplates(path.slice(0, -1))
    ? templatesOf(ask).find(({ name }) => name === path.at(-1))
    : undefined;
  return (
    template &&
    valuesOf(template).map(value =>
      itemOf(ask, { label: String(value), kind: 'reference', detail: schemaWords(template) }, () =>
        escapeSnippet(toYaml(value, ask.writing)),
      ),
    )
  );
}

function isTemplates(path: Ask['context']['path']): boolean {
  return path.length === 2 && (path[0] === 'launch' || path[0] === 'scheduler') && path[1] === 'template_variables';
}

/** Those of the queue that the file names. */
function templatesOf({ sweep, knowledge }: Ask): readonly TemplateFacts[] {
  const queue = sweep.fieldAt(['launch', 'queue'])?.text;
  return queue === undefined ? [] : (knowledge.aboutQueue?.(queue)?.templates ?? []);
}

function valuesOf({ schema }: TemplateFacts): unknown[] {
  const { default: usual, enum: words } = schema;
  const list: unknown[] = Array.isArray(words) ? words : [];
  return [...new Set([...(usual === undefined ? [] : [usual]), ...list])].filter(value => typeof value !== 'object');
}

function schemaWords({ schema }: TemplateFacts): string {
  const { type, minimum, maximum } = schema;
  const word = typeof type === 'string' ? type : '';
  if (typeof minimum === 'number' && typeof maximum === 'number')
    return l10n.t('template variable, {0} from {1} to {2}', word, minimum, maximum);
  return word === '' ? l10n.t('template variable of the queue') : l10n.t('template variable, {0}', word);
}

function documented({ description }: TemplateFacts): { readonly documentation?: string } {
  return description === undefined ? {} : { documentation: description };
}
