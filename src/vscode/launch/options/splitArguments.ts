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

/** The line that `splitArguments` reads as these arguments: what a blank or a quote would break is quoted. */
export function joinArguments(args: readonly string[]): string {
  return args
    .map(each => (/^[^\s"'\\]+$/.test(each) ? each : `"${each.replace(/["\\]/g, mark => `\\${mark}`)}"`))
    .join(' ');
}
