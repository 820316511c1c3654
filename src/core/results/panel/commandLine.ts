import type { Bag } from '../../json.ts';
import { pyJsonLoads } from '../../python/values/jsonLoads.ts';
import { pyStr } from '../../python/values/repr.ts';
import { fieldValue } from '../../sweep/fieldValue.ts';
import { readSweepFile } from '../../sweep/sweepFile.ts';
import { parseYaml } from '../../yaml/read/parse.ts';

const DEFAULT_COMMAND = ['${env}', '${interpreter}', '${program}', '${args}'];

/**
 * What starts a run with these settings on the command line, as the agent would: the sweep's `command`, or the program
 * with `--key=value`, values as Python prints them (docs/facts/launch-sweep-cli.md). Macros of other kinds stay.
 */
export function commandLine(yaml: string, config: Bag): string {
  const { root } = readSweepFile(parseYaml(yaml), 'sweep.yaml');
  const program = root.get('program')?.text ?? 'train.py';
  const command = root.get('command')?.items.flatMap(item => {
    const value = fieldValue(item);
    return value ? [pyStr(value)] : [];
  });
  const words = command && command.length > 0 ? command : DEFAULT_COMMAND;
  return words
    .flatMap(word => expanded(word, program, config))
    .filter(word => word !== '')
    .map(quoted)
    .join(' ');
}

function expanded(word: string, program: string, config: Bag): readonly string[] {
  const pairs = Object.entries(config).map(([key, value]) => [key, value, printed(value)] as const);
  switch (word) {
    case '${env}':
      return [];
    case '${interpreter}':
      return ['python'];
    case '${program}':
      return [program];
    case '${args}':
      return pairs.map(([key, , text]) => `--${key}=${text}`);
    case '${args_no_equals}':
      return pairs.flatMap(([key, , text]) => [`--${key}`, text]);
    case '${args_no_hyphens}':
      return pairs.map(([key, , text]) => `${key}=${text}`);
    case '${args_no_boolean_flags}':
      return pairs.flatMap(([key, value, text]) =>
        value === true ? [`--${key}`] : value === false ? [] : [`--${key}=${text}`],
      );
    case '${args_json}':
      return [JSON.stringify(config)];
    default:
      return [word];
  }
}

function printed(value: unknown): string {
  return pyStr(pyJsonLoads(JSON.stringify(value ?? null)));
}

/** In single quotes where a shell would take it apart. */
function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
