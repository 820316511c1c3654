import { topItems, untilClosed } from './brackets.ts';
import { isDefinition, type PythonStatement } from './statements.ts';

/** What the text of a function shows. */
export interface PythonFunction {
  readonly name: string;
  /** False where a decorator or a form of parameters that is not read may change how it is called. */
  readonly isPlain: boolean;
  readonly isAsync: boolean;
  readonly hasYield: boolean;
  /** Parameters that a caller must give by position, and how many it may give (Infinity for `*args`). */
  readonly needed: number;
  readonly taken: number;
  /** True where a parameter must be given by its name. */
  readonly needsKeyword: boolean;
  /** The expression of each `return`, without what is in its strings; empty for a bare one. */
  readonly returns: readonly string[];
  /** Its own statements, those of inner functions left out. */
  readonly body: readonly PythonStatement[];
}

/** The function that a statement defines (by `def`, or by a name for a `lambda`); undefined for any other statement. */
export function readFunction(statements: readonly PythonStatement[], index: number): PythonFunction | undefined {
  const statement = statements[index];
  if (!statement) return undefined;
  const { code } = statement;
  const lambda = /^(\w+)\s*(?::[^=]*)?=\s*lambda\b([^:]*):([\s\S]*)$/.exec(code);
  if (lambda) {
    const [, name = '', parameters = '', value = ''] = lambda;
    return {
      name,
      isPlain: true,
      isAsync: false,
      hasYield: false,
      returns: [value.trim()],
      body: [],
      ...read(parameters),
    };
  }
  const header = /^(async\s+)?def\s+(\w+)\s*(?:\[[^\]]*\]\s*)?\(/.exec(code);
  if (!header) return undefined;
  const parameters = untilClosed(code, header[0].length);
  const colon = parameters === undefined ? -1 : code.indexOf(':', header[0].length + parameters.length);
  if (parameters === undefined || colon < 0) return undefined;
  const body = ownBody(statements, index, colon + 1);
  const before = statements[index - 1];
  return {
    name: header[2] ?? '',
    isPlain: !(before?.code.startsWith('@') === true && before.indent === statement.indent),
    isAsync: header[1] !== undefined,
    hasYield: body.some(one => /\byield\b/.test(one.code)),
    returns: body.flatMap(returnsOf),
    body,
    ...read(parameters),
  };
}

function ownBody(statements: readonly PythonStatement[], index: number, from: number): PythonStatement[] {
  const head = statements[index];
  if (!head) return [];
  const inline = head.code.slice(from).trim();
  if (inline !== '') {
    const text = head.text.slice(head.code.length - head.code.slice(from).trimStart().length);
    return [{ indent: head.indent + 1, code: inline, text }];
  }
  const body: PythonStatement[] = [];
  let inner: number | undefined;
  for (const statement of statements.slice(index + 1)) {
    if (statement.indent <= head.indent) break;
    if (inner !== undefined && statement.indent > inner) continue;
    inner = isDefinition(statement) ? statement.indent : undefined;
    body.push(statement);
  }
  return body;
}

function returnsOf(statement: PythonStatement): string[] {
  if (isDefinition(statement)) return [];
  const found = /(?:^|[:;]\s*)return\b([^;]*)/.exec(statement.code);
  return found ? [(found[1] ?? '').trim()] : [];
}

function read(parameters: string): Pick<PythonFunction, 'needed' | 'taken' | 'needsKeyword'> {
  let [needed, taken, needsKeyword, isKeyword] = [0, 0, false, false];
  for (const part of topItems(parameters)) {
    if (part === '/' || part.startsWith('**')) continue;
    if (part.startsWith('*')) {
      isKeyword = true;
      if (part !== '*') taken = Infinity;
    } else if (isKeyword) needsKeyword ||= !part.includes('=');
    else {
      taken++;
      if (!part.includes('=')) needed++;
    }
  }
  return { needed, taken, needsKeyword };
}
