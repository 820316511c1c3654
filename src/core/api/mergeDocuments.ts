import { isBag } from './fields.ts';

interface Part {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const HEAD = /^\s*query\s+\w+\s*\(([^)]*)\)\s*\{/;

const prefixOf = (index: number): string => `l${String(index)}_`;

const balance = (line: string): number => (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);

/** The body of a query, each of its root fields under an alias that starts with the prefix. */
function aliased(body: string, prefix: string): string {
  let depth = 0;
  return body
    .split('\n')
    .map(line => {
      const root = depth === 0;
      depth += balance(line);
      if (!root) return line;
      return /^\s*\w+\s*:/.test(line)
        ? line.replace(/^(\s*)(\w+)/, `$1${prefix}$2`)
        : line.replace(/^(\s*)(\w+)(?=[\s({])/, `$1${prefix}$2: $2`);
    })
    .join('\n');
}

/**
 * One query from several of ours: variables and root fields get a prefix each, so that the same field can be asked with other arguments.
 * Each document is `query Name($variable: Type, ...) {` with one root field at a time beginning a line; marks of optional lines stay.
 */
export function mergeDocuments(name: string, parts: readonly Part[]): Part {
  const heads: string[] = [];
  const bodies: string[] = [];
  const variables: Record<string, unknown> = {};
  parts.forEach((part, index) => {
    const head = HEAD.exec(part.document);
    if (head?.[1] === undefined) throw new Error(`no query with variables: ${part.document.slice(0, 40)}`);
    const prefix = prefixOf(index);
    const rename = (text: string): string => text.replace(/\$(\w+)/g, `$$${prefix}$1`);
    heads.push(rename(head[1]));
    const body = part.document.slice(head.index + head[0].length);
    bodies.push(aliased(rename(body.slice(0, body.lastIndexOf('}'))), prefix).replace(/^\n+|\s+$/g, ''));
    for (const [key, value] of Object.entries(part.variables)) variables[prefix + key] = value;
  });
  return { document: `query ${name}(${heads.join(', ')}) {\n${bodies.join('\n')}\n}`, variables };
}

/** The data of the part at this index, as if it had been asked by itself. */
export function partOf(data: unknown, index: number): unknown {
  const prefix = prefixOf(index);
  if (!isBag(data)) return undefined;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}
