import * as l10n from '@vscode/l10n';
import type { Field } from '../sweep/field.ts';
import { boundNumber } from '../sweep/parameterForm.ts';
import type { Parameter, SweepFile } from '../sweep/sweepFile.ts';
import { countTried } from './countTried.ts';
import { countWords } from './countWords.ts';

/** How many values of a list are named. */
const NAMED = 6;

/** What the engine makes of a parameter: "int_uniform, 1 … 9, 9 values"; undefined if it cannot use it. */
export function parameterWords(
  parameter: Parameter,
  sweep: Pick<SweepFile, 'schedulerKind' | 'engine'>,
): string | undefined {
  if (sweep.schedulerKind === 'optuna') return optunaWords(parameter);
  const { form, field } = parameter;
  const span = `${bound(field, 'min')} … ${bound(field, 'max')}`;
  const count = countWords(countTried(parameter, sweep), form === 'nested' ? 'combination' : 'value');
  switch (form) {
    case undefined:
      return undefined;
    case 'nested':
      return parameter.children.length === 1
        ? join(l10n.t('a group of 1 parameter'), count)
        : join(l10n.t('a group of {0} parameters', parameter.children.length), count);
    case 'constant':
      return l10n.t('always {0}', field.get('value')?.source ?? '?');
    case 'categorical':
      return l10n.t('one of {0}', (count ?? l10n.t('unknown values')) + listOf(field));
    case 'categorical_w_probabilities':
      return l10n.t('one of {0}, weighted by probabilities', (count ?? l10n.t('unknown values')) + listOf(field));
    case 'normal':
    case 'log_normal':
      return join(form, `mu ${number(field, 'mu', '0')}`, `sigma ${number(field, 'sigma', '1')}`);
    case 'q_normal':
    case 'q_log_normal':
      return join(
        form,
        `mu ${number(field, 'mu', '0')}`,
        `sigma ${number(field, 'sigma', '1')}`,
        l10n.t('in steps of {0}', number(field, 'q', '1')),
      );
    case 'beta':
      return join(form, `a ${number(field, 'a', '1')}`, `b ${number(field, 'b', '1')}`);
    case 'q_beta':
      return join(
        form,
        `a ${number(field, 'a', '1')}`,
        `b ${number(field, 'b', '1')}`,
        l10n.t('in steps of {0}', number(field, 'q', '1')),
      );
    case 'int_uniform':
      return join(form, span, isSwapped(field) ? undefined : count);
    case 'q_uniform':
      return join(form, span, l10n.t('in steps of {0}', number(field, 'q', '1')), isSwapped(field) ? undefined : count);
    case 'q_log_uniform_values':
      return join(form, span, l10n.t('in steps of {0}', number(field, 'q', '1')));
    case 'log_uniform':
    case 'inv_log_uniform':
      return join(form, exponents(field));
    case 'q_log_uniform':
      return join(form, exponents(field), l10n.t('in steps of {0}', number(field, 'q', '1')));
    default:
      return join(form, span);
  }
}

/** What the Optuna scheduler job calls (docs/facts/schedulers.md): distributions do not count there. */
function optunaWords({ form, field }: Parameter): string | undefined {
  const values = field.get('values');
  if (values && !values.falsy) return `Optuna: suggest_categorical${listOf(field)}`;
  const value = field.get('value');
  if (value && !value.falsy) return l10n.t('Optuna: always {0}', value.source);
  const min = field.get('min');
  const call =
    min?.type === 'float' ? 'suggest_float' : min?.type === 'int' || min?.type === 'bool' ? 'suggest_int' : undefined;
  if (call === undefined) return undefined;
  const log = field.get('log')?.scalar;
  const ignored =
    form !== undefined && form !== 'uniform' && form !== 'int_uniform' ? l10n.t('{0} is ignored', form) : undefined;
  return join(
    `Optuna: ${call}`,
    `${bound(field, 'min')} … ${bound(field, 'max')}`,
    log?.type === 'bool' && log.value ? l10n.t('log scale') : l10n.t('uniform'),
    ignored,
  );
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join(', ');
}

function listOf(field: Field): string {
  const items = field.get('values')?.items ?? [];
  return items.length
    ? `: ${items
        .slice(0, NAMED)
        .map(item => item.source)
        .join(', ')}${items.length > NAMED ? ', …' : ''}`
    : '';
}

function bound(field: Field, name: 'min' | 'max'): string {
  return field.get(name)?.source ?? '?';
}

/** Such bounds are refused: no count of values can be meant. */
function isSwapped(field: Field): boolean {
  const [min, max] = [boundNumber(field.get('min')), boundNumber(field.get('max'))];
  return min !== undefined && max !== undefined && min > max;
}

function number(field: Field, name: string, standard: string): string {
  return field.get(name)?.source ?? standard;
}

/** The deprecated forms take exponents of e: both are said. */
function exponents(field: Field): string {
  const value = (name: 'min' | 'max') => {
    const n = boundNumber(field.get(name));
    return n === undefined ? '?' : String(Number(Math.exp(n).toPrecision(3)));
  };
  return `e^${bound(field, 'min')} … e^${bound(field, 'max')} (${value('min')} … ${value('max')})`;
}
