// `npm run -s read -- FILES…`: each file's value as the client reads it, one JSON line a file.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constructValue } from '../core/yaml/read/construct.ts';
import { describeValue } from '../core/yaml/read/describeValue.ts';
import { parseYaml } from '../core/yaml/read/parse.ts';
import { positionAt } from '../core/yaml/read/position.ts';
import { PyJsonError, pyJsonLoads } from '../core/python/values/jsonLoads.ts';

/** Python refuses bytes that are no UTF-8, and keeps a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function failed(file: string, message: string, line = 1, column = 1): unknown {
  return { file, error: { message, line, column } };
}

/** The text of a file, or why it cannot be had. */
function textOf(file: string): { text: string } | { message: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'the file does not exist',
      EISDIR: 'it is a folder',
      EACCES: 'reading it is not allowed',
    };
    return { message: `The file cannot be read: ${reasons[code] ?? code}.` };
  }
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { message: 'The file is not UTF-8; save it as UTF-8.' };
  }
}

function answer(file: string): unknown {
  const read = textOf(file);
  if ('message' in read) return failed(file, read.message);
  const { text } = read;
  if (file.endsWith('.json')) return jsonAnswer(file, text);
  const tree = parseYaml(text);
  const result = constructValue(tree);
  if ('value' in result) return { file, value: describeValue(result.value) };
  const { line, column } = positionAt(tree.lineStarts, result.problem.start);
  return failed(file, result.problem.message, line + 1, column + 1);
}

/** The client reads a file that ends with .json by Python's json. */
function jsonAnswer(file: string, text: string): unknown {
  try {
    return { file, value: describeValue(pyJsonLoads(text)) };
  } catch (error) {
    if (!(error instanceof PyJsonError)) throw error;
    const before = text.slice(0, error.offset).split('\n');
    return failed(file, `${error.message}.`, before.length, (before.at(-1)?.length ?? 0) + 1);
  }
}

for (const file of process.argv.slice(2)) console.log(JSON.stringify(answer(file)));
