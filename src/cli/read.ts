// `npm run -s read -- FILES…`: each file's value as the client reads it, one JSON line a file.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constructValue } from '../core/yaml/construct.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { positionAt } from '../core/yaml/position.ts';
import { pyFloatRepr } from '../core/yaml/pyFloat.ts';
import type { PyValue } from '../core/yaml/pyValue.ts';

type Written = readonly [string, string] | { readonly seq: readonly Written[] } | { readonly map: readonly (readonly [Written, Written])[] } | { readonly set: readonly Written[] };

/** A value as the command writes it: `[type, text]`, or `{"seq"}`, `{"map"}`, `{"set"}`. */
function written(value: PyValue): Written {
  switch (value.type) {
    case 'null': return ['null', ''];
    case 'bool': return ['bool', String(value.value)];
    case 'int': return ['int', value.value.toString()];
    case 'float': return ['float', pyFloatRepr(value.value)];
    case 'str': case 'date': case 'datetime': case 'bytes': return [value.type, value.value];
    case 'seq': return { seq: value.items.map(written) };
    case 'map': return { map: value.entries.map(([k, v]) => [written(k), written(v)] as const) };
    case 'set': return { set: value.items.map(written) };
  }
}

function answer(file: string): unknown {
  let text: string;
  try { text = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8'); }
  catch (error) { return { file, error: { message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`, line: 1, column: 1 } }; }
  const tree = parseYaml(text);
  const result = constructValue(tree);
  if ('value' in result) return { file, value: written(result.value) };
  const { line, column } = positionAt(tree.lineStarts, result.problem.start);
  return { file, error: { message: result.problem.message, line: line + 1, column: column + 1 } };
}

for (const file of process.argv.slice(2)) console.log(JSON.stringify(answer(file)));
