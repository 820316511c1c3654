const MARK = /\s*#\s*optional\s*$/;

/** First name of a line: a field, an argument, or a variable without its `$`. */
const nameOf = (line: string): string | undefined => /^\s*\$?(\w+)/.exec(line)?.[1];

const balance = (line: string): number => (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);

/** Names of everything in the document that an older server may lack: lines that end with `# optional`. */
export function optionalNames(document: string): readonly string[] {
  return [
    ...new Set(
      document
        .split('\n')
        .filter(line => MARK.test(line))
        .map(nameOf)
        .filter(name => name !== undefined),
    ),
  ];
}

/**
 * The document as it is sent: without the optional lines that name one of `missing`, and without the marks.
 * An optional thing begins a line of its own and goes with its selection, to the brace that closes it;
 * an optional variable bears the name of the input field that it fills.
 */
export function reduceDocument(document: string, missing: ReadonlySet<string>): string {
  const kept: string[] = [];
  let skipping = 0;
  for (const line of document.split('\n')) {
    const plain = line.replace(MARK, '');
    if (skipping > 0) skipping += balance(plain);
    else if (plain !== line && missing.has(nameOf(line) ?? '')) skipping = balance(plain);
    else kept.push(plain);
  }
  return kept.join('\n').trim();
}
