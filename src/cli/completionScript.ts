import type { Command } from 'commander';

/** The shells that a script can be printed for. */
export const COMPLETED_SHELLS = ['bash', 'zsh', 'fish'] as const;
export type CompletedShell = (typeof COMPLETED_SHELLS)[number];

interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly { readonly flag: string; readonly description: string; readonly values: string }[];
}

const completedOf = (command: Command): Completed => ({
  name: command.name(),
  description: command.description(),
  options: command.options.flatMap(option =>
    option.long == null
      ? []
      : [{ flag: option.long, description: option.description, values: option.argChoices?.join(' ') ?? '' }],
  ),
});

/** In single quotes, as each of the three shells reads them. */
const quoted = (text: string, shell: CompletedShell): string =>
  `'${shell === 'fish' ? text.replaceAll('\\', '\\\\').replaceAll("'", "\\'") : text.replaceAll("'", `'\\''`)}'`;

/** A script for a shell that completes the commands of a program, their options and values, and files. */
export function completionScript(program: Command, shell: CompletedShell): string {
  const name = program.name();
  const commands = program.commands.map(completedOf);
  return shell === 'fish' ? fishScript(name, commands) : bashScript(name, commands, shell);
}

function bashScript(name: string, commands: readonly Completed[], shell: CompletedShell): string {
  const cases = commands.flatMap(command => [
    `    ${command.name})`,
    '      case "$previous" in',
    ...command.options
      .filter(option => option.values !== '')
      .map(option => `        ${option.flag}) words=${quoted(option.values, shell)} ;;`),
    `        *) words=${quoted(command.options.map(option => option.flag).join(' '), shell)} ;;`,
    '      esac ;;',
  ]);
  const head = shell === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : [];
  return [
    ...head,
    '_launch_sweeps() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words=${quoted(commands.map(command => command.name).join(' '), shell)}`,
    '  else case "${COMP_WORDS[1]}" in',
    ...cases,
    '  esac; fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    `complete -o default -F _launch_sweeps ${name}`,
  ].join('\n');
}

function fishScript(name: string, commands: readonly Completed[]): string {
  const first = commands.map(
    command =>
      `complete -c ${name} -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.description, 'fish')}`,
  );
  const options = commands.flatMap(command =>
    command.options.map(({ flag, description, values }) =>
      [
        `complete -c ${name} -n '__fish_seen_subcommand_from ${command.name}'`,
        `-l ${flag.slice(2)} -d ${quoted(description, 'fish')}`,
        ...(values === '' ? [] : [`-x -a ${quoted(values, 'fish')}`]),
      ].join(' '),
    ),
  );
  return [...first, ...options].join('\n');
}
