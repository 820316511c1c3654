// `npm run -s tools -- NAME [--confirm CODE]`: a tool for agents, its input as JSON on standard input; prints its
// answer. Without a name: the tools, with the JSON schemas of their inputs, a line each. Exit 1 where it
// fails, 2 for an unknown name.
import * as l10n from '@vscode/l10n';
import { text } from 'node:stream/consumers';
import { runTool } from '../core/tools/runTool.ts';
import { inputSchema } from '../core/tools/tool.ts';
import { TOOLS } from '../core/tools/tools.ts';
import { commandLineHost, confirmByCode } from './toolHost.ts';

const [name, option, code] = process.argv.slice(2);
const tool = TOOLS.find(each => each.name === name);
if (name === undefined)
  for (const each of TOOLS)
    console.log(JSON.stringify({ name: each.name, description: each.means, inputSchema: inputSchema(each) }));
else if (tool === undefined || (option !== undefined && option !== '--confirm')) {
  console.error(l10n.t('Name one of {0}.', TOOLS.map(each => each.name).join(', ')));
  process.exitCode = 2;
} else {
  const host = commandLineHost({ folder: process.env.INIT_CWD ?? process.cwd() }, confirmByCode(code));
  const result = await runTool(tool, inputOf(await text(process.stdin)), host, new AbortController().signal);
  console.log(result.text);
  if (result.isError) process.exitCode = 1;
}

/** Undefined, which no tool takes, where it is not JSON; an empty input is an empty object. */
function inputOf(line: string): unknown {
  try {
    return line.trim() === '' ? {} : JSON.parse(line);
  } catch {
    return undefined;
  }
}
