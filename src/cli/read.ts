// `npm run -s read -- FILES…`: each file's value as the client reads it, one JSON line a file.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constructValue } from '../core/yaml/construct.ts';
import { describeValue } from '../core/yaml/describeValue.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { positionAt } from '../core/yaml/position.ts';

function answer(file: string): unknown {
  let text: string;
  try { text = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8'); }
  catch (error) { return { file, error: { message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`, line: 1, column: 1 } }; }
  const tree = parseYaml(text);
  const result = constructValue(tree);
  if ('value' in result) return { file, value: describeValue(result.value) };
  const { line, column } = positionAt(tree.lineStarts, result.problem.start);
  return { file, error: { message: result.problem.message, line: line + 1, column: column + 1 } };
}

for (const file of process.argv.slice(2)) console.log(JSON.stringify(answer(file)));
