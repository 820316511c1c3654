/**
 * Splits a line of arguments as a shell does: by blanks, but not within quotes; `\` keeps the next character as it is
 * (not within single quotes).
 */
export function splitArguments(line: string): string[] {
  const parts = line.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/gs) ?? [];
  return parts.map(part =>
    part.replace(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs, (_, double?: string, single?: string, escaped?: string) =>
      double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(.)/gs, '$1'),
    ),
  );
}
