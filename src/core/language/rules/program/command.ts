import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import { removeItem } from '../../fixes/items.ts';
import { sayMisfit } from '../structure/misfitRules.ts';
import { blockForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

const commandNotAList: Rule = { code: 'command-not-a-list', severities: ['warning'] };

const unknownMacro: Rule = { code: 'macro-unknown', severities: ['warning'] };

const macroInside: Rule = { code: 'macro-inside-word', severities: ['warning'] };

const unknownInside: Rule = { code: 'macro-unknown-inside-word', severities: ['warning'] };

const macroInLaunch: Rule = { code: 'macro-not-in-launch', severities: ['warning'] };

const programMacro: Rule = { code: 'program-macro-without-program', severities: ['warning'] };

const severalArgs: Rule = { code: 'several-argument-macros', severities: ['warning'] };

const ARGUMENTS = [
  'args',
  'args_no_equals',
  'args_no_hyphens',
  'args_no_boolean_flags',
  'args_json',
  'args_dict',
  'args_append_hydra',
  'args_override_hydra',
];
const IN_LAUNCH = [...ARGUMENTS, 'program'];
const ONLY_PLAIN = ['env', 'interpreter', 'args_json_file'];
const MACROS = [...IN_LAUNCH, ...ONLY_PLAIN];
/** A macro as a word of its own, and what stands in the braces. */
const WHOLE = /^\$\{([^{}]*)\}$/;
const ENVVAR = /\$\{envvar:[A-Z0-9_]*\}/g;

/** The command of a run and its macros. */
export const command: Family = {
  name: 'The command',
  rules: [commandNotAList, unknownMacro, macroInside, unknownInside, macroInLaunch, programMacro, severalArgs],
  check(context) {
    const field = context.sweep.top('command');
    if (!field || field.type === 'broken') return;
    if (field.type !== 'seq') {
      if (field.type !== 'null') sayNotAList(context, field);
      else
        for (const misfit of misfits(field, blockForm('command', context.sweep.kind), { numbersAsSent: true }))
          sayMisfit(context, misfit);
      return;
    }
    for (const item of field.items) sayWord(context, item);
    if (context.sweep.kind === 'launch-sweep') saySeveral(context, field);
  },
};

function sayNotAList(context: RuleContext, field: Field): void {
  const words = field.text?.trim().split(/\s+/) ?? [];
  const simple = words.length > 0 && words.length <= 12 && words.every(w => /^[\w./:=${}-]+$/.test(w));
  const list = `[${words.map(w => (/^[\w./-]+$/.test(w) && !/^[\d.-]/.test(w) ? w : JSON.stringify(w))).join(', ')}]`;
  const json = context.sweep.fileName.endsWith('.json');
  const cure = simple ? `write \`${list}\`` : 'write a list, a word an item';
  context.report(commandNotAList, field, `\`command\` is ${describe(field)}, which the agent cannot run: ${cure}.`, {
    fixes: [simple && !json ? fix(`Write ${list}`, [replaceValue(context.sweep, field, list)]) : undefined],
  });
}

function sayWord(context: RuleContext, item: Field): void {
  const { text } = item;
  if (text === undefined) return;
  const whole = WHOLE.exec(text);
  if (!whole) {
    sayInside(context, item, text);
    return;
  }
  const name = whole[1] ?? '';
  const launch = context.sweep.kind === 'launch-sweep';
  if (/^envvar:/.test(name)) {
    if (!/^envvar:[A-Z0-9_]*$/.test(name))
      context.report(
        unknownMacro,
        item,
        `\`${text}\` is not filled in, since W&B takes capitals, digits and \`_\` only after \`envvar:\`: rename the variable.`,
      );
    return;
  }
  if (launch && ONLY_PLAIN.includes(name)) {
    const instead =
      name === 'interpreter' ? 'write `python`' : name === 'args_json_file' ? 'write `${args_json}`' : 'take it out';
    const edits =
      name === 'interpreter'
        ? fix('Write python', [replaceValue(context.sweep, item, 'python')])
        : name === 'args_json_file'
          ? fix('Write ${args_json}', [replaceValue(context.sweep, item, '${args_json}')])
          : fix('Take it out', [removeItem(context.sweep, item)]);
    context.report(
      macroInLaunch,
      item,
      `\`${text}\` is not filled in by a launch sweep, so its runs fail: ${instead}.`,
      { fixes: [edits] },
    );
  } else if (name === 'program') sayProgram(context, item);
  else if (!MACROS.includes(name)) {
    const isParameter = context.sweep.top('parameters')?.has(name) === true;
    const near = isParameter ? undefined : nearestWord(name, launch ? IN_LAUNCH : MACROS);
    const fate = launch ? 'hands it to the program as it stands' : 'leaves it out';
    const cure = isParameter
      ? '`${args}`, which stands for all parameters together'
      : near === undefined
        ? '`${args}`, `${args_no_hyphens}` or `${envvar:NAME}`'
        : `\`\${${near}}\``;
    context.report(unknownMacro, item, `W&B does not know the macro \`${text}\` and ${fate}: write ${cure}.`, {
      fixes: [
        near === undefined
          ? undefined
          : fix(`Write \${${near}}`, [replaceValue(context.sweep, item, `\${${near}}`)], true),
      ],
    });
  }
}

function sayInside(context: RuleContext, item: Field, text: string): void {
  const macro = /\$\{\{?[^{}]*\}?\}?/.exec(text.replace(ENVVAR, ''));
  if (!macro) return;
  const name = macro[0].replace(/^\$\{|\}$/g, '');
  const word = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  if (MACROS.includes(name)) {
    context.report(
      macroInside,
      item,
      `\`${macro[0]}\` is not filled in inside \`${word}\`: make it an item of the list by itself.`,
    );
    return;
  }
  const isParameter = context.sweep.top('parameters')?.has(name) === true;
  context.report(
    unknownInside,
    item,
    `\`${macro[0]}\` is not filled in inside \`${word}\`: ${isParameter ? 'write `${args}` as an item by itself, which hands over all parameters' : 'write `${envvar:NAME}` for a variable, or the value itself'}.`,
  );
}

function sayProgram(context: RuleContext, item: Field): void {
  const { sweep } = context;
  const program = sweep.top('program');
  if (program && !program.falsy) return;
  const fate = sweep.kind === 'launch-sweep' ? 'so the scheduler fails at its first run' : 'so no script is started';
  context.report(
    programMacro,
    item,
    `\`\${program}\` has no \`program\` to fill in, ${fate}: add \`program: train.py\` at the top, or write the script here.`,
    { absent: true },
  );
}

function saySeveral(context: RuleContext, field: Field): void {
  const found = field.items.filter(item => ARGUMENTS.includes(WHOLE.exec(item.text ?? '')?.[1] ?? ''));
  const second = found[1];
  if (second)
    context.report(
      severalArgs,
      second,
      `A launch sweep takes one macro of arguments, and \`${second.text ?? ''}\` is the second: keep one of the two.`,
      { fixes: [fix('Take this one out', [removeItem(context.sweep, second)])] },
    );
}
