import * as l10n from '@vscode/l10n';
import { itemOf, type Ask } from './ask.ts';
import { isParameterPath, isParametersPath } from '../../parameterPath.ts';
import { parameterDrafts, draftFor } from './parameters.ts';
import { schedulerDrafts, sweepDrafts } from './whole.ts';
import { joinKeys, type Snippet } from '../place/writing.ts';
import { raw, writeLines, type DraftMap } from './draft.ts';
import { flowText } from './flowText.ts';
import { templateItems } from './templates.ts';
import type { CompletionItem } from '../../types.ts';

/** Whole things to start from: sweeps in an empty file, parameters, their forms, scheduler jobs. */
export function snippetItems(ask: Ask): CompletionItem[] {
  const { context } = ask;
  if (context.colonFollows) return isParametersPath(context.path) ? programNames(ask) : [];
  if (context.at === 'value') return isParameterPath(context.path) ? formItems(ask) : [];
  if (context.path.length === 0) return context.keys.length ? schedulerItems(ask) : [];
  if (isParametersPath(context.path))
    return [...programParameters(ask), ...earlierParameters(ask), ...namedParameters(ask)];
  if (context.path.at(-1) === 'template_variables') return templateItems(ask);
  if (isParameterPath(context.path) && !context.keys.length) return formItems(ask);
  return context.path.at(-1) === 'search_space' && context.path[0] === 'scheduler' ? gridItems(ask) : [];
}

/** Parameters of the file for the `search_space` of Optuna's GridSampler, with their values. */
function gridItems(ask: Ask): CompletionItem[] {
  const { context, sweep } = ask;
  const present = new Set(context.keys.map(({ key }) => key));
  return sweep.parameters
    .filter(({ field }) => !present.has(field.name))
    .map(({ field }) =>
      itemOf(ask, { label: field.name, kind: 'reference', detail: l10n.t('parameter of this sweep') }, snippet => {
        const values = (field.get('values')?.items ?? []).map(item => raw(flowText(item, ask.writing)));
        return draftLines({ [field.name]: values.length ? values : [raw('1'), raw('2')] }, snippet, context.column);
      }),
    );
}

/** Whole sweeps for a file that has none yet. */
export function wholeItems(ask: Ask): CompletionItem[] {
  const { context } = ask;
  if (context.colonFollows || context.path.length || context.keys.length) return [];
  return sweepDrafts(ask).map(({ label, detail, draft }) =>
    itemOf(ask, { label, kind: 'snippet', detail }, snippet => wholeText(draft, snippet, ask)),
  );
}

/** A JSON file without anything gets its brackets too. */
function wholeText(draft: DraftMap, snippet: Snippet, { context, writing }: Ask): string {
  const lines = writeLines(draft, snippet, context.column);
  if (!writing.json) return lines.join(`\n${' '.repeat(context.column)}`);
  return context.frame?.flow ? lines.join(', ') : `{\n  ${lines.join(',\n  ')}\n}`;
}

function draftLines(draft: DraftMap, snippet: Snippet, column: number): string {
  return joinKeys(writeLines(draft, snippet, column), snippet, column);
}

function schedulerItems(ask: Ask): CompletionItem[] {
  return schedulerDrafts(ask).map(({ label, detail, draft }) =>
    itemOf(ask, { label, kind: 'snippet', detail }, snippet => draftLines(draft, snippet, ask.context.column)),
  );
}

/** Parameters that the program takes and the file does not set yet. */
function programParameters(ask: Ask): CompletionItem[] {
  const { context, program } = ask;
  const present = new Set(context.keys.map(({ key }) => key));
  return (program?.parameters ?? [])
    .filter(({ name }) => !present.has(name))
    .map(parameter =>
      itemOf(
        ask,
        { label: parameter.name, kind: 'reference', detail: programDetail(parameter.type, parameter.default) },
        snippet => draftLines({ [parameter.name]: draftFor(parameter, ask) }, snippet, context.column),
      ),
    );
}

function programDetail(type: string | undefined, value: string | undefined): string {
  if (type !== undefined && value !== undefined) return l10n.t('from the program, {0}, default {1}', type, value);
  if (value !== undefined) return l10n.t('from the program, default {0}', value);
  return type === undefined ? l10n.t('from the program') : l10n.t('from the program, {0}', type);
}

function programNames(ask: Ask): CompletionItem[] {
  const present = new Set(ask.context.keys.map(({ key }) => key));
  return (ask.program?.parameters ?? [])
    .filter(({ name }) => !present.has(name))
    .map(({ name, type, default: value }) =>
      itemOf(ask, { label: name, kind: 'reference', detail: programDetail(type, value) }, snippet => snippet.key(name)),
    );
}

/** Parameters that earlier runs of the project took; what the program takes is known better. */
function earlierParameters(ask: Ask): CompletionItem[] {
  const { context, knowledge, program, sweep } = ask;
  if (context.path.length !== 1 || program?.parameters.length || sweep.tree.python?.agents === 'function') return [];
  const present = new Set(context.keys.map(({ key }) => key));
  return (knowledge.earlierRuns?.()?.parameters ?? [])
    .filter(name => !present.has(name))
    .map(name =>
      itemOf(ask, { label: name, kind: 'reference', detail: l10n.t('parameter of earlier runs') }, snippet =>
        draftLines(
          { [name]: draftFor({ name, type: undefined, default: undefined, choices: [] }, ask) },
          snippet,
          context.column,
        ),
      ),
    );
}

/** Parameters by the names they often have. */
function namedParameters(ask: Ask): CompletionItem[] {
  const { context } = ask;
  const present = new Set(context.keys.map(({ key }) => key));
  return parameterDrafts(ask).map(({ label, detail, name, draft }) => {
    const free = present.has(name) ? 'parameter' : name;
    return itemOf(ask, { label: `${free} (${label})`, kind: 'snippet', detail }, snippet =>
      draftLines({ [`?${free}`]: draft }, snippet, context.column),
    );
  });
}

/** The forms of a parameter that has none yet, in its block or after its colon. */
function formItems(ask: Ask): CompletionItem[] {
  const { context, writing } = ask;
  const behind = context.at === 'value';
  const column = behind ? (context.frame?.indent ?? 0) + writing.step : context.column;
  const there = !behind
    ? ask
    : writing.flow
      ? { ...ask, brackets: true }
      : { ...ask, context: { ...context, lead: `\n${' '.repeat(column)}` } };
  return parameterDrafts(ask).map(({ label, typed, detail, draft }) =>
    itemOf(there, { label, typed, kind: 'snippet', detail }, snippet => draftLines(draft, snippet, column)),
  );
}
