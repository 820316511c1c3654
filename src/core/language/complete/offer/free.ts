import * as l10n from '@vscode/l10n';
import { itemOf, type Ask } from './ask.ts';
import { isParameterPath } from '../../parameterPath.ts';
import { boundValue, probabilityTexts } from './bounds.ts';
import { sourceNames } from './sourceNames.ts';
import { valueTexts } from './valueTexts.ts';
import { escapeSnippet, joinKeys } from '../place/writing.ts';
import { toYaml } from '../../../yaml/write/toYaml.ts';
import { exampleMetricNames, goalToAdd, isMetricPath, knownMetricNames, withGoalFirst } from './metricNames.ts';
import { pythonToYaml } from './pythonToYaml.ts';
import { queueWords } from '../../queueWords.ts';
import { documentationOf, typesOf, type SchemaAt, type SchemaNode } from '../../schema.ts';
import type { CompletionItem } from '../../types.ts';
import { macroText, RESOURCE_MACROS } from '../../../wandb/macros.ts';

/** What the agent fills in in resource arguments (docs/facts/config.md). */
function resourceMacros(): readonly (readonly [string, string])[] {
  const meanings: Readonly<Record<(typeof RESOURCE_MACROS)[number], string>> = {
    image_uri: l10n.t('the image of the run'),
    run_id: l10n.t('the ID of the run'),
    run_name: l10n.t('the name of the run'),
    project_name: l10n.t('the project'),
    entity_name: l10n.t('the entity'),
    author: l10n.t('who launched the run'),
  };
  return RESOURCE_MACROS.map(name => [macroText(name), meanings[name]]);
}

function takesString(node: SchemaNode): boolean {
  return node.type === undefined || typesOf(node).includes('string');
}

/**
 * Values that no schema knows: names from the account, from the file and from its program, and numbers that fit what is
 * there.
 */
export function freeValues({ node }: SchemaAt, ask: Ask): CompletionItem[] {
  const { context } = ask;
  const name = context.path.at(-1);
  const reference = (text: string, detail: string) =>
    itemOf(ask, { label: text, kind: 'reference', detail, documentation: documentationOf(node) }, () =>
      escapeSnippet(toYaml(text, ask.writing)),
    );
  if (node['x-values'] === 'job')
    return (ask.knowledge.jobs() ?? []).map(job => reference(job, l10n.t('job in the account')));
  if (node['x-values'] === 'queue')
    return (ask.knowledge.queues() ?? []).map(queue => reference(queue, queueWords(ask.knowledge.aboutQueue?.(queue))));
  if (context.path.slice(-2).join('.') === 'registry.url') {
    const queued = ask.knowledge.registries?.(ask.sweep.queue ?? '') ?? [];
    const launched = (ask.knowledge.launchedRegistries?.() ?? []).filter(url => !queued.includes(url));
    return [
      ...queued.map(url => reference(url, l10n.t('named by runs in this queue'))),
      ...launched.map(url => reference(url, l10n.t('named by a sweep launched from here'))),
    ];
  }
  const near = sourceNames(String(name), node, ask);
  if (near) {
    const source = ask.sweep.localScheduler?.get('source')?.text ?? '';
    const detail =
      node['x-values'] === 'function' ? l10n.t('function in {0}', source) : l10n.t('file in the workspace');
    return near.map(text => reference(text, detail));
  }
  if (name === 'name' && isMetricPath(context.path.slice(0, -1))) return metricItems(documentationOf(node), ask);
  if (context.path.length === 1 && (name === 'project' || name === 'entity')) return ownerItems(ask, name, reference);
  if (context.path.includes('resource_args') && takesString(node))
    return resourceMacros().map(([macro, meaning]) => reference(macro, meaning));
  if (context.at === 'value' && isParameterPath(context.path.slice(0, -1)))
    return parameterValues(String(name), String(context.path.at(-2)), ask);
  return [];
}

/** Names of metrics, each with the goal where W&B would take the wrong one. */
function metricItems(documentation: string | undefined, ask: Ask): CompletionItem[] {
  const { context, sweep, writing } = ask;
  const metric = context.path.slice(0, -1);
  const logged = knownMetricNames(ask);
  const earlier = (ask.knowledge.earlierRuns?.()?.metrics ?? []).filter(name => !logged.includes(name));
  const known = [...logged, ...earlier];
  const examples = exampleMetricNames(metric, sweep).filter(name => !known.includes(name));
  return withGoalFirst([...known, ...examples], metric, sweep).map(name => {
    const goal = context.at === 'value' ? goalToAdd(name, metric, sweep) : undefined;
    const about = logged.includes(name)
      ? { kind: 'reference' as const, detail: l10n.t('logged by the program, or named in this file') }
      : earlier.includes(name)
        ? { kind: 'reference' as const, detail: l10n.t('logged by earlier runs of the project') }
        : { kind: 'value' as const };
    return itemOf(ask, { label: name, ...about, documentation }, snippet => {
      const text = escapeSnippet(toYaml(name, writing));
      if (goal === undefined) return text;
      return joinKeys([text, `${snippet.key('goal')}: ${snippet.key(goal)}`], snippet, context.frame?.indent ?? 0);
    });
  });
}

/** The sweep's entity or project: that of its job, then those of the account. */
function ownerItems(
  ask: Ask,
  name: 'project' | 'entity',
  reference: (text: string, detail: string) => CompletionItem,
): CompletionItem[] {
  const own = ownerNames(ask, name);
  const others = (name === 'project' ? ask.knowledge.projects?.() : ask.knowledge.entities?.()) ?? [];
  const detail = name === 'project' ? l10n.t('project in the account') : l10n.t('entity of the account');
  return [
    ...own.map(owner => reference(owner, l10n.t('as in `job`'))),
    ...others.filter(other => !own.includes(other)).map(other => reference(other, detail)),
  ];
}

/** Entity and project of the sweep's job. */
function ownerNames({ sweep }: Ask, name: 'project' | 'entity'): string[] {
  const parts = (sweep.root.get('job')?.text ?? '').split('/');
  const part = parts.length === 3 ? parts[name === 'entity' ? 0 : 1] : undefined;
  return part ? [part] : [];
}

function parameterValues(key: string, name: string, ask: Ask): CompletionItem[] {
  switch (key) {
    case 'min':
    case 'max':
      return bound(key, ask);
    case 'probabilities':
      return list(
        probabilityTexts(ask.sweep.fieldAt(ask.context.path.slice(0, -1))),
        l10n.t('all equally likely'),
        ask,
      );
    case 'value':
      return constant(name, ask);
    case 'values':
      return choices(name, ask);
    default:
      return [];
  }
}

function bound(key: string, ask: Ask): CompletionItem[] {
  const text = boundValue(key, ask.context.path.slice(0, -1), ask.sweep);
  return text === undefined
    ? []
    : [itemOf(ask, { label: text, kind: 'value', detail: l10n.t('fits the rest of the parameter') }, () => text)];
}

function constant(name: string, ask: Ask): CompletionItem[] {
  const known = ask.program?.parameters.find(p => p.name === name);
  const strings = [known?.default, ...(known?.choices ?? [])].flatMap(text =>
    text === undefined ? [] : (pythonToYaml(text, ask.writing) ?? []),
  );
  const booleans = known?.type === 'bool' ? ['true', 'false'] : [];
  return [...new Set([...strings, ...booleans])].map((text, i) =>
    itemOf(
      ask,
      {
        label: text,
        kind: 'value',
        detail: i === 0 && known?.default !== undefined ? l10n.t("the program's default") : l10n.t('from the program'),
      },
      () => escapeSnippet(text),
    ),
  );
}

function choices(name: string, ask: Ask): CompletionItem[] {
  const writing = { ...ask.writing, flow: true };
  const known = ask.program?.parameters.find(p => p.name === name);
  if (known?.choices.length)
    return list(
      known.choices.flatMap(text => pythonToYaml(text, writing) ?? []),
      l10n.t("the program's choices"),
      ask,
    );
  if (known?.type === 'bool') return list(['true', 'false'], l10n.t('a boolean in the program'), ask);
  const parameter = ask.sweep.fieldAt(ask.context.path.slice(0, -1));
  return list(valueTexts(name, parameter, ask.writing) ?? [], l10n.t('list'), ask);
}

function list(strings: readonly string[], detail: string, ask: Ask): CompletionItem[] {
  return strings.length
    ? [
        itemOf(
          ask,
          { label: `[${strings.join(', ')}]`, kind: 'snippet', detail },
          snippet => `[${strings.map(text => snippet.stop(text)).join(', ')}]`,
        ),
      ]
    : [];
}
