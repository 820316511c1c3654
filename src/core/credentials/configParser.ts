/** The sections of a file, each with its options; or the line that Python cannot read. */
export type ParsedConfig =
  | { readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>> }
  | { readonly brokenLine: number };

/** The section whose options count in all others. */
const DEFAULTS = 'DEFAULT';

/**
 * Reads an INI file as Python's `ConfigParser` does: `=` or `:`, names in small letters, comments on lines of their
 * own, values that go on in indented lines, nothing twice. References in values (`%`) are not followed.
 */
export function parseConfig(text: string): ParsedConfig {
  const sections = new Map<string, Map<string, string[]>>();
  let section: Map<string, string[]> | undefined;
  let option: string | undefined;
  let indent = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const value = line.trim();
    if (value === '' || /^[#;]/.test(value)) {
      if (value === '' && option !== undefined) section?.get(option)?.push('');
      continue;
    }
    const depth = line.search(/\S/);
    if (section && option !== undefined && depth > indent) {
      section.get(option)?.push(value);
      continue;
    }
    indent = depth;
    const header = /^\[(.+)\]/.exec(value)?.[1];
    if (header !== undefined) {
      section = sections.get(header);
      if (section && header !== DEFAULTS) return { brokenLine: index + 1 };
      section ??= new Map();
      sections.set(header, section);
      option = undefined;
      continue;
    }
    const [, name = '', rest = ''] = /^(.*?)\s*[=:]\s*(.*)$/.exec(value) ?? [];
    option = name.toLowerCase();
    if (!section || option === '' || section.has(option)) return { brokenLine: index + 1 };
    section.set(option, [rest]);
  }
  const inAll = sections.get(DEFAULTS) ?? new Map<string, string[]>();
  return {
    sections: new Map(
      [...sections].map(([name, options]) => [
        name,
        new Map([...inAll, ...options].map(([key, lines]) => [key, lines.join('\n').trimEnd()])),
      ]),
    ),
  };
}
