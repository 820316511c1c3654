import type { Ask } from './ask.ts';
import { meaningOf, schemaAt } from '../../schema.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { AGENT_MACROS, macroText } from '../../../wandb/macros.ts';

/** Macros that a launch scheduler leaves as they are (docs/facts/launch-sweep-cli.md). */
const ONLY_AGENT = AGENT_MACROS.map(macroText);

export interface CommandWord {
  readonly word: string;
  readonly meaning: string | undefined;
}

/**
 * The words that can continue the command at the cursor: the next of the usual order first, no macro twice, parameters
 * in one way only.
 */
export function commandWords({ context, sweep }: Ask): CommandWord[] {
  const node = schemaAt(['command', 0], sweep)[0]?.node ?? {};
  const present = context.frame?.kind === 'seq' ? context.frame.items : [];
  const hasArguments = present.some(word => word.startsWith('${args'));
  const program = sweep.fieldAt(['program']);
  const launch = sweep.kind === 'launch-sweep';
  const macros = (node['x-suggest'] ?? []).filter(word => !present.includes(word) || word.startsWith('${envvar:'));
  const usable = macros.filter(
    word =>
      !(launch && ONLY_AGENT.includes(word)) &&
      !(word === '${program}' && !program) &&
      !(hasArguments && word.startsWith('${args')),
  );
  const python =
    present.length <= 1 && !present.includes('${interpreter}') && !present.includes('python') ? ['python'] : [];
  const words = launch
    ? [...python, ...usable]
    : [
        ...usable.filter(word => word === '${env}'),
        ...usable.filter(word => word === '${interpreter}'),
        ...python,
        ...usable.filter(word => word !== '${env}' && word !== '${interpreter}'),
      ];
  return words.map(word => ({ word, meaning: meaningOf(node, word) }));
}

/** A whole command: a launch scheduler knows neither `${env}` nor `${interpreter}` (docs/facts/launch-sweep-cli.md). */
export function wholeCommand(sweep: SweepFile): string[] {
  const hasProgram = sweep.root.has('program');
  if (sweep.kind === 'launch-sweep') return ['python', hasProgram ? '${program}' : 'train.py', '${args}'];
  return hasProgram
    ? ['${env}', '${interpreter}', '${program}', '${args}']
    : ['${env}', 'python', 'train.py', '${args}'];
}
