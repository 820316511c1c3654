/** What a tree shows of a thing: words and ids only, no editor. */
export interface Row {
  readonly label: string;
  /** Beside the label, in grey: the state first. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly icon: RowIcon;
  /** What a screen reader says: one sentence, label and state included. */
  readonly accessibilityLabel: string;
  /** The kind and what can be done with it, in words: `sweep openable pausable`. Menus match the words. */
  readonly contextValue: string;
}

export interface RowIcon {
  /** Codicon id. */
  readonly id: string;
  /** Theme colour id; undefined = the colour of text. */
  readonly color?: string;
}

/** Joins what is there with ` · `. */
export function joined(parts: readonly (string | undefined)[], by = ' · '): string {
  return parts.filter(part => part !== undefined && part !== '').join(by);
}

/** Joins the words of a context value. */
export function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(part => typeof part === 'string' && part !== '').join(' ');
}

/** Text that is no markdown: what the server or a person wrote, in a tooltip. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$-]/g, mark => `\\${mark}`).replace(/\s*\n\s*/g, ' ');
}

/** A tooltip from a title and lines of `name: value`; lines without a value are left out. */
export function tooltipOf(
  title: string,
  lines: readonly (readonly [name: string, value: string | undefined])[],
  notes: readonly string[] = [],
): string {
  const listed = lines.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}: ${plain(value)}`],
  );
  return [`**${plain(title)}**`, listed.join('  \n'), ...notes.map(plain)].filter(part => part !== '').join('\n\n');
}

/** `1 run`, `12 runs`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
