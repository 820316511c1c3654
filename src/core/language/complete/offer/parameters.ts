import * as l10n from '@vscode/l10n';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { Ask } from './ask.ts';
import { searchesOther } from './keys.ts';
import { formAllowed } from './forms.ts';
import { floatYaml } from '../../../yaml/write/toYaml.ts';
import { raw, type Draft, type DraftMap } from './draft.ts';
import { nameHint } from './nameHint.ts';
import type { ProgramParameter } from '../../../python/program/programFacts.ts';
import { pythonToYaml } from './pythonToYaml.ts';

/** A whole parameter to start from. */
export interface ParameterDraft {
  /** What it is, in words. */
  readonly label: string;
  /** The same in English, which is typed whatever the language of the labels. */
  readonly typed: string;
  readonly form: FormName;
  readonly detail: string;
  /** A name that such a parameter often has. */
  readonly name: string;
  readonly draft: DraftMap;
}

function drafts(): readonly ParameterDraft[] {
  return [
    {
      label: l10n.t('choice'),
      typed: 'choice',
      form: 'categorical',
      detail: l10n.t('one of a list of values'),
      name: 'batch_size',
      draft: { values: [raw('16'), raw('32'), raw('64')] },
    },
    {
      label: l10n.t('log-uniform'),
      typed: 'log-uniform',
      form: 'log_uniform_values',
      detail: l10n.t('a number searched on a log scale'),
      name: 'learning_rate',
      draft: { distribution: raw('log_uniform_values'), min: raw('0.0001'), max: raw('0.1') },
    },
    {
      label: l10n.t('integer'),
      typed: 'integer',
      form: 'int_uniform',
      detail: l10n.t('an integer from min to max'),
      name: 'epochs',
      draft: { min: raw('5'), max: raw('50') },
    },
    {
      label: l10n.t('real number'),
      typed: 'real number',
      form: 'uniform',
      detail: l10n.t('a number between min and max'),
      name: 'dropout',
      draft: { min: raw('0.0'), max: raw('0.5') },
    },
    {
      label: l10n.t('constant'),
      typed: 'constant',
      form: 'constant',
      detail: l10n.t('the same in every run'),
      name: 'seed',
      draft: { value: raw('42') },
    },
    {
      label: l10n.t('boolean'),
      typed: 'boolean',
      form: 'categorical',
      detail: l10n.t('true or false'),
      name: 'augment',
      draft: { values: [raw('true'), raw('false')] },
    },
    {
      label: l10n.t('stepped'),
      typed: 'stepped',
      form: 'q_uniform',
      detail: l10n.t('uniform, rounded to multiples of q'),
      name: 'hidden_units',
      draft: { distribution: raw('q_uniform'), min: raw('64'), max: raw('512'), q: raw('64') },
    },
    {
      label: l10n.t('normal'),
      typed: 'normal',
      form: 'normal',
      detail: l10n.t('normal, with mean mu and standard deviation sigma'),
      name: 'noise',
      draft: { distribution: raw('normal'), mu: raw('0.0'), sigma: raw('1.0') },
    },
    {
      label: l10n.t('group'),
      typed: 'group',
      form: 'nested',
      detail: l10n.t('parameters inside a parameter'),
      name: 'optimizer',
      draft: { parameters: { '?learning_rate': { values: [raw('0.001'), raw('0.01')] } } },
    },
  ];
}

/** Complete parameters that are valid in this file, by their kind. */
export function parameterDrafts({ sweep, writing, context }: Ask): ParameterDraft[] {
  return drafts()
    .filter(({ form }) => formAllowed(form, sweep) && (form !== 'constant' || searchesOther(sweep, context.path)))
    .map(one => (writing.json ? { ...one, draft: inJson(one.draft) } : one));
}

function inJson(draft: DraftMap): DraftMap {
  return Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [
      key,
      key === 'distribution' && typeof value === 'object' && 'raw' in value ? raw(JSON.stringify(value.raw)) : value,
    ]),
  );
}

/** How a sweep may set a parameter of its program: around the default, or what the program lets choose from. */
export function draftFor(parameter: ProgramParameter, ask: Ask): DraftMap {
  const writing = { ...ask.writing, flow: true };
  const written = (text: string) => pythonToYaml(text, writing) ?? [];
  if (parameter.choices.length) return { values: parameter.choices.flatMap(written).map(raw) };
  if (parameter.type === 'bool') return { values: [raw('true'), raw('false')] };
  const hint = nameHint(parameter.name);
  const value = parameter.default === undefined ? undefined : Number(parameter.default.replaceAll('_', ''));
  if (value !== undefined && Number.isFinite(value) && value > 0) return aroundNumber(parameter, value, ask);
  if (parameter.default !== undefined && !(Number.isFinite(value) && value === 0)) {
    const text = raw(pythonToYaml(parameter.default, writing) ?? parameter.default);
    return searchesOther(ask.sweep, ask.context.path) ? { value: text } : { values: [text] };
  }
  return {
    values: (hint?.values ?? ['1', '2', '3']).map(text =>
      raw(/^[a-z]/.test(text) && ask.writing.json ? JSON.stringify(text) : text),
    ),
  };
}

function aroundNumber(parameter: ProgramParameter, value: number, { sweep }: Ask): DraftMap {
  const float = (x: number): Draft => raw(floatYaml(Number(x.toPrecision(4))));
  if (parameter.type !== 'float')
    return { values: [...new Set([Math.max(1, Math.round(value / 2)), value, value * 2])].map(x => raw(String(x))) };
  if (nameHint(parameter.name)?.distribution !== 'log_uniform_values')
    return { values: [float(value / 2), float(value)] };
  if (formAllowed('log_uniform_values', sweep))
    return { distribution: 'log_uniform_values', min: float(value / 10), max: float(value * 10) };
  return { values: [float(value / 10), float(value), float(value * 10)] };
}
