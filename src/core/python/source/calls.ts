/** One argument of a call: its keyword, where it has one, and its text. */
export interface PythonArgument {
  readonly name: string | undefined;
  readonly text: string;
}

export interface PythonCall {
  /** What the pattern found, without the bracket. */
  readonly name: string;
  readonly args: readonly PythonArgument[];
}

/** How far a call may reach: an unclosed bracket must not swallow the program. */
const LONGEST = 20_000;

/**
 * The calls that a pattern (global, ending with the opening bracket) finds in a Python text, cut into their arguments.
 */
export function pythonCalls(code: string, pattern: RegExp): PythonCall[] {
  const calls: PythonCall[] = [];
  for (const match of code.matchAll(pattern)) {
    const inside = untilClosed(code, match.index + match[0].length);
    if (inside === undefined) continue;
    calls.push({ name: match[0].replace(/\s*\($/, ''), args: splitTop(inside).map(argument) });
  }
  return calls;
}

/**
 * The keys and values of the dict that a string begins with: `{"a": 1}` or `dict(a=1)`; empty where it is something
 * else.
 */
export function pythonDict(text: string): [string, string][] {
  const start = /^\s*(\{|dict\s*\()/.exec(text);
  const inside = start && untilClosed(text, start[0].length);
  if (!start || inside === undefined || inside === null) return [];
  if (start[1] !== '{')
    return splitTop(inside)
      .map(argument)
      .flatMap(({ name, text: value }) => (name === undefined ? [] : [[name, value] as [string, string]]));
  return splitTop(inside).flatMap(entry => {
    const match = /^\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)')\s*:\s*([\s\S]*)$/.exec(entry);
    return match ? [[match[1] ?? match[2] ?? '', (match[3] ?? '').trim()] as [string, string]] : [];
  });
}

function argument(part: string): PythonArgument {
  const match = /^\s*([A-Za-z_]\w*)\s*=(?!=)\s*([\s\S]*)$/.exec(part);
  return match ? { name: match[1], text: (match[2] ?? '').trim() } : { name: undefined, text: part.trim() };
}

/** The text from `start` to the bracket that closes the one before it; undefined where it is not closed. */
function untilClosed(code: string, start: number): string | undefined {
  let depth = 1;
  for (let at = start; at < code.length && at - start < LONGEST; at = next(code, at)) {
    const sign = code[at] ?? '';
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && --depth === 0) return code.slice(start, at);
  }
  return undefined;
}

/** Cuts at the commas outside brackets and strings. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at = next(text, at)) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (sign === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  // A comment after a comma belongs to the argument before it.
  return parts
    .map(part => part.replace(/^(?:\s*#[^\n]*\n)+/, '').trim())
    .filter(part => part !== '' && !part.startsWith('#'));
}

/** The next offset to read: after a string or a comment that begins here, else one further. */
function next(text: string, at: number): number {
  const sign = text[at];
  if (sign === '#') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (sign !== '"' && sign !== "'") return at + 1;
  const triple = text.startsWith(sign.repeat(3), at);
  const quote = triple ? sign.repeat(3) : sign;
  for (let i = at + quote.length; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(quote, i)) return i + quote.length;
    else if (!triple && text[i] === '\n') return i;
  }
  return text.length;
}
