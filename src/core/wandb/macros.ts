/**
 * The macros of a command that stand for the parameters of a run, each in a way of its own
 * (docs/facts/launch-sweep-cli.md).
 */
export const ARGUMENT_MACROS = [
  'args',
  'args_no_equals',
  'args_no_hyphens',
  'args_no_boolean_flags',
  'args_json',
  'args_dict',
  'args_append_hydra',
  'args_override_hydra',
] as const;

/** The macros of a command that a launch sweep's scheduler fills in; besides them any `${envvar:NAME}`. */
export const LAUNCH_MACROS: readonly string[] = [...ARGUMENT_MACROS, 'program'];

/** The macros of a command that only the agent of a plain sweep fills in. */
export const AGENT_MACROS: readonly string[] = ['env', 'interpreter', 'args_json_file'];

/** The macros that a launch agent fills in in resource arguments (docs/facts/config.md). */
export const RESOURCE_MACROS = ['image_uri', 'run_id', 'run_name', 'project_name', 'entity_name', 'author'] as const;

/** A macro as it is written: `${args}`. */
export function macroText(name: string): string {
  return `\${${name}}`;
}
