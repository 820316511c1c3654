/**
 * A line that PyYAML's scan_directive accepts: YAML with a version, TAG with a handle and a prefix, or another name
 * with anything after it (PyYAML, scanner.py).
 */
const DIRECTIVE = new RegExp(
  '^%(?:' +
    'YAML +\\d+\\.\\d+(?: +(?:#.*)?)?|' +
    "TAG +!(?:[\\w-]*!)? +(?:[\\w\\-;/?:@&=+$,.!~*'()[\\]]|%[0-9A-Fa-f]{2})+(?: +(?:#.*)?)?|" +
    '(?!(?:YAML|TAG)(?![\\w-]))[\\w-]+(?: .*)?' +
    ')$',
);

/** Whether PyYAML takes a line that starts with `%`. */
export function isDirective(line: string): boolean {
  return DIRECTIVE.test(line);
}
