// Sweeps with a local engine that the tests of its rules change one thing of.
import { readModule } from '../../../../../../src/core/python/source/module.ts';
import type { WorkspaceFiles } from '../../../../../../src/core/language/types.ts';

interface Parts {
  readonly method?: string;
  readonly metric?: string;
  readonly scheduler?: string;
  readonly parameters?: string;
  readonly more?: string;
}

/** A sweep of Optuna's with nothing to report, but for the parts that are given. */
export function engineSweep(parts: Parts = {}): string {
  const { method = 'custom', metric = '{name: loss, goal: minimize}', scheduler = '{engine: optuna}' } = parts;
  const { parameters = '{lr: {min: 0.01, max: 0.1}}', more = '' } = parts;
  const lines = [
    'program: t.py',
    ...(method === '' ? [] : [`method: ${method}`]),
    ...(metric === '' ? [] : [`metric: ${metric}`]),
    `scheduler: ${scheduler}`,
    ...(more === '' ? [] : [more]),
    ...(parameters === '' ? [] : [`parameters: ${parameters}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A workspace with these Python files, by path. */
export function pythonFiles(files: Readonly<Record<string, string>>): { files: WorkspaceFiles } {
  return {
    files: {
      programExists: path => path === 't.py' || path in files,
      pythonModule: path => (path in files ? readModule(files[path] ?? '') : undefined),
    },
  };
}
