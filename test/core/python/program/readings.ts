import type { Passing } from '../../../../src/core/python/program/options.ts';
import { outcomeOf } from '../../../../src/core/python/program/outcome.ts';
import { readProgram, type Program } from '../../../../src/core/python/program/readProgram.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';
import { yamlValue } from '../../../../src/core/yaml/read/yamlValue.ts';

/** Texts by their names. */
export type Files = Readonly<Record<string, string>>;

/** A program of one or more files, `train.py` first. */
export function read(text: string, files: Files = {}): Program {
  const names = (folder: string) => {
    const within = Object.keys(files).flatMap(path => (path.startsWith(folder) ? path.slice(folder.length) : []));
    return [...new Set(within.map(path => path.replace(/\/.*/, '/')))];
  };
  return readProgram({ path: 'train.py', text }, { source: path => files[path], names, yaml: yamlValue });
}

function value(yaml: string): PyValue {
  const found = yamlValue(yaml);
  if (!found) throw new Error(`not a value: ${yaml}`);
  return found;
}

/** What becomes of `name=value` in a program, `?` where that is not known. */
export function outcomes(text: string, given: Files, passing: Passing = 'args', files: Files = {}): Files {
  const { line } = read(text, files);
  return Object.fromEntries(
    Object.entries(given).map(([name, yaml]) => {
      if (typeof line !== 'object') return [name, String(line)];
      return [name, outcomeOf(line, name, value(yaml), passing) ?? '?'];
    }),
  );
}
