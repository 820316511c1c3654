import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { ARGUMENT_MACROS, macroText } from '../../../wandb/macros.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import { fix, removePair, renameKey, setValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { wholeMacro } from './commandMacros.ts';

export const macroAsKey: Rule = { code: 'macro-as-key', severities: ['warning'] };

const KEYS: readonly string[] = [...ARGUMENT_MACROS.filter(name => name !== 'args'), 'args_json_file'];

/** The macro of a command that a key at the top of the file is named after; undefined where it is none. */
export function macroOfKey({ name, type }: Field): string | undefined {
  const word = wholeMacro(name) ?? name;
  const isArgs = word === 'args' && (name !== word || type === 'bool' || type === 'null');
  if (isArgs || KEYS.includes(word)) return word;
  return word.startsWith('args') && word.length > 8 ? nearestWord(word, KEYS) : undefined;
}

/** Reports such a key: W&B fills in macros in `command` only (docs/facts/launch-sweep-cli.md). */
export function reportMacroAsKey(context: RuleContext, field: Field, name: string): void {
  const { sweep } = context;
  const macro = macroText(name);
  const message = l10n.t(
    'W&B ignores the key `{0}`, which is a macro of `command`. Use `{1}` in `command`.',
    field.name,
    macro,
  );
  const isOff = field.falsy && field.type !== 'null';
  context.report(macroAsKey, keyPlace(field), message, {
    fixes: [isOff ? fix(l10n.t('Remove {0}', field.name), [removePair(sweep, field)]) : inCommand(sweep, field, macro)],
  });
}

/** Writes the macro into the command, in place of another one for arguments. */
function inCommand(sweep: SweepFile, field: Field, macro: string): Fix | undefined {
  const title = l10n.t('Use {0} in command', macro);
  const command = sweep.top('command');
  if (!command) {
    if (sweep.kind !== 'sweep' || sweep.top('program')?.falsy !== false) return undefined;
    const value = ['${env}', '${interpreter}', '${program}', macro];
    return fix(title, [renameKey(sweep, field, 'command'), setValue(sweep, field, { value })]);
  }
  if (command.type !== 'seq' || command.items.some(item => item.text === undefined)) return undefined;
  const macros: readonly string[] = ARGUMENT_MACROS;
  const old = command.items.find(({ text }) => macros.includes(wholeMacro(text) ?? ''));
  if (old?.text === macro) return fix(title, [removePair(sweep, field)]);
  const change: Change | undefined = old
    ? setValue(sweep, old, { value: macro })
    : { verb: 'append', path: command.path, to: { value: macro } };
  return fix(title, [change, removePair(sweep, field)]);
}
