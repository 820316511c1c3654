import { listOf, withoutPeriod } from '../../sentence.ts';

/** What a tree shows of a thing: words and ids only, no editor. */
export interface Row {
  readonly label: string;
  /** Beside the label, in gray: the id where the label is a name, then the state. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly icon: RowIcon;
  /** What a screen reader says: one sentence, label and state included. */
  readonly accessibilityLabel: string;
  /** The kind and what can be done with it, in words: `sweep openable pausable`. Menus match the words. */
  readonly contextValue: string;
}

/** A codicon and its color. */
export interface RowIcon {
  /** Codicon id. */
  readonly id: string;
  /** Theme color id; undefined = the color of text. */
  readonly color?: string;
}

/** For a row or a problem that needs attention. */
export const WARNING: RowIcon = { id: 'warning', color: 'list.warningForeground' };

/** For a thing in an unknown state. */
export const UNKNOWN: RowIcon = { id: 'question' };

/** Joins the parts that are there with ` · `, or with something else. */
export function joined(parts: readonly (string | undefined)[], by = ' · '): string {
  return parts.filter(part => part !== undefined && part !== '').join(by);
}

/** The parts that are there as one sentence for a screen reader. */
export function spoken(...parts: readonly (string | undefined)[]): string {
  return `${withoutPeriod(listOf(parts))}.`;
}

/** Joins the words of a context value. */
export function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(part => typeof part === 'string' && part !== '').join(' ');
}

/** What the server or a person wrote, escaped for a tooltip, so that none of it is Markdown. */
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
