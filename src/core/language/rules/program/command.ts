import type { Field } from '../../../sweep/field.ts';
import { AGENT_MACROS } from '../../../wandb/macros.ts';
import type { Family, RuleContext } from '../rule.ts';
import { blockForm } from '../structure/forms.ts';
import { reportMisfit } from '../structure/misfitRules.ts';
import { misfits } from '../structure/structure.ts';
import { checkItemMapping, commandItemMapping } from './commandItemMapping.ts';
import { checkJoined, commandJoinedWords } from './commandJoinedWords.ts';
import { checkStarts, commandStartsNothing } from './commandStartsNothing.ts';
import { checkPassesArguments, commandWithoutArguments } from './commandWithoutArguments.ts';
import { isCode } from './commandWords.ts';
import { macroAsKey } from './macroAsKey.ts';
import { checkBraces, macroWithoutBraces } from './macroWithoutBraces.ts';
import { checkShellSyntax, shellSyntax } from './shellSyntax.ts';
import { COMMAND_MACROS, wholeMacro } from './commandMacros.ts';
import { commandNotAList, reportCommandNotAList } from './commandNotAList.ts';
import { checkInsideWord, macroInsideWord, macroUnknownInsideWord } from './macroInsideWord.ts';
import { macroNotInLaunch, reportMacroNotInLaunch } from './macroNotInLaunch.ts';
import { checkEnvironmentMacro, macroUnknown, reportMacroUnknown } from './macroUnknown.ts';
import { checkProgramMacro, programMacroWithoutProgram } from './programMacroWithoutProgram.ts';
import { checkArgumentMacros, severalArgumentMacros } from './severalArgumentMacros.ts';

/** The command of a run and its macros. */
export const command: Family = {
  name: 'The command',
  rules: [
    commandNotAList,
    commandItemMapping,
    macroUnknown,
    macroInsideWord,
    macroUnknownInsideWord,
    macroNotInLaunch,
    programMacroWithoutProgram,
    severalArgumentMacros,
    macroAsKey,
    macroWithoutBraces,
    commandStartsNothing,
    commandJoinedWords,
    shellSyntax,
    commandWithoutArguments,
  ],
  check(context) {
    const { sweep } = context;
    const field = sweep.top('command');
    if (!field || field.type === 'broken') return;
    if (field.type === 'seq') {
      field.items.forEach((item, i) => {
        if (!checkItemMapping(context, item) && !checkJoined(context, field, i)) checkWord(context, field, i);
      });
      if (sweep.kind === 'launch-sweep') checkArgumentMacros(context, field);
      else {
        checkStarts(context, field);
        checkPassesArguments(context, field);
      }
    } else if (field.type !== 'null') reportCommandNotAList(context, field);
    else
      for (const misfit of misfits(field, blockForm('command', sweep.kind), { numbersAsSent: true }))
        reportMisfit(context, misfit);
  },
};

function checkWord(context: RuleContext, command: Field, index: number): void {
  const item = command.items[index];
  const text = item?.text;
  if (!item || text === undefined || checkBraces(context, item, text)) return;
  const macro = wholeMacro(text);
  if (macro === undefined) {
    if (!isCode(command, index)) checkInsideWord(context, item, text);
    checkShellSyntax(context, command, index);
  } else if (macro.startsWith('envvar:')) checkEnvironmentMacro(context, item, macro);
  else if (context.sweep.kind === 'launch-sweep' && AGENT_MACROS.includes(macro))
    reportMacroNotInLaunch(context, item, macro);
  else if (macro === 'program') checkProgramMacro(context, item);
  else if (!COMMAND_MACROS.includes(macro)) reportMacroUnknown(context, item, macro);
}
