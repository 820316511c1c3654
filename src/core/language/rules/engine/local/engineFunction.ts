import * as l10n from '@vscode/l10n';
import type { PythonModule, PythonName } from '../../../../python/source/module.ts';
import { nearestWord } from '../../../../sweep/spelling.ts';
import { returnsWrong, takesOne } from '../../../engineFunctions.ts';
import { useValue } from '../../commonFixes.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { describe } from '../../words.ts';
import type { NamedFunction } from './namedFunction.ts';
import { studyFault } from './engineStudy.ts';

export const engineFunction: Rule = { code: 'engine-function', severities: ['error'] };

/** Checks a function of `source`: that it is there, takes one argument and returns what the engine requires. */
export function checkEngineFunction(context: RuleContext, named: NamedFunction): void {
  const { field } = named;
  if (field.type === 'broken') return;
  const message = field.text === undefined ? notAName(named) : faultOf(context, named, field.text);
  if (message === undefined) return;
  const near =
    field.text !== undefined && !named.module.names.has(field.text)
      ? nearestWord(field.text, functionNames(named.module))
      : undefined;
  context.report(engineFunction, field, message, {
    fixes: [near === undefined ? undefined : useValue(context.sweep, field, near)],
  });
}

/** The functions of a module, in the order of its text. */
export function functionNames(module: PythonModule): string[] {
  return [...module.names].filter(([, what]) => what.kind === 'function').map(([name]) => name);
}

function notAName({ key, field }: NamedFunction): string {
  return l10n.t('`{0}` is {1}, so the scheduler does not start. Use the name of a function.', key, describe(field));
}

/** True for a module, a literal and the result of a call that gives no function. */
function isNoFunction(what: PythonName): boolean {
  if (what.kind !== 'value') return what.kind === 'module';
  return what.type !== undefined || /^(?:optuna\.)?create_study\s*\(|^(?:\w+\.)*Client\s*\(/.test(what.code);
}

function faultOf(context: RuleContext, named: NamedFunction, name: string): string | undefined {
  const { module, path, key } = named;
  const what = module.names.get(name);
  if (!what)
    return module.isOpen
      ? undefined
      : l10n.t(
          '`{0}` does not have `{1}`, so the scheduler does not start. Use the name of a function in it.',
          path,
          name,
        );
  if (isNoFunction(what))
    return l10n.t(
      '`{0}` in `{1}` is not a function, so the scheduler does not start. Use a function for `{2}`.',
      name,
      path,
      key,
    );
  if (what.kind !== 'function' || !what.function.isPlain) return undefined;
  if (!takesOne(what.function))
    return l10n.t(
      '`{0}` in `{1}` cannot be called with one argument, so the scheduler does not start. Give it one parameter.',
      name,
      path,
    );
  if (returnsWrong(what.function, key))
    return key === 'search_space'
      ? l10n.t(
          '`{0}` in `{1}` does not return a dict, so the scheduler does not start. Return one of all values.',
          name,
          path,
        )
      : named.engine === 'ax'
        ? l10n.t(
            '`{0}` in `{1}` does not return an `ax.Client`, so the scheduler does not start. Return one.',
            name,
            path,
          )
        : l10n.t(
            '`{0}` in `{1}` does not return an `optuna.Study`, so the scheduler does not start. Return one.',
            name,
            path,
          );
  return key === 'optimizer' ? studyFault(context.sweep, named, what.function) : undefined;
}
