import { extname } from 'node:path';
import { cellAt, readNotebook } from '../core/python/notebook/readNotebook.ts';
import { describeConfig } from '../core/python/sweeps/describeConfig.ts';
import { readSweeps } from '../core/python/sweeps/readSweeps.ts';
import type { SweepCall } from '../core/python/sweeps/sweepCall.ts';
import type { Value } from '../core/python/evaluate/value.ts';
import { ModuleTrees } from '../core/sweep/python/moduleTrees.ts';
import { pythonReaders } from '../core/sweep/python/readPythonDocument.ts';
import { lineStartsOf, positionAt } from '../core/yaml/read/position.ts';

/** The sweeps of a Python file or notebook as a line of JSON; what is not known is `"?"`. `beside`: what it imports. */
export function pythonAnswer(
  file: string,
  source: string,
  beside: (path: string) => string | undefined = () => undefined,
): string {
  const notebook =
    extname(file) === '.ipynb' ? (readNotebook(source) ?? { text: '', cells: [], changesFiles: false }) : undefined;
  const text = notebook?.text ?? source;
  const lineStarts = lineStartsOf(text);
  const placeOf = (offset: number) => {
    const { line, column } = positionAt(lineStarts, offset);
    const inCell = notebook ? cellAt(notebook, line) : undefined;
    return { line: (inCell?.line ?? line) + 1, column: column + 1, ...(inCell && { cell: inCell.cell }) };
  };
  const readers = { ...pythonReaders, ...new ModuleTrees().readers(beside, notebook) };
  const sweeps = readSweeps(text, readers).sweeps.map(sweep => sweepJson(sweep, placeOf(sweep.place.from)));
  return `{"file":${JSON.stringify(file)},"sweeps":[${sweeps.join()}]}`;
}

/** Written by hand, so that `1.0` stays apart from `1`. */
function sweepJson({ config, project, entity }: SweepCall, place: object): string {
  const { known, json } = describeConfig(config);
  const where = { ...(project && { project: plain(project) }), ...(entity && { entity: plain(entity) }) };
  const head = JSON.stringify({ ...place, known }).slice(0, -1);
  const tail = JSON.stringify(where).slice(1);
  return `${head},"config":${json}${tail === '}' ? '' : ','}${tail}`;
}

function plain(value: Value): string {
  return value.type === 'str' ? value.value : '?';
}
