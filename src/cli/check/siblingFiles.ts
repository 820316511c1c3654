import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { WorkspaceFiles } from '../../core/language/types.ts';
import type { Program } from '../../core/python/program/readProgram.ts';
import { endsItsRun } from '../../core/python/source/endsItsRun.ts';
import { readModule } from '../../core/python/source/module.ts';
import { besideFile } from '../besideFile.ts';
import { scriptsNear } from '../scriptsNear.ts';

/** Reads the program at the first of some paths where there is a file, looked for in some folders. */
export type ReadProgram = (paths: readonly string[], folders: readonly string[]) => Program | undefined;

/** What is known of the files beside a sweep file, and in the folder of the call. */
export function siblingFiles(path: string, folder: string, programAt: ReadProgram): WorkspaceFiles {
  const placesOf = (program: string): string[] =>
    [dirname(path), folder].map(at => resolve(at, program)).filter(place => existsSync(place));
  const textAt = besideFile(path);
  return {
    programExists: program => placesOf(program).length > 0,
    scripts: () => scriptsNear([dirname(path), folder]),
    programEndsRun: program =>
      placesOf(program)
        .slice(0, 1)
        .map(place => endsItsRun(textAt(place) ?? ''))[0],
    program: paths => programAt(paths, [dirname(path), folder]),
    pythonModule: source =>
      placesOf(source)
        .filter(place => /\.pyw?$/.test(place))
        .slice(0, 1)
        .map(place => readModule(textAt(place) ?? ''))[0],
  };
}
