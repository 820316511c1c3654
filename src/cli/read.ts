// `npm run -s read -- [--python] FILES…`: each file's value as the client reads it, one JSON line a file; with --python
// the sweeps that Python files and notebooks create.
import { isJsonFile } from '../core/json.ts';
import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constructValue } from '../core/yaml/read/construct.ts';
import { describeValue } from '../core/yaml/read/describeValue.ts';
import { parseYaml } from '../core/yaml/read/parse.ts';
import { lineStartsOf, positionAt } from '../core/yaml/read/position.ts';
import { besideFile } from './besideFile.ts';
import { pythonAnswer } from './readPython.ts';
import { readJson } from '../core/sweep/readJson.ts';

/** Python refuses bytes that are not UTF-8, and keeps a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function failed(file: string, message: string, line = 1, column = 1): unknown {
  return { file, error: { message, line, column } };
}

function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The text of a file, or why it cannot be read. */
function textOf(file: string): { text: string } | { message: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(pathOf(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { message: unreadable(code) };
  }
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { message: l10n.t('The file is not UTF-8; save it as UTF-8.') };
  }
}

/** Why a file cannot be read, by the error's code. */
function unreadable(code: string): string {
  switch (code) {
    case 'ENOENT':
      return l10n.t('The file cannot be read: the file does not exist.');
    case 'EISDIR':
      return l10n.t('The file cannot be read: it is a folder.');
    case 'EACCES':
      return l10n.t('The file cannot be read: reading it is not allowed.');
    default:
      return l10n.t('The file cannot be read: {0}.', code);
  }
}

function answer(file: string): unknown {
  const read = textOf(file);
  if ('message' in read) return failed(file, read.message);
  const { text } = read;
  if (isJsonFile(file)) return jsonAnswer(file, text);
  const tree = parseYaml(text);
  const result = constructValue(tree);
  if ('value' in result) return { file, value: describeValue(result.value) };
  const { line, column } = positionAt(tree.lineStarts, result.problem.start);
  return failed(file, result.problem.message, line + 1, column + 1);
}

/** The client reads a file that ends with .json by Python's json. */
function jsonAnswer(file: string, text: string): unknown {
  const read = readJson(text);
  if ('value' in read) return { file, value: describeValue(read.value) };
  const { line, column } = positionAt(lineStartsOf(text), read.problem.start);
  return failed(file, read.problem.message, line + 1, column + 1);
}

/** The sweeps that a Python file or a notebook creates. */
function sweepsAnswer(file: string): string {
  const read = textOf(file);
  return 'message' in read
    ? JSON.stringify(failed(file, read.message))
    : pythonAnswer(file, read.text, besideFile(pathOf(file)));
}

const words = process.argv.slice(2);
const isPython = words.includes('--python');
for (const file of words.filter(word => word !== '--python'))
  console.log(isPython ? sweepsAnswer(file) : JSON.stringify(answer(file)));
