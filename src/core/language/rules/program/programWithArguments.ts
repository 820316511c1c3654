import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, isOwn, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isLauncher } from './commandWords.ts';

export const programWithArguments: Rule = { code: 'program-with-arguments', severities: ['warning'] };

/**
 * Reports a program that is a command line: the agent passes all of it to the interpreter as one file's name
 * (docs/facts/launch-sweep-cli.md). Gives whether it is one.
 */
export function checkIsOneFile(context: RuleContext, program: Field, text: string): boolean {
  const { sweep } = context;
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  if (words.length < 2 || sweep.kind !== 'sweep') return false;
  const isScript = /^[\w./-]+\.(?:py|sh|R|jl|js)$/.test(first);
  const isPython = /^(?:\S*\/)?python[\d.]*$/.test(first);
  if (!isScript && !isLauncher(first) && !first.startsWith('-m')) return false;
  const rest = isScript ? words.slice(1) : isPython ? words.slice(2) : undefined;
  const script = isScript ? first : isPython && /\.py$/.test(words[1] ?? '') ? words[1] : undefined;
  const message =
    rest?.length === 0 && script !== undefined
      ? l10n.t('`program` is only the path of a file, so `{0}` is not found. Use `{1}`.', text, script)
      : l10n.t('`program` is the path of a file, so `{0}` is not found. Put the arguments in `command`.', text);
  context.report(programWithArguments, program, message, {
    fixes: [script !== undefined && rest ? separate(sweep, program, script, rest) : undefined],
  });
  return true;
}

/** The script as program, and its arguments in a command of its own. */
function separate(sweep: SweepFile, program: Field, script: string, rest: readonly string[]): Fix | undefined {
  const change = replaceValue(sweep, program, script);
  if (rest.length === 0) return fix(l10n.t('Use {0}', script), [change]);
  const isPlain = rest.every(word => /^[\w./:=,@+-]+$/.test(word));
  if (sweep.root.has('command') || !isPlain || !isOwn(sweep, program)) return undefined;
  const value = ['${env}', '${interpreter}', '${program}', ...rest, '${args}'];
  return fix(l10n.t('Move the arguments to command'), [
    change,
    { verb: 'insert', path: [], pairs: [['command', { value }]], at: 'end' },
  ]);
}
