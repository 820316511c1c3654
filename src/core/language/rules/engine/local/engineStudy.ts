import * as l10n from '@vscode/l10n';
import type { PythonFunction } from '../../../../python/source/function.ts';
import { tupleItems } from '../../../../python/source/literal.ts';
import { pythonCalls } from '../../../../python/source/calls.ts';
import type { Field } from '../../../../sweep/field.ts';
import type { SweepFile } from '../../../../sweep/sweepFile.ts';
import { DEFAULT_GOAL } from '../../../../wandb/goals.ts';
import type { NamedFunction } from './namedFunction.ts';

/**
 * Why the study or client that a function makes does not go with the sweep's metrics; undefined where it does, or where
 * its text does not tell (docs/facts/local-engines.md).
 */
export function studyFault(
  sweep: SweepFile,
  { engine, path, field, module }: NamedFunction,
  own: PythonFunction,
): string | undefined {
  const name = field.text ?? '';
  if (engine === 'ax') {
    const makesClient = own.returns.length === 1 && returnsCall(own, /^(?:\w+\.)*Client\s*\(/);
    return makesClient && !/\bconfigure_experiment\b/.test(module.code)
      ? l10n.t('`{0}` in `{1}` returns a client without an experiment. Call `configure_experiment` first.', name, path)
      : undefined;
  }
  if (own.returns.length !== 1 || !returnsCall(own, /^(?:\w+\.)*create_study\s*\(/)) return undefined;
  const directions = directionsOf(own);
  const goals = goalsOf(sweep);
  if (!directions || !goals) return undefined;
  if (directions.length !== goals.length)
    return l10n.t(
      '`{0}` in `{1}` makes a study of {2} objectives, but the sweep has {3}. Use as many directions as metrics.',
      name,
      path,
      directions.length,
      goals.length,
    );
  const wrong = directions.findIndex((direction, i) => direction !== goals[i]);
  if (wrong < 0) return undefined;
  return l10n.t(
    'The study of `{0}` in `{1}` has the direction `{2}`, but the goal is `{3}`. Use the same in both.',
    name,
    path,
    directions[wrong] ?? '',
    goals[wrong] ?? '',
  );
}

/** Whether a function returns the result of a call, also by a name that it gives it once, or first in a tuple. */
function returnsCall({ returns, body }: PythonFunction, call: RegExp): boolean {
  const [only = ''] = returns;
  const first = tupleItems(only)?.[0] ?? only;
  if (call.test(first)) return true;
  if (!/^\w+$/.test(first)) return false;
  const given = body.filter(({ code }) => new RegExp(`^${first}\\s*(?::[^=]*)?=(?!=)`).test(code));
  return given.length === 1 && given.every(({ code }) => call.test(code.replace(/^[^=]*=\s*/, '')));
}

/** The directions of the one study that is made; undefined where they are not written out. */
function directionsOf({ body }: PythonFunction): string[] | undefined {
  const calls = body.flatMap(({ text }) => pythonCalls(text, /\bcreate_study\s*\(/g));
  const [only, ...others] = calls;
  if (!only || others.length > 0) return undefined;
  const named = (name: string) => only.args.find(arg => arg.name === name)?.text;
  const isOpen = only.args.some(
    arg => arg.name === undefined || arg.name === 'storage' || arg.name === 'load_if_exists',
  );
  if (isOpen) return undefined;
  const [one, several] = [named('direction'), named('directions')];
  if (several !== undefined) {
    const items = /^[[(]([\s\S]*)[\])]$/.exec(several.trim())?.[1]?.split(',') ?? [''];
    const words = items.filter(item => item.trim() !== '').map(directionOf);
    return words.every(word => word !== undefined) && words.length > 0 ? words : undefined;
  }
  const word = one === undefined || one === 'None' ? DEFAULT_GOAL : directionOf(one);
  return word === undefined ? undefined : [word];
}

function directionOf(text: string): string | undefined {
  const word = /^["'](\w+)["']$/.exec(text.trim())?.[1] ?? /\bStudyDirection\.(\w+)$/.exec(text.trim())?.[1];
  const lower = word?.toLowerCase();
  return lower === 'minimize' || lower === 'maximize' ? lower : undefined;
}

/** The sweep's goals; undefined where one of them is not a goal. */
function goalsOf({ root }: SweepFile): string[] | undefined {
  const metrics = root.get('metrics');
  const all = metrics && metrics.type !== 'null' ? metrics.items : [root.get('metric')];
  const goals = all.map(goalOf);
  return goals.every(goal => goal === 'minimize' || goal === 'maximize') ? goals : undefined;
}

function goalOf(metric: Field | undefined): string {
  const goal = metric?.get('goal');
  return goal ? (goal.text ?? '').toLowerCase() : DEFAULT_GOAL;
}
