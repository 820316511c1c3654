import * as l10n from '@vscode/l10n';
import { constructValue, isTooLarge } from '../../yaml/read/construct.ts';
import { mergesTwice } from '../../yaml/read/mergedTwice.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { lineStartsOf, positionAt } from '../../yaml/read/position.ts';
import type { PyValue } from '../../python/values/value.ts';
import { isTruthy, type PyMap } from '../../python/values/dict.ts';
import { readJson } from '../../sweep/readJson.ts';
import { readSweepFile, type SweepFile } from '../../sweep/sweepFile.ts';
import type { YamlTree } from '../../yaml/read/node.ts';
import { Refused, type Trail } from './trail.ts';
import { throughJson } from './configText.ts';
import { readPythonConfig } from './readPython.ts';
import type { LaunchFile, PythonSweep } from './types.ts';

/** What the client reads from a file. */
export interface ReadConfig {
  readonly config: PyMap;
  /** The sweep that it describes, read when it is asked for. */
  readonly sweep: () => SweepFile;
}

/**
 * What `wandb launch-sweep` reads from a file (wandb/util.py load_json_yaml_dict): JSON in a `.json`, YAML as PyYAML
 * reads it in a `.yaml` and, unlike the client, in a `.yml`; other names are refused. Source:
 * docs/facts/launch-sweep-cli.md. Of a sweep of Python it is the dict.
 */
export function readLaunchFile(file: LaunchFile | PythonSweep, trail: Trail): ReadConfig {
  // What Python gives is sent through JSON.
  if ('sweep' in file) return { config: throughJson(readPythonConfig(file.sweep), ''), sweep: () => file.sweep };
  const name = baseName(file.name);
  const ending = /[^.].*?(\.[^.]*)$/.exec(name)?.[1] ?? '';
  if (ending === '.yml') trail.differ('ymlFile');
  else if (ending !== '.yaml' && ending !== '.json')
    throw new Refused(
      'fileName',
      l10n.t('Launch accepts only files that end in .yaml, .yml or .json. Rename {0}.', name),
    );
  if (ending !== '.json') return yamlConfig(file.text, name, trail);
  return {
    config: mapping(jsonValue(file.text, name), name),
    sweep: () => readSweepFile(parseYaml(file.text), name),
  };
}

/**
 * What `wandb sweep` reads: YAML, whatever the file is called. To it `{}` is an empty file, which its own flags do not
 * fill. Source: docs/facts/launch-sweep-cli.md.
 */
export function readPlainFile(file: LaunchFile, trail: Trail): ReadConfig {
  const name = baseName(file.name);
  const read = yamlConfig(file.text, name, trail);
  if (!isTruthy(read.config)) throw emptyFile(name);
  return read;
}

function yamlConfig(text: string, name: string, trail: Trail): ReadConfig {
  const { value, tree } = readYaml(text, name, trail);
  return { config: mapping(value, name), sweep: () => readSweepFile(tree, name) };
}

/** The value of YAML; refused where PyYAML refuses it, with `name` and the place in the sentence. */
export function readYaml(
  text: string,
  name: string,
  trail: Trail,
): { readonly value: PyValue; readonly tree: YamlTree } {
  const tree = parseYaml(text);
  const read = constructValue(tree);
  if ('value' in read) {
    if (mergesTwice(tree)) trail.differ('mergedTwice');
    return { value: read.value, tree };
  }
  if (isTooLarge(read.problem)) trail.differ('tooManyValues');
  throw new Refused('yaml', atPlace(name, tree.lineStarts, read.problem));
}

function jsonValue(text: string, name: string): PyValue {
  const read = readJson(text);
  if ('value' in read) return read.value;
  throw new Refused('json', atPlace(name, lineStartsOf(text), read.problem));
}

/** A reader's message with its place in a file. */
function atPlace(
  name: string,
  lineStarts: readonly number[],
  { message, start }: { readonly message: string; readonly start: number },
): string {
  const { line, column } = positionAt(lineStarts, start);
  return l10n.t('{0}, line {1}, column {2}: {3}', name, line + 1, column + 1, message);
}

function mapping(value: PyValue, name: string): PyMap {
  if (value.type === 'map') return value;
  if (value.type === 'null') throw emptyFile(name);
  throw new Refused('notAMapping', notAMapping(value, name));
}

function emptyFile(name: string): Refused {
  return new Refused('emptyFile', l10n.t('{0} is empty. Write a sweep with `method` and `parameters`.', name));
}

function notAMapping(value: PyValue, name: string): string {
  switch (value.type) {
    case 'seq':
      return l10n.t('{0} contains a list. Write a mapping with keys such as `method`, `parameters` and `job`.', name);
    case 'set':
      return l10n.t('{0} contains a set. Write a mapping with keys such as `method`, `parameters` and `job`.', name);
    default:
      return l10n.t(
        '{0} contains a single value. Write a mapping with keys such as `method`, `parameters` and `job`.',
        name,
      );
  }
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
