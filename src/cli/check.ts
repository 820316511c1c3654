// `npm run -s check -- [--json] FILES…`: what the editor says of each file, for CI and pre-commit. Exit 1 where an
// error is found.
import * as l10n from '@vscode/l10n';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { endsItsRun } from '../core/python/source/endsItsRun.ts';
import { readModule } from '../core/python/source/module.ts';
import { createLanguageService } from '../core/language/service.ts';
import { nothingKnown } from '../core/language/accountKnowledge.ts';
import type { Diagnostic } from '../core/language/types.ts';
import { cellAt, readNotebook } from '../core/python/notebook/readNotebook.ts';
import { positionAt, type Position } from '../core/yaml/read/position.ts';
import { scriptsNear } from './scriptsNear.ts';

const folder = process.env.INIT_CWD ?? process.cwd();
const language = createLanguageService();
interface Said {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The cell of a notebook, from 0. */
  readonly cell?: number;
  readonly message: string;
  /** The titles of its fixes. */
  readonly fixes: readonly string[];
}
type Answer =
  | {
      readonly file: string;
      readonly claimed: boolean;
      readonly kind: 'sweep' | 'launch-sweep' | null;
      readonly diagnostics: readonly Said[];
    }
  | { readonly file: string; readonly error: { readonly message: string } };

function check(file: string): Answer {
  const path = resolve(folder, file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return {
      file,
      error: {
        message: l10n.t('The file cannot be read: {0}', error instanceof Error ? error.message : String(error)),
      },
    };
  }
  const notebook = path.endsWith('.ipynb') ? (readNotebook(text) ?? { text: '', cells: [] }) : undefined;
  const document = language.read({ text: notebook?.text ?? text, fileName: path });
  const { kind } = document.claim;
  const placesOf = (program: string) => [dirname(path), folder].map(at => resolve(at, program)).filter(existsSync);
  const files = {
    programExists: (program: string) => placesOf(program).length > 0,
    scripts: () => scriptsNear([dirname(path), folder]),
    programEndsRun: (program: string) =>
      placesOf(program)
        .slice(0, 1)
        .map(place => endsItsRun(readFileSync(place, 'utf8')))[0],
    pythonModule: (source: string) =>
      placesOf(source)
        .filter(place => place.endsWith('.py'))
        .slice(0, 1)
        .map(place => readModule(readFileSync(place, 'utf8')))[0],
  };
  const { lineStarts } = document.tree;
  const placeOf = (offset: number): CellPlace => {
    const position = positionAt(lineStarts, offset);
    return notebook ? { ...position, ...cellAt(notebook, position.line) } : position;
  };
  const diagnostics = language.validate(document, nothingKnown, files).map(d => toSaid(d, placeOf));
  return { file, claimed: kind !== null, kind, diagnostics };
}

/** A place from 0; in a notebook within its cell, which is counted among all cells. */
interface CellPlace extends Position {
  readonly cell?: number;
}

function toSaid(
  { code, severity, message, fixes = [], start, end }: Diagnostic,
  placeOf: (offset: number) => CellPlace,
): Said {
  const [from, to] = [placeOf(start), placeOf(end)];
  return {
    code,
    severity,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
    ...(from.cell !== undefined && { cell: from.cell }),
    message,
    fixes: fixes.map(({ title }) => title),
  };
}

/** For people: a line a diagnostic, as compilers write it. */
function plainLines(answer: Answer): string[] {
  if ('error' in answer) return [`${answer.file}: ${answer.error.message}`];
  if (!answer.claimed) return [l10n.t('{0}: not a W&B sweep', answer.file)];
  return answer.diagnostics.map(d => `${placeText(answer.file, d)}: ${d.severity}: ${d.message} (${d.code})`);
}

function placeText(file: string, { cell, line, column }: Said): string {
  const place = `${file}:${line}:${column}`;
  return cell === undefined ? place : l10n.t('{0} in cell {1}', place, cell);
}

const words = process.argv.slice(2);
const json = words.includes('--json');
const files = words.filter(word => word !== '--json');
if (files.length === 0) {
  console.error(l10n.t('Name the files to check: {0}', 'npm run -s check -- [--json] FILES…'));
  process.exitCode = 2;
}
for (const file of files) {
  const answer = check(file);
  for (const line of json ? [JSON.stringify(answer)] : plainLines(answer)) console.log(line);
  if ('error' in answer || answer.diagnostics.some(d => d.severity === 'error')) process.exitCode = 1;
}
